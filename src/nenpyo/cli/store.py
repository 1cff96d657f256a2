"""Which chronicle a command opens."""

from pathlib import Path

import click

database_option = click.option(
    "--db",
    "database",
    type=click.Path(dir_okay=False, path_type=Path),
    default="nenpyo.db",
    envvar="NENPYO_DB",
    show_default=True,
    show_envvar=True,
    help="The chronicle's file.",
)
