"""What a language supplies to tell that somebody says otherwise."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentGrammar:
    """The words by which a text sets what one says against what was said before.

    `denied` is sought behind a happening that is told as not so, within its sentence: that it is a
    denial, and no mere absence. `taken_up` ends before a happening that was spoken of (no such
    talks). `done` is sought behind it: that something was not done, and not only that it is never
    done or may not be. `clause` parts the words of a sentence into clauses, `plain` are words that
    add nothing to what is denied (at all, on that day). `contrast` is sought in what stands before
    a number in its sentence (but; whereas).
    `yes` maps the name of a pattern to texts that it finds, `no` to such as it leaves.
    """

    denied: re.Pattern[str]
    taken_up: re.Pattern[str]
    done: re.Pattern[str]
    clause: re.Pattern[str]
    plain: re.Pattern[str]
    contrast: re.Pattern[str]
    yes: Mapping[str, tuple[str, ...]]
    no: Mapping[str, tuple[str, ...]]
