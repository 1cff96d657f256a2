"""The demonstration: the chronicle of the examples, built anew and printed."""

import tempfile
from pathlib import Path

import click

import nenpyo
from nenpyo.cli.chronicle import named, opened
from nenpyo.cli.output import format_option, write
from nenpyo.cli.views import TIMELINE
from nenpyo.errors import InputError, NotFoundError


def examples() -> Path:
    """The folder of the examples: beside the package in a wheel, at the root of a checkout."""
    package = Path(nenpyo.__file__).parent
    for folder in (package / "examples", package.parent.parent / "examples"):
        if folder.is_dir():
            return folder
    raise NotFoundError("the examples are not installed here")


@click.command()
@click.option(
    "--db",
    "database",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path(tempfile.gettempdir()) / "nenpyo-demo.db",
    show_default=True,
    help="Where the chronicle is written; what stands there is written over.",
)
@format_option
def demo(database: Path, form: str) -> None:
    """Build the chronicle of the examples and print it."""
    from nenpyo.cli.progress import Progress
    from nenpyo.export import event_record, ids_of_event
    from nenpyo.pipeline import add_documents, name
    from nenpyo.read import read
    from nenpyo.store import open_store

    for file in (database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))):
        file.unlink(missing_ok=True)
    progress = Progress(quiet=False)
    with open_store(database, create=True, pipeline=name()) as store:
        for result in add_documents(store, progress.follow(read([examples()]))):
            if isinstance(result, InputError):
                progress.fail(result)
        progress.finish("read")
    with opened(database) as store:
        found = named(store, store.timeline(), ids_of_event)
        write((event_record(*one) for one in found), TIMELINE, form)
        disputes = sum(1 for _ in store.conflicts())
    click.echo(
        f"\n{disputes} disputes. An event with its sentences: nenpyo show ID --db {database}\n"
        "There is no web page yet: the command line is all there is so far.",
        err=True,
    )
