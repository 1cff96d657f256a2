"""Word clusters for the models: k-means of chiVe vectors (PyPI ja-ginza, Apache-2.0).

480,443 words share 20,000 vectors there. The file keeps the CRC-32 of every word, sorted, and its
cluster; the coarser clusterings are of the centroids of the finer.

    python training/clusters.py JA_GINZA_FOLDER OUT.npz
"""

import json
import sys
from pathlib import Path
from zlib import crc32

import numpy as np
import spacy
from sklearn.cluster import KMeans, MiniBatchKMeans
from spacy.vectors import Vectors

from nenpyo.languages.ja.text import fold

SEED = 1
SIZES = (1024, 256, 64)


def main(model: Path, out: Path) -> None:
    vectors = Vectors()
    vectors.from_disk(model / "vocab")
    words = json.loads((model / "vocab" / "strings.json").read_text(encoding="utf-8"))
    strings = spacy.strings.StringStore(words)
    row_of = dict(vectors.key2row.items())
    found = {}
    for word in words:
        row = row_of.get(strings[word])
        if row is not None and row >= 0:
            found.setdefault(crc32(fold(word).encode()), row)
    data = vectors.data / (np.linalg.norm(vectors.data, axis=1, keepdims=True) + 1e-9)
    fine = MiniBatchKMeans(SIZES[0], n_init=3, random_state=SEED, batch_size=4096, max_iter=60)
    labels = [fine.fit_predict(data)]
    centroids, coarser = fine.cluster_centers_, []
    for size in SIZES[1:]:
        step = KMeans(size, n_init=3, random_state=SEED).fit(centroids)
        coarser.append(step.predict(fine.cluster_centers_).astype(np.uint16))
    codes = np.array(sorted(found), dtype=np.uint32)
    own = labels[0][[found[int(code)] for code in codes]].astype(np.uint16)
    np.savez_compressed(
        out,
        gaps=np.diff(codes, prepend=np.uint32(0)),
        fine=own,
        middle=coarser[0],
        coarse=coarser[1],
    )
    print(len(codes), "words", out.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
