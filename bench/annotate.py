"""How fast whole documents are annotated: annotate.py FILE.jsonl[.gz] [LIMIT].

Prints documents/s, kB/s of UTF-8 and peak memory of one process, after one document of warm-up.
"""

import resource
import sys
import time
from itertools import islice

from nenpyo.model import Document
from nenpyo.pipeline import annotate
from nenpyo.read import read


def main(path: str, limit: int | None) -> None:
    documents = [item for item in islice(read([path]), limit) if isinstance(item, Document)]
    annotate(documents[0])
    started = time.perf_counter()
    for document in documents:
        annotate(document)
    seconds = time.perf_counter() - started
    size = sum(len(document.text.encode()) for document in documents) / 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(documents)} documents, {size:.0f} kB in {seconds:.1f} s")
    print(f"{len(documents) / seconds:.1f} documents/s, {size / seconds:.1f} kB/s, {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
