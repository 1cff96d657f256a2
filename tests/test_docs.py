"""The pages say what the program does: commands, options and prompts are read from them."""

import doctest
import re
import shlex
from pathlib import Path

import click
import pytest

from nenpyo.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "README.ja.md", *sorted((ROOT / "docs").glob("*.md"))]
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
CALLS = sorted(
    {
        line.partition(" #")[0].strip()
        for page in PAGES
        for block in SHELL.findall(page.read_text(encoding="utf-8"))
        for line in block.splitlines()
        if line.startswith("nenpyo ")
    }
)


def command_of(words: list[str]) -> click.Command:
    """The innermost command that the words name."""
    command: click.Command = main
    for word in words:
        if not isinstance(command, click.Group):
            break
        found = command.get_command(click.Context(command), word)
        assert found is not None, f"there is no command {word!r}"
        command = found
    return command


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_stands_in_the_readme(readme: str, command: str) -> None:
    assert f"| `nenpyo {command}" in (ROOT / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_readme_names_no_command_that_is_not_there(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `nenpyo (\w+)", text, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("call", CALLS)
def test_the_calls_on_the_pages_use_what_there_is(call: str) -> None:
    words = shlex.split(call)[1:]
    options = {name for param in command_of(words).params for name in param.opts}
    assert {word for word in words if word.startswith("--")} <= options | {"--help", "--version"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_prompts_on_the_pages_run(page: Path) -> None:
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0
