import pytest

from nenpyo.languages.ja.predicates import has_copula, predicate_of
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import Predicate, Status, Voice


def read(content: str, endings: str) -> Predicate | None:
    tokens, _ = tokenise([(0, content + endings)])
    return predicate_of(tokens, 0, tokens.ends.index(len(content)) + 1, len(tokens))


@pytest.mark.parametrize(
    ("content", "endings", "expected"),
    [
        ("発射し", "た", Predicate(lemma="発射する", past=True)),
        ("死ん", "だ", Predicate(lemma="死ぬ", past=True)),
        ("選ば", "れた", Predicate(lemma="選ぶ", past=True, voice=Voice.PASSIVE)),
        ("行か", "せる", Predicate(lemma="行く", voice=Voice.CAUSATIVE)),
        ("行わ", "ない", Predicate(lemma="行う", negated=True, status=Status.NEGATED)),
        ("会い", "たい", Predicate(lemma="会う", status=Status.POSSIBLE)),
        ("見", "なければ", Predicate(lemma="見る")),
        ("報復", "ではないかと", Predicate(lemma="報復だ", nominal=True, status=Status.POSSIBLE)),
        ("訪問する", "とされた", Predicate(lemma="訪問する")),
        ("予定", "だ", Predicate(lemma="予定だ", nominal=True)),
        ("首都", "で", None),
        ("首都", "が", None),
    ],
)
def test_what_a_bunsetsu_predicates(content: str, endings: str, expected: Predicate | None) -> None:
    assert read(content, endings) == expected


@pytest.mark.parametrize(
    ("endings", "expected"),
    [
        ("で", False),
        ("では", False),
        ("である", True),
        ("ではない", True),
        ("だと", True),
        ("に", False),
    ],
)
def test_a_lone_de_is_a_particle(endings: str, expected: bool) -> None:  # noqa: FBT001  # a table's column
    tokens, _ = tokenise([(0, "首都" + endings)])
    assert has_copula(tokens, 1, len(tokens)) is expected
