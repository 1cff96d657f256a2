"""The commands that hold a chronicle to its word: what was announced, what was counted."""

from pathlib import Path

import click

from nenpyo.cli import views
from nenpyo.cli.chronicle import names_of, opened
from nenpyo.cli.output import format_option, write
from nenpyo.cli.store import database_option


@click.command()
@database_option
@format_option
@click.option(
    "--outcome",
    type=click.Choice(["held", "postponed", "cancelled", "none"]),
    help="Only those that came to this; none: never heard of again.",
)
def plans(database: Path, form: str, outcome: str | None) -> None:
    """Print what was announced, and whether it was held, put off or called off (nenpyo.plan/1)."""
    from nenpyo.export import plan_record
    from nenpyo.pipeline import plans as follow

    with opened(database) as store:
        names = names_of(store)
        records = [plan_record(plan, names) for plan in follow(store)]
    wanted = [record for record in records if outcome in (None, record["outcome"])]
    write(wanted, views.PLANS, form)


@click.command()
@database_option
@format_option
@click.option(
    "--verdict",
    type=click.Choice(["confirmed", "contradicted", "undecidable"]),
    help="Only those.",
)
def check(database: Path, form: str, verdict: str | None) -> None:
    """Test what the documents count (the second in four years) on the chronology (nenpyo.check/1).

    A claim is confirmed or contradicted by the events that stand in this chronicle; a chronicle
    seldom holds all, and then it is undecidable here.
    """
    from nenpyo.export import check_record
    from nenpyo.pipeline import checks

    with opened(database) as store:
        names = names_of(store)
        records = [check_record(found, names) for found in checks(store)]
    write([one for one in records if verdict in (None, one["verdict"])], views.CHECKS, form)
