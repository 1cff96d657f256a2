"""The command line."""

from datetime import date
from pathlib import Path

import click


@click.group()
@click.version_option(package_name="nenpyo")
def main() -> None:
    """Read documents, keep the chronology."""


@main.command()
@click.argument("path")
@click.option("--published")
def annotate(path: str, published: str | None) -> None:
    """Print a document's annotation."""
    import msgspec

    from nenpyo.export import annotation_record
    from nenpyo.pipeline import annotate as run
    from nenpyo.read import read_file

    day = date.fromisoformat(published) if published else None
    record = annotation_record(run(read_file(Path(path), day)))
    click.echo(msgspec.json.encode(record).decode())
