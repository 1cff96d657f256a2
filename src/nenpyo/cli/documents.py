"""The commands that read documents: annotate prints what they say, add keeps it."""

from datetime import date
from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--published")
def annotate(paths: tuple[str, ...], published: str | None) -> None:
    """Print what each document says (nenpyo.annotation/1)."""
    from nenpyo.cli.output import encode
    from nenpyo.export import annotation_record
    from nenpyo.pipeline import annotate as run
    from nenpyo.read import read_file

    day = date.fromisoformat(published) if published else None
    for path in paths:
        click.echo(encode(annotation_record(run(read_file(Path(path), day)))))
