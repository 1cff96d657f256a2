"""A list of sources that runs on after the body, on the body's own line, without any mark.

Wikinews's plain texts end so: …という。港花子『会談は延期』。青葉新聞、2021年5月1日。『両国…
An entry shows by its kernel: a closing quotation mark, a publisher, a date with its year, and an
end. The list begins with the first kernel from which the line holds little else.
"""

import re
from itertools import pairwise

from nenpyo.languages.ja.references import ANY_DATE, quotations
from nenpyo.languages.ja.text import fold
from nenpyo.pack.layout import Range

_CLOCK = r"(?:\s?(?:午前|午後)?\s?\d{1,2}[時:]\s?\d{0,2}分?(?::\d\d)?(?:頃)?)?"
_KERNEL = re.compile(
    r"\s*(?:[(（][^()（）。]{1,30}[)）])?[。．.、,，]?\s*"
    r"(?:『[^『』。]{1,40}』|(?!\d{4}年)(?:[^。『』「」\"“”、]|、(?!\s?\d)){1,60}?)"
    r"(?:\s?[(（][^()（）]{1,30}[)）])?\s*[、,，]?\s*"
    rf"(?:(?<=[、,，])\s*(?=。)|(?<=[、,，)）\s])\s*(?:{ANY_DATE}|\d{{1,2}}月\d{{1,2}}日){_CLOCK}"
    r"(?:\s?[(（][^()（）]{1,40}[)）])*"
    r"(?P<end>\s*[。.](?!\d)|\s*$|\s*(?:に|最終)?閲覧|\s*付|\s*更新|\s*の?版|\s?[-－―、,，]\s?(?:最終)?更新"
    r"|(?=\s?[『「\"“])|(?=\s?[A-Za-z])|(?=\s?\d{4}年)|(?=[^\sにのはがをもへとかで、まよ年月日時よ]))"
    r"(?:[^。『』「」\"“”]{0,40}。)?)"
)
_SENTENCE = re.compile(r"[。！？]+|(?<![A-Za-z])[!?]+")
_PROSE = re.compile(r"(?:た|る|だ|い|う|す|く|つ|ぬ|む|ん)。")
_NOTE = re.compile(
    r"^(?:[(（]?(?:本|この|当)(?:ニュース|記事|項目|報道)[^。]*(?:情報源|出典|基づ|翻訳|報道|参考|参照)[^。]*"
    r"|[^。]{0,40}(?:ウィキ[ァ-ヴー]+|Wikipedia|Wikinews)[^。]*(?:翻訳|(?:記事|項目)があります|参照|含み|基づ)[^。]*"
    r"|[^。]{0,30}(?:より|から)の?(?:翻訳|抄訳)(?:です|である)?"
    r"|[^。]{0,40}以下の(?:報道|記事|ニュース)[^。]*(?:情報源|もと|基)[^。]*)。?[)）]?$"
)
LONGEST_GAP = 200
"""Characters without quotation between two entries; more is a table that goes on between them."""
_QUOTED = re.compile('[『「“"]')


def source_list(text: str) -> tuple[Range, ...]:
    """The ranges of the entries, in order, from the list's first character to the line's end.

    They follow each other, except where a page's table goes on between its sources.

    >>> source_list("会談は延期された。『会談は延期』。青葉新聞、2021年5月1日。")
    ((9, 32),)
    """
    folded = fold(text)
    entries = _entries(folded)
    for index, (_, first) in enumerate(entries):
        if _is_list(folded, entries[index:]):
            start = _notes(folded, _beginning(folded, first[0]))
            return tuple(_tiled(folded, start, entries[index:]))
    return ()


def _entries(text: str) -> list[tuple[Range, Range]]:
    """Every quotation with a kernel behind it: the quotation and the whole entry from it on."""
    found: list[tuple[Range, Range]] = []
    for start, end in quotations(text):
        if (match := _KERNEL.match(text, end + 1)) and not (found and start < found[-1][1][1]):
            found.append(((start, end), (start, match.end())))
    return found


def _is_list(text: str, entries: list[tuple[Range, Range]]) -> bool:
    """Whether entry follows entry with no prose of weight between them.

    What comes after two of them is the page's foot (links, notes), whatever it says.
    """
    ends = [entry[1] for _, entry in entries]
    starts = [entry[0] for _, entry in entries[1:]]
    prose = sum(
        start - end
        for end, start in zip(ends, starts, strict=False)
        if _PROSE.search(text[end:start])
    )
    if prose * 4 > ends[-1] - entries[0][1][0]:
        return False
    return len(entries) > 1 or not _PROSE.search(text, ends[0])


def _beginning(text: str, quote: int) -> int:
    """Where the first entry begins: after the sentence before it (author and series go along)."""
    start, depth_free = 0, _outside_quotations(text, quote)
    for match in _SENTENCE.finditer(text, 0, quote):
        if depth_free[match.start()]:
            start = match.end()
    while start < quote and text[start] in "」』)） \u3000":
        start += 1
    return start


def _outside_quotations(text: str, end: int) -> list[bool]:
    free = [True] * (end + 1)
    for opening, close in quotations(text[:end]):
        free[opening : close + 1] = [False] * (close + 1 - opening)
    return free


def _notes(text: str, start: int) -> int:
    """Where the editors' notes begin that stand between the body and its sources, else `start`."""
    while True:
        before = [
            match.end() for match in _SENTENCE.finditer(text, 0, start) if match.end() < start
        ]
        previous = before[-1] if before else 0
        if previous == 0 or not _NOTE.match(text[previous:start]):
            return start
        start = previous


def _tiled(text: str, start: int, entries: list[tuple[Range, Range]]) -> list[Range]:
    """The entries, each from where the one before ends, if no table stands between."""
    bounds = [start, *(entry[1] for _, entry in entries[:-1]), len(text)]
    places = []
    for (begin, end), (quote, _) in zip(pairwise(bounds), entries, strict=True):
        table = quote[0] - begin > LONGEST_GAP and not _QUOTED.search(text, begin, quote[0])
        places.append((quote[0] if table else begin, end))
    return places
