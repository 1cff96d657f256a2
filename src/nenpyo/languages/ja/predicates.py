"""Japanese predicates: dictionary form, voice, tense and polarity from a bunsetsu's words."""

from nenpyo.model import Predicate, Status, Tokens, Voice

VERBAL = ("動詞", "形容詞")
NEGATIVE = frozenset({"ない", "ぬ", "ず", "まい", "ん", "無い"})
COPULA = frozenset({"だ", "です", "である", "じゃ"})
BEING = frozenset({"ある", "ない", "無い", "ござる", "いらっしゃる", "おる"})
CHANGE = frozenset({"する", "なる", "致す", "いたす"})
LIGHT = frozenset({"する", "できる", "出来る", "いたす", "致す", "なさる"})
"""Verbs that make one of the noun before them: what 会談する means, its noun says."""
OBLIGATION = ("なければ", "ねば", "なくては", "ないといけ", "ざるを得")
WISH = frozenset({"たい", "たがる"})

REPORTING = frozenset(
    {
        "述べる", "語る", "話す", "伝える", "報じる", "報ずる", "答える", "訴える", "明かす",
        "明らかにする", "主張する", "発表する", "表明する", "指摘する", "説明する", "強調する",
        "批判する", "非難する", "警告する", "明言する", "発言する", "報告する", "要求する",
        "予測する", "予想する", "判断する", "断定する", "宣言する", "約束する", "回答する",
        "反論する", "提案する",
    }
)  # fmt: skip
"""Verbs whose subject says what is quoted before them."""
SAYING = REPORTING | {"言う", "いう", "みる", "見る", "考える", "思う", "する"}
"""Verbs before which と quotes, though the analyser may take it for a condition's."""


def predicate_of(tokens: Tokens, start: int, tail: int, end: int) -> Predicate | None:
    """The predicate whose content word ends before `tail` and whose endings reach to `end`."""
    lemma, nominal = _lemma(tokens, start, tail, end)
    if not lemma:
        return None
    end = _said_end(tokens, tail, end)
    lemmas = [
        tokens.lemmas[i]
        for i in range(tail, end)
        if tokens.pos[i].startswith(("助動詞", "形容詞", "動詞", "助詞-終助詞"))
    ]
    denies = not NEGATIVE.isdisjoint(tokens.lemmas[tail:end])
    doubted = denies and _is_doubted(tokens, tail, end)
    negated = denies and not doubted and _is_negated(tokens, tail, end)
    return Predicate(
        lemma=lemma,
        voice=_voice(lemmas),
        past=_is_past(tokens, tail, end),
        negated=negated,
        status=Status.POSSIBLE if doubted else _status(lemmas, negated=negated),
        nominal=nominal,
    )


def _said_end(tokens: Tokens, tail: int, end: int) -> int:
    """Where a predicate's own endings end: before what makes it hearsay (訪問する|とされた)."""
    for place in range(tail, end - 2):
        said = tokens.surfaces[place] == "と" and tokens.lemmas[place + 1] == "する"
        if said and tokens.lemmas[place + 2] in {"れる", "られる"}:
            return place
    return end


def _lemma(tokens: Tokens, start: int, tail: int, end: int) -> tuple[str, bool]:
    """The dictionary form of the content word, and whether it is a noun's."""
    last = tail - 1
    pos = tokens.pos[last]
    changes = tail + 1 < end and tokens.lemmas[tail + 1] in CHANGE
    if changes and tokens.surfaces[tail] == "に" and pos.startswith("形状詞"):
        return f"{tokens.surfaces[last]}に{tokens.lemmas[tail + 1]}", False
    if pos.startswith(VERBAL) and not tokens.forms[last].startswith("語幹"):
        return _verb(tokens, start, last), False
    if not has_copula(tokens, tail, end):
        return "", False
    if pos.startswith("形状詞"):
        return tokens.surfaces[last] + "だ", False
    return _noun(tokens, start, last) + "だ", True


def has_copula(tokens: Tokens, tail: int, end: int) -> bool:
    """Whether the endings hold a verb of being; a lone で is the particle, に that of a manner."""
    for place in range(tail, end):
        surface = tokens.surfaces[place]
        if surface in {"で", "じゃ"}:
            return _is_being(tokens, place + 1, end)
        if tokens.pos[place] == "助動詞" and tokens.lemmas[place] in COPULA and surface != "に":
            return True
        if tokens.pos[place].startswith("形容詞") and tokens.lemmas[place] in NEGATIVE:
            return True
    return False


def _is_being(tokens: Tokens, place: int, end: int) -> bool:
    """Whether で goes on as a verb of being: である, ではない, でもあった, でした."""
    while place < end and tokens.surfaces[place] in {"は", "も"}:
        place += 1
    if place == end:
        return False
    return tokens.lemmas[place] in BEING or tokens.pos[place] == "助動詞"


def _is_past(tokens: Tokens, tail: int, end: int) -> bool:
    """Whether た, or だ behind a verb's nasal (およんだ), stands among the endings."""
    for place in range(tail, end):
        if tokens.pos[place] == "助動詞":
            voiced = tokens.surfaces[place] == "だ" and tokens.pos[place - 1].startswith("動詞")
            if tokens.lemmas[place] == "た" or voiced:
                return True
    return False


def _verb(tokens: Tokens, start: int, last: int) -> str:
    """会談|する, 受け|入れる and other words made of several."""
    first = last
    while first > start and tokens.pos[first - 1].startswith("動詞"):
        first -= 1
    light = tokens.lemmas[first] in LIGHT
    if light and first > start and tokens.pos[first - 1].startswith(("名詞", "接尾辞", "形状詞")):
        return _noun(tokens, start, first - 1) + "する"
    if first > start and tokens.pos[first - 1].startswith("形容詞"):
        first -= 1
    return "".join(tokens.surfaces[first:last]) + tokens.lemmas[last]


def _noun(tokens: Tokens, start: int, last: int) -> str:
    """A noun with its prefix or what its suffix hangs on."""
    first = last
    while first > start and (
        tokens.pos[first].startswith("接尾辞") or tokens.pos[first - 1].startswith("接頭辞")
    ):
        first -= 1
    return "".join(tokens.surfaces[first : last + 1])


def _voice(lemmas: list[str]) -> Voice:
    if "れる" in lemmas or "られる" in lemmas:
        return Voice.PASSIVE
    if "せる" in lemmas or "させる" in lemmas:
        return Voice.CAUSATIVE
    return Voice.ACTIVE


def _is_doubted(tokens: Tokens, tail: int, end: int) -> bool:
    """Whether a question takes a negation back: 「報復ではないかと」 is a guess."""
    return any(
        tokens.lemmas[place] in NEGATIVE and tokens.surfaces[place + 1] == "か"
        for place in range(tail, end - 1)
    )


def _is_negated(tokens: Tokens, tail: int, end: int) -> bool:
    """Whether the endings deny; twice is not at all, and 「なければならない」 is a duty."""
    joined = "".join(tokens.surfaces[tail:end])
    if any(words in joined for words in OBLIGATION):
        return False
    count = sum(
        tokens.lemmas[i] in NEGATIVE and tokens.pos[i].startswith(("助動詞", "形容詞"))
        for i in range(tail, end)
    )
    return count % 2 == 1


def _status(lemmas: list[str], *, negated: bool) -> Status:
    if negated:
        return Status.NEGATED
    if WISH & set(lemmas) or "べし" in lemmas:
        return Status.POSSIBLE
    return Status.ACTUAL
