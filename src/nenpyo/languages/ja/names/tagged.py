"""What the tagger takes for names, without what is none."""

import re
from collections.abc import Iterator, Sequence

from nenpyo.languages.ja.names.brackets import lexicon_key
from nenpyo.languages.ja.names.classes import class_types
from nenpyo.languages.ja.names.lexicon import is_list
from nenpyo.languages.ja.names.line import Line
from nenpyo.languages.ja.names.nouns import GROUPS
from nenpyo.languages.ja.names.states import BODY
from nenpyo.languages.ja.names.titles import Title, title_words
from nenpyo.model import EntityType, TaggedName
from nenpyo.pack.names import Candidate, Kind

NO_NAME = re.compile(
    "[0-9.]+(?:ミリ|センチ|メートル|キロ|トン|ドル|円|%|億|万).*|(?:.*[^A-Za-z])?M ?[0-9.]+"
    "|.*マグニチュード.*"
    "|(?:上位|与野|主要)?[0-9一二三四五六両]+(?:大?政)?党|政権党|(?:大統領|総|国政)選挙?|選挙|[0-9.]+"
    "|.*[0-9](?:社|人|名|カ国|か国|団体|校|行|機|隻)"
)
"""What the tagger takes for names without their being any: amounts, counted parties."""
MAY_BE_NONE = re.compile("[0-9.マ党選]")
"""One of these stands in all of those."""
KANA = re.compile("[ぁ-んー]{5,}")
"""So long a stretch of hiragana is a reading, not a name."""
BRACKET = re.compile("[()]")
TAGGER = "ja.tagger"


def read_tagged(
    line: Line, titles: Sequence[Title], tagged: Sequence[TaggedName]
) -> Iterator[Candidate]:
    """What the tagger takes for names, without honorifics and titles at the end."""
    heads = {title.end: title.start for title in titles}
    for name in tagged:
        start, end = name.span.start - line.offset, name.span.end - line.offset
        if name.type is EntityType.PERSON:
            end = heads.get(end, end)
            start += line.text[start] in "故元前"
        if name.type is EntityType.GPE and line.text[start:end].endswith("内"):
            end -= 1
        if end <= start:
            continue
        text = line.text[start:end]
        listing = "・" in text and is_list(text.split("・"))
        called = line.after(end) in {"「", "『"} and text.endswith(GROUPS)
        common = listing or called or _is_common(text) or KANA.fullmatch(text)
        if BRACKET.search(text) is None and not common:
            yield Candidate(
                start=start,
                end=end,
                kind=Kind.NAME,
                rule=TAGGER,
                text=text,
                type=name.type,
                key=lexicon_key(text),
                trust=3,
            )


def _is_common(text: str) -> bool:
    """Whether a text is a title, a class noun or a body without its state, and no name."""
    return bool(
        text in class_types()
        or text in title_words().sectors
        or text[0] in "同両各新この"
        or (MAY_BE_NONE.search(text) and NO_NAME.fullmatch(text) is not None)
        or text.endswith(("政権", "内閣"))
        or BODY.fullmatch(text) is not None
    )
