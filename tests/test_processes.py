import os
import signal
from itertools import islice

import pytest

from nenpyo.errors import ProcessError
from nenpyo.processes import spread


def test_results_come_in_the_order_of_their_tasks_whatever_the_number() -> None:
    assert list(spread(abs, range(-9, 0), 2)) == list(range(9, 0, -1))


def test_tasks_are_taken_only_as_results_are_asked_for() -> None:
    tasks = iter(range(1000))
    assert list(islice(spread(abs, tasks, 2), 1)) == [0]
    assert next(tasks) < 10


def test_a_killed_process_is_told_in_one_line() -> None:
    with pytest.raises(ProcessError, match="--processes"):
        list(spread(_end, [signal.SIGKILL], 2))


def _end(number: int) -> None:
    os.kill(os.getpid(), number)
