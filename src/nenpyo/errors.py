"""Every error that nenpyo raises on purpose; the command line and the web turn them into one line.

NenpyoError
├── InputError      a file or text that cannot be read as a document
├── LanguageError   a language that no installed pack reads
├── StoreError      a chronicle file that cannot be opened, or is of another schema
├── NotFoundError   an id that names nothing
│   └── SeveralError  an id or a name that could be several
└── ProcessError    one of several processes was killed
"""

from typing import Self


class NenpyoError(Exception):
    """The root: its text is one line that speaks to the reader."""


class InputError(NenpyoError):
    """A file or text that cannot be read as a document; `name` says which."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Pickled by what it was made of: an error of another process is told like any other."""
        return type(self), (self.name, self.reason)


class LanguageError(NenpyoError):
    """A language that no installed pack reads."""


class StoreError(NenpyoError):
    """A chronicle file that cannot be opened, or is of another schema."""


class NotFoundError(NenpyoError):
    """An id that names nothing in this chronicle."""


class SeveralError(NotFoundError):
    """An id or a name that could be several in this chronicle."""


class ProcessError(NenpyoError):
    """One of several processes was killed before it was through."""
