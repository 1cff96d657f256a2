"""Work spread over processes: the same results in the same order, however many there are."""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from nenpyo.errors import ProcessError

Task = TypeVar("Task")
Done = TypeVar("Done")
AHEAD = 2
"""Tasks a process that are begun before the first of them is asked for: none waits for another."""


def spread(
    work: Callable[[Task], Done], tasks: Iterable[Task], processes: int = 1
) -> Iterator[Done]:
    """What `work` makes of each task, in order; one process is this one.

    Tasks are taken only as fast as results are asked for. Task, result and `work` are pickled.

    Raises:
        ProcessError: a process was killed.
    """
    if processes == 1:
        yield from map(work, tasks)
        return
    # A copy of this process could hold locks of threads that it does not have: start afresh.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin)
    try:
        begun: deque[Future[Done]] = deque()
        for task in tasks:
            begun.append(pool.submit(work, task))
            if len(begun) > processes * AHEAD:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    except BrokenProcessPool as error:
        reason = "a process was killed, as when memory runs out: try fewer --processes"
        raise ProcessError(reason) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """In each process: the first one deals with interrupts; few cycles are made."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000)
