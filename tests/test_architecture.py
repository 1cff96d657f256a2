"""What no linter offers: caps, names, language borders, the test mirror, the glossary."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "nenpyo"
FILES = sorted(SOURCE.rglob("*.py"))
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
CORE = ("model", "pack", "analyse", "extract", "reconcile")
"""The folders that reach no disk, net, clock or chance."""
CORE_MAY_IMPORT = {"nenpyo", "numpy", "daachorse"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "base", "misc"}
UNMIRRORED = {"__init__", "__main__", "errors"}
"""Re-exports and bare exceptions; `model` and `pack` hold records, tested where they are used."""


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def relative(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_file_is_small_enough_to_hold(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_functions_are_short(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            docstring = ast.get_docstring(node, clean=False) or ""
            last = node.body[-1].end_lineno or node.lineno
            body = last - node.body[0].lineno + 1 - docstring.count("\n")
            assert body <= 40, f"{node.name} has {body} lines"


def test_no_drawer_for_odds_and_ends() -> None:
    names = {part for path in FILES for part in path.relative_to(SOURCE).with_suffix("").parts}
    assert not names & FORBIDDEN_NAMES


@pytest.mark.parametrize(
    "path", [p for p in FILES if not relative(p).startswith("languages/")], ids=relative
)
def test_japanese_stands_in_the_japanese_pack_only(path: Path) -> None:
    module = tree(path)
    docstrings = {
        node.body[0].value
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            attribute_docs = node.value.count(" ") > 3
            if node not in docstrings and not attribute_docs:
                assert not JAPANESE.search(node.value), f"line {node.lineno}: {node.value!r}"


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.relative_to(SOURCE).parts[0] in CORE], ids=relative
)
def test_the_core_imports_little_but_the_standard_library(path: Path) -> None:
    for node in ast.walk(tree(path)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        for name in names:
            top = name.split(".")[0]
            assert top in CORE_MAY_IMPORT or top in sys.stdlib_module_names, name


@pytest.mark.parametrize(
    "path",
    [p for p in FILES if p.stem not in UNMIRRORED and not {"model", "pack"} & set(p.parts)],
    ids=relative,
)
def test_each_source_file_has_its_test(path: Path) -> None:
    place = path.relative_to(SOURCE)
    own = ROOT / "tests" / place.parent / f"test_{place.stem}.py"
    of_folder = ROOT / "tests" / place.parent.parent / f"test_{place.parent.name}.py"
    assert own.exists() or of_folder.exists(), f"{own.relative_to(ROOT)} is missing"


def test_every_class_of_model_and_pack_stands_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    for path in sorted([*(SOURCE / "model").glob("*.py"), *(SOURCE / "pack").glob("*.py")]):
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef):
                assert f"**{node.name}**" in glossary, f"{node.name} is not in docs/glossary.md"


def test_the_stages_meet_only_in_the_pipeline() -> None:
    stages = {"read", "analyse", "extract", "reconcile", "store", "export", "languages"}
    for path in FILES:
        home = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        if home in stages:
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.ImportFrom) and node.module:
                    parts = node.module.split(".")
                    if parts[0] == "nenpyo" and len(parts) > 1:
                        assert parts[1] not in stages - {home}, f"{relative(path)}: {node.module}"


def test_a_version_call_imports_nothing_heavy() -> None:
    code = (
        "import sys; from nenpyo.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('numpy', 'sqlalchemy', 'sudachipy', 'msgspec', 'daachorse')"
        " if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"
