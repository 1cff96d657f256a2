"""Where a Japanese bunsetsu begins: the content word with the function words that follow it."""

from nenpyo.languages.ja.particles import compound_at
from nenpyo.model import Tokens

# Verbs that say aspect, benefit or modality behind て; 「している」 is one bunsetsu.
AUXILIARY = frozenset(
    {
        "いる", "おる", "ある", "くる", "来る", "いく", "行く", "しまう", "おく", "みる", "くれる",
        "もらう", "あげる", "くださる", "いただく", "やる", "ゆく", "まいる", "ほしい", "欲しい",
        "ない", "無い", "いらっしゃる", "ござる", "よい", "いい", "良い",
    }
)  # fmt: skip
LIGHT = frozenset({"する", "できる", "出来る", "いたす", "なさる", "致す", "くださる", "いただく"})
COPULAR = frozenset({"ある", "ない", "無い", "ござる", "いらっしゃる", "おる"})
DUTY = frozenset({"なる", "いける", "成る", "行ける"})
FUNCTION = ("助詞", "助動詞", "接尾辞")
CLOSING = ("補助記号-括弧閉", "補助記号-読点", "補助記号-句点")
NOMINAL = ("名詞", "代名詞", "接頭辞", "形状詞")


def units(tokens: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    """The bunsetsu of one sentence as ranges of tokens."""
    if start == end:
        return []
    starts = [start]
    place = start + 1
    while place < end:
        after = compound_at(tokens.surfaces, place, end)
        if after > place + 1:
            place = after
            continue
        if _begins(tokens, place):
            starts.append(place)
        place += 1
    return list(zip(starts, [*starts[1:], end], strict=True))


def _begins(tokens: Tokens, place: int) -> bool:
    """Whether a bunsetsu begins at `place`."""
    pos, before = tokens.pos[place], tokens.pos[place - 1]
    if before.startswith(("補助記号-括弧開", "接頭辞")) or pos.startswith((*CLOSING, *FUNCTION)):
        return False
    if before.startswith(("補助記号-読点", "補助記号-句点", "接続詞", "連体詞", "感動詞")):
        return True
    if pos.startswith(("動詞", "形容詞")):
        return not _belongs(tokens, place)
    if pos.startswith("補助記号") or before.startswith("補助記号"):
        return pos.startswith("補助記号-括弧開") and before.startswith(("助詞", "助動詞"))
    joined = pos.startswith(NOMINAL) and before.startswith((*NOMINAL, "接尾辞", "記号"))
    return not joined and "助動詞語幹" not in pos


def _belongs(tokens: Tokens, place: int) -> bool:
    """Whether a verb or adjective goes on with the words before it instead of starting anew."""
    lemma, before = tokens.lemmas[place], tokens.pos[place - 1]
    if before.startswith("名詞") or before.startswith("接尾辞-名詞的"):
        return lemma in LIGHT or tokens.pos[place].startswith("形容詞-非自立")
    if lemma in DUTY and tokens.lemmas[place - 2] in {"ない", "ぬ", "ず"}:
        return True
    if before.startswith("助詞-接続助詞"):
        return lemma in AUXILIARY and tokens.surfaces[place - 1] in {"て", "で"}
    if before.startswith(("助動詞", "助詞-係助詞", "助詞-副助詞")):
        return lemma in COPULAR and _is_copula(tokens, place - 1)
    if before.startswith("動詞"):
        return tokens.forms[place - 1].startswith("連用形")
    return False


def _is_copula(tokens: Tokens, place: int) -> bool:
    """Whether で or では stands before a verb of being: 「首都である」「敵ではない」."""
    while tokens.pos[place].startswith(("助詞-係助詞", "助詞-副助詞")):
        place -= 1
    return tokens.surfaces[place] in {"で", "く", "じゃ"} or tokens.pos[place].startswith("助動詞")
