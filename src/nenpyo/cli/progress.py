"""Progress on stderr: how many documents, how fast, and which ones failed."""

import sys
import time
from collections.abc import Iterable, Iterator

import click

from nenpyo.errors import InputError
from nenpyo.model import Document

EVERY = 0.2
"""Seconds between two lines of progress on a terminal."""


class Progress:
    """Counts documents as they pass; `failed` keeps the errors for the end."""

    def __init__(self, *, quiet: bool) -> None:
        self.failed: list[InputError] = []
        self._quiet = quiet
        self._live = sys.stderr.isatty() and not quiet
        self._started = self._shown = time.monotonic()
        self._documents = 0
        self._bytes = 0

    def follow(self, documents: Iterable[Document | InputError]) -> Iterator[Document]:
        """The documents that could be read; the errors are kept and told at once."""
        for document in documents:
            if isinstance(document, InputError):
                self.fail(document)
                continue
            yield document
            self._documents += 1
            self._bytes += len(document.text.encode())
            self._show(document.name)

    def fail(self, error: InputError) -> None:
        """Tell an error at once, and keep it for the end."""
        self._clear()
        click.echo(f"nenpyo: {error}", err=True)
        self.failed.append(error)

    def finish(self, what: str) -> int:
        """Sum up on stderr; the exit code: 3 where a document failed, else 0."""
        self._clear()
        seconds = max(time.monotonic() - self._started, 1e-9)
        if not self._quiet:
            click.echo(
                f"{what} {self._documents} documents in {seconds:.1f} s "
                f"({self._documents / seconds:.1f} documents/s, "
                f"{self._bytes / 1000 / seconds:.1f} kB/s)",
                err=True,
            )
        if self.failed:
            click.echo(f"nenpyo: {len(self.failed)} failed:", err=True)
            for error in self.failed:
                click.echo(f"  {error.name}", err=True)
        return 3 if self.failed else 0

    def _show(self, name: str) -> None:
        now = time.monotonic()
        if self._live and now - self._shown >= EVERY:
            self._shown = now
            click.echo(f"\r\033[K{self._documents} documents, at {name}", err=True, nl=False)

    def _clear(self) -> None:
        if self._live:
            click.echo("\r\033[K", err=True, nl=False)
