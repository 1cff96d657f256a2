"""How long nenpyo takes to start, and in how much memory: start.py [--peer PYTHON] [--runs 5].

Each figure is of processes of their own, the best of the runs in processor seconds (median beside
it), compiled files warm: a whole `nenpyo annotate` of one short text without a date, and the load
time of the language layer (import and first text, less the same text again). With --peer the same
load of GiNZA's, in turn.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from sides import ONE_CORE

TEXT = "首相は3日、隣国の外相と会談し、国境の画定を協議した。"
LOAD = """
import json, resource, time
{before}
started = time.process_time()
first = read({text!r})
again = time.process_time()
read({text!r})
ended = time.process_time()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({{"seconds": again - (ended - again) - ({start}), "peak": peak}}))
"""
OWN = "import nenpyo\nread = nenpyo.analyse"
PEER = "import spacy\nread = spacy.load('ja_ginza')"


def load(python: str, before: str) -> dict[str, float]:
    """The load time and peak memory of a reader that `before` makes, the interpreter's left out."""
    code = LOAD.format(before=before, text=TEXT, start="float(__import__('sys').argv[1])")
    bare = float(_run([python, "-c", "import time; print(time.process_time())"]))
    return dict(json.loads(_run([python, "-c", code, str(bare)])))


def command(path: Path) -> float:
    """The processor time of a whole run of the command line, its children's too."""
    before = os.times()
    main = "from nenpyo.cli import main; main()"
    _run([sys.executable, "-c", main, "annotate", str(path), "--quiet"])
    after = os.times()
    user = after.children_user - before.children_user
    return user + after.children_system - before.children_system


def _run(words: list[str]) -> str:
    environment = {**os.environ, **ONE_CORE}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", help="a python with ginza and ja-ginza")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        path = Path(folder) / "short.txt"
        path.write_text(TEXT, encoding="utf-8")
        command(path)
        cold = []
        own: list[dict[str, float]] = []
        peer: list[dict[str, float]] = []
        for _ in range(given.runs):
            cold.append(command(path))
            own.append(load(sys.executable, OWN))
            if given.peer:
                peer.append(load(given.peer, PEER))
    print(f"nenpyo annotate   {min(cold):5.2f} s  ({median(cold):.2f})")
    for name, runs in (("nenpyo", own), ("GiNZA", peer)):
        if runs:
            seconds = [run["seconds"] for run in runs]
            peak = max(run["peak"] for run in runs)
            print(
                f"{name:6} layer      {min(seconds):5.2f} s  ({median(seconds):.2f})  {peak:.0f} MB"
            )


if __name__ == "__main__":
    main()
