"""The command line: one function a command, imported only when it is called.

Exit codes: 0 done, 1 failure, 2 wrong usage, 3 finished but some documents failed (listed on
stderr), 130 interrupted. Data goes to stdout, everything else to stderr.
"""

import gc
from importlib import import_module

import click

from nenpyo import __version__
from nenpyo.errors import NenpyoError

COMMANDS = {
    "add": "documents",
    "annotate": "documents",
    "timeline": "chronicle",
    "show": "chronicle",
    "events": "chronicle",
    "disputes": "chronicle",
    "plans": "audit",
    "check": "audit",
    "why": "audit",
    "verify": "audit",
    "diff": "audit",
    "correct": "corrections",
    "corrections": "corrections",
    "entities": "entities",
    "statements": "chronicle",
    "sources": "chronicle",
    "times": "times",
    "demo": "demo",
    "doctor": "doctor",
}


PAIRS = {"entities merge": "corrections", "entities split": "corrections"}
"""Commands of two words: each is one of its own, beside the command of the first word."""


class LazyGroup(click.Group):
    """A group that imports a command's module when it is called (start-up under 200 ms)."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's
        """The commands in the order in which a reader needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's
        """The command of that name, or None."""
        home = COMMANDS.get(cmd_name) or PAIRS.get(cmd_name)
        if home is None:
            return None
        module = import_module(f"nenpyo.cli.{home}")
        command = getattr(module, cmd_name.replace(" ", "_"))
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name, one of two words before one of one."""
        pair = " ".join(args[:2])
        if pair in PAIRS:
            return pair, self.get_command(ctx, pair), args[2:]
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error that nenpyo raises on purpose becomes one line."""
        try:
            return super().invoke(ctx)
        except NenpyoError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(130)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="nenpyo")
def main() -> None:
    """Read news and encyclopedia documents, and keep the chronology of what states do.

    Start with `nenpyo add FILE...`, then `nenpyo timeline`; `nenpyo demo` shows it on examples.
    """
    # Frozen values make no cycles: looking for them every 700 objects is 3 % of all time.
    gc.set_threshold(100_000)
