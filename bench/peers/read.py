"""What other programs read, run by a python that has them: read.py NAME.

One JSON line in, a list of texts; one JSON line out, the seconds that took and what was found in
each. NAME is ginza (pip install ginza ja-ginza) or ja_timex (pip install ja-timex).
"""

import json
import resource
import sys
from collections.abc import Callable
from time import process_time

Reader = Callable[[str], dict]


def ginza_reader() -> Reader:
    """Names with GiNZA's labels; where bunsetsu start, and the places of their heads."""
    import spacy

    import ginza

    model = spacy.load("ja_ginza")

    def read(text: str) -> dict:
        document = model(text)
        starts, heads = [], []
        for sentence in document.sents:
            chunks = ginza.bunsetu_spans(sentence)
            home = {token.i: len(starts) + n for n, one in enumerate(chunks) for token in one}
            starts += [one.start_char for one in chunks]
            heads += [
                -1 if (head := home[one.root.head.i]) == home[one.root.i] else head
                for one in chunks
            ]
        names = [(one.start_char, one.end_char, one.label_) for one in document.ents]
        return {"names": names, "starts": starts, "heads": heads}

    return read


def ja_timex_reader() -> Reader:
    """Spans and values of expressions of time."""
    from ja_timex import TimexParser

    parser = TimexParser()
    return lambda text: {"times": [(*one.span, one.value) for one in parser.parse(text)]}


READERS = {"ginza": ginza_reader, "ja_timex": ja_timex_reader}


def main(name: str) -> None:
    read = READERS[name]()
    for line in sys.stdin:
        texts = json.loads(line)
        started = process_time()
        found = [read(text) for text in texts]
        seconds = process_time() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"seconds": seconds, "peak": peak, "found": found}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
