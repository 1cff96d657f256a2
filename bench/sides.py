"""Another program beside ours: the same texts to both in turn, on one core each."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import process_time

ONE_CORE = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")}
READ = Path(__file__).parent / "peers" / "read.py"

Peer = Callable[[Sequence[str]], dict]


@contextmanager
def peer(python: str, name: str) -> Iterator[Peer]:
    """The other program, loaded and waiting for texts; `python` is one that has it."""
    command = [python, str(READ), name]
    environment = {**os.environ, **ONE_CORE}
    environment.pop("PYTHONPATH", None)
    with subprocess.Popen(
        command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:

        def ask(texts: Sequence[str]) -> dict:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps(list(texts)) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
            if not answer:
                raise SystemExit(f"{python} does not run {name}: see bench/README.md")
            return dict(json.loads(answer))

        yield ask
        assert process.stdin is not None
        process.stdin.close()


def seconds(task: Callable[[], object]) -> float:
    """The processor time that a task takes."""
    started = process_time()
    task()
    return process_time() - started


def rate(texts: Sequence[str], spent: float) -> float:
    """KB of UTF-8 in a second."""
    return sum(len(text.encode()) for text in texts) / 1000 / spent
