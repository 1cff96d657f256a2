"""Entries of Japanese lists of references: title, publisher, language and the three dates.

The writings are those of Wikipedia's citation templates, of Wikinews's lists of sources and of
newspapers: dates first in Japanese, then as English writes them, since templates keep those.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache

from nenpyo.languages.ja.tables import read_toml
from nenpyo.languages.ja.text import BRACKETS, fold
from nenpyo.model import Citation
from nenpyo.pack.layout import Range

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:\s*[(（][月火水木金土日](?:曜日?)?[)）])?"
DATE = re.compile(
    r"(?<!\d)(?:"
    r"(?:(?P<era>明治|大正|昭和|平成|令和)(?P<era_year>元|\d{1,2})|(?P<y>\d{4}))年"
    r"(?:[(（](?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年?[)）]年?)?"
    rf"(?:\s?(?P<m>\d{{1,2}})月(?:\s?(?P<d>\d{{1,2}})日{_WEEKDAY})?)?"
    r"|(?P<y_iso>\d{4})[-/.](?P<m_iso>\d{1,2})[-/.](?P<d_iso>\d{1,2})(?!\d)"
    r"|(?P<d_de>\d{1,2})\.(?P<m_de>\d{1,2})\.(?P<y_de>\d{4})"
    rf"|(?P<d_dmy>\d{{1,2}})\s(?P<m_dmy>{_MONTH})\s?,?\s?(?P<y_dmy>\d{{4}})"
    rf"|(?P<m_mdy>{_MONTH})\s?(?P<d_mdy>\d{{1,2}})\s?,\s?(?P<y_mdy>\d{{4}})"
    rf"|(?P<m_my>{_MONTH})\s(?P<y_my>\d{{4}})"
    r")",
)
"""One date of the calendar with its year, in every writing that lists of references hold."""

ANY_DATE = re.sub(r"\(\?P<\w+>", "(?:", DATE.pattern)
"""The same without groups, to be part of other patterns."""

_ARCHIVE = r"(?:アーカイブ|アーカイヴ|保存)"
_ACCESSED = (
    re.compile(rf"(?P<date>{ANY_DATE})\s*(?:に)?(?:最終)?(?:閲覧|確認|アクセス|参照)"),
    re.compile(
        rf"(?:閲覧日|アクセス日|確認日|Retrieved|Accessed)\s*(?:on)?[:：]?\s*(?P<date>{ANY_DATE})"
    ),
)
_ARCHIVED = (
    re.compile(rf"オリジナルの\s?(?P<date>{ANY_DATE})\s?時点における{_ARCHIVE}(?:・ページ|版)?"),
    re.compile(rf"(?P<date>{ANY_DATE})\s?時点の(?:オリジナル(?:より|から))?の?{_ARCHIVE}(?:版)?"),
    re.compile(
        rf"(?:オリジナル(?:より|から)の?)\s?(?P<date>{ANY_DATE})\s?(?:時点における|に|の)?{_ARCHIVE}"
    ),
    re.compile(rf"Archived(?: from the original)? on\s(?P<date>{ANY_DATE})"),
)
_URL = re.compile(r"https?://[^\s<>「」『』。、]+")
_LANGUAGES = {
    "英語": "en", "日本語": "ja", "中国語": "zh", "簡体字中国語": "zh", "繁体字中国語": "zh",
    "朝鮮語": "ko", "韓国語": "ko", "ロシア語": "ru", "ウクライナ語": "uk", "フランス語": "fr",
    "ドイツ語": "de", "スペイン語": "es", "ポルトガル語": "pt", "イタリア語": "it",
    "アラビア語": "ar", "ペルシア語": "fa", "トルコ語": "tr", "ヘブライ語": "he",
    "ベトナム語": "vi", "タイ語": "th", "インドネシア語": "id", "ポーランド語": "pl",
}  # fmt: skip
_LANGUAGE = re.compile(rf"[(（](?P<lang>{'|'.join(_LANGUAGES)}(?:\s?(?:・|,|、)\s?\w+語)*)[)）]")
_OPENERS = "「『“"
_OPENING = re.compile(rf'["{_OPENERS}]')
_MARKS = re.compile(f"[{_OPENERS}{''.join(BRACKETS[opener] for opener in _OPENERS)}]")
_HOLE = "\x00"
"""Stands where a dated remark was taken out; no name crosses it."""

_PUBLISHER_END = re.compile(
    rf"{_HOLE}|\.\s|。|[、,，]\s?(?=$|{_HOLE}|{ANY_DATE})|\s?[(（]\s?(?={ANY_DATE})|\sISSN\b"
    r"|\s*$"
)
_AFTER_TITLE = re.compile(r"\s*(?:[。．.、,，]|[(（『“]|$|\x00)")
_GENERIC_OUTLET = re.compile(
    r"(?:[一-龠々]{1,5}|[ァ-ヴー・]{2,12}|[A-Za-z][A-Za-z0-9 .&]*)"
    r"(?:新聞|新報|日報|通信|放送|テレビ|ラジオ|ニュース|タイムズ|社)"
    r"(?:社|協会)?(?:オンライン|ニュース|電子版|デジタル|日本語版|[A-Za-z]+)?$"
)


def read_date(text: str) -> str | None:
    """The first date of a text as ISO 8601, as precise as it is written.

    >>> read_date("12 September 2023"), read_date("平成18年7月"), read_date("昨年")
    ('2023-09-12', '2006-07', None)
    """
    for match in DATE.finditer(fold(text)):
        if value := _iso(match):
            return value
    return None


def _iso(match: re.Match[str]) -> str | None:
    found = {name: value for name, value in match.groupdict().items() if value}
    if "era" in found:
        number = found["era_year"]
        year = _ERAS[found["era"]] + (1 if number == "元" else int(number))
    else:
        year = int(
            next(
                found[key]
                for key in ("y", "y_iso", "y_dmy", "y_mdy", "y_de", "y_my")
                if key in found
            )
        )
    month = next(
        (found[key] for key in ("m", "m_iso", "m_dmy", "m_mdy", "m_de", "m_my") if key in found),
        None,
    )
    day = next(
        (found[key] for key in ("d", "d_iso", "d_dmy", "d_mdy", "d_de") if key in found), None
    )
    if month is None:
        return f"{year:04d}"
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        value = datetime.date(year, number, int(day or 1)).isoformat()
    except ValueError:
        return None
    return value if day else value[:7]


def read_citation(text: str) -> Citation:
    """One entry of a list of references.

    >>> read_citation("「雨の日の会談」『青葉新聞』2021年5月1日。2021年5月2日閲覧。").publisher
    '青葉新聞'
    """
    rest = fold(text)
    accessed, rest = _take(rest, _ACCESSED)
    archived, rest = _take(rest, _ARCHIVED)
    url = _URL.search(rest)
    rest = _URL.sub(lambda match: _HOLE * len(match.group()), rest)
    label = _LANGUAGE.search(rest)
    if label:
        rest = rest[: label.start()] + " " * len(label.group()) + rest[label.end() :]
    title, publisher, tail = _names(rest)
    return Citation(
        marker="",
        title=_clean(text, title),
        publisher=_clean(text, publisher),
        url=url.group() if url else None,
        lang=_language(label.group("lang")) if label else None,
        published=read_date(rest[tail:]) or read_date(_outside(rest, title)),
        accessed=accessed,
        archived=archived,
    )


def _language(label: str) -> str:
    """The first language of a label that may name several."""
    return _LANGUAGES[re.split(r"\s?[・,、]\s?", label)[0]]


def _take(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str | None, str]:
    """The date of a remark, and the text with a hole where the remark stood."""
    for pattern in patterns:
        if match := pattern.search(text):
            hole = _HOLE * (match.end() - match.start())
            return read_date(match["date"]), text[: match.start()] + hole + text[match.end() :]
    return None, text


def _outside(text: str, title: Range | None) -> str:
    return text if title is None else text[: title[0]] + _HOLE + text[title[1] :]


def _clean(text: str, where: Range | None) -> str | None:
    """The raw characters of a range without the punctuation around them; None if none are left."""
    if where is None:
        return None
    return text[where[0] : where[1]].strip(" 　。、,，\t\r\n\x00-–—|") or None


def _names(text: str) -> tuple[Range | None, Range | None, int]:
    """Where the title and the publisher stand, and where both are over."""
    quoted = _quoted_title(text)
    if quoted is None:
        return _bare_title(text)
    at = quoted[1] + 1
    while at < len(text) and text[at] in " 。．.、,，":
        at += 1
    if at < len(text) and text[at] in "『「" and (close := closing(text, at)):
        return quoted, (at + 1, close), close + 1
    stop = _PUBLISHER_END.search(text, at)
    cut = stop.start() if stop else len(text)
    return quoted, ((at, cut) if cut > at else None), cut


def closing(text: str, at: int) -> int | None:
    """Where the bracket that opens at `at` is closed, counting those of its own kind."""
    opener = text[at]
    if opener == '"':
        found = text.find('"', at + 1)
        return found if found >= 0 else None
    closer, depth = BRACKETS[opener], 0
    for index in range(at, len(text)):
        depth += (text[index] == opener) - (text[index] == closer)
        if depth == 0:
            return index
    return None


def quotations(text: str) -> Iterator[Range]:
    """Quotations that lie in no other, as the places of their two quotation marks."""
    closed = _closed(text)
    over = -1
    for mark in _OPENING.finditer(text):
        at = mark.start()
        close = closing(text, at) if mark.group() == '"' else closed.get(at)
        if at > over and close is not None:
            yield at, close
            over = close


def _closed(text: str) -> dict[int, int]:
    """Where each quotation mark that opens is closed, counting those of its own kind.

    One walk for all: to search from each mark takes the square of a text of nothing but marks.
    """
    opened: dict[str, list[int]] = {BRACKETS[opener]: [] for opener in _OPENERS}
    found: dict[int, int] = {}
    for mark in _MARKS.finditer(text):
        char = mark.group()
        if char in _OPENERS:
            opened[BRACKETS[char]].append(mark.start())
        elif opened[char]:
            found[opened[char].pop()] = mark.start()
    return found


def _quoted_title(text: str) -> Range | None:
    """The quotation that is the title: nothing but a stop, a label or a publisher follows it."""
    for start, end in quotations(text):
        if _AFTER_TITLE.match(text, end + 1):
            return start + 1, end
        if start == 0 and outlet_before(text[end + 1 : _first_comma(text, end)]) == 0:
            return start + 1, end
    return None


def _first_comma(text: str, start: int) -> int:
    found = re.compile(rf"[、,。]|{_HOLE}|$").search(text, start)
    return found.start() if found else len(text)


def _bare_title(text: str) -> tuple[Range | None, Range | None, int]:
    """A title without quotation marks that runs on into its publisher (…見通しX新聞、2021年…)."""
    head = next(
        (
            match.start()
            for match in re.finditer(rf"[、,，]\s?(?={ANY_DATE})|\s?[(（](?={ANY_DATE})", text)
        ),
        None,
    )
    if head is None:
        stop = re.search(rf"。|{_HOLE}|$", text)
        end = stop.start() if stop else len(text)
        return ((0, end) if end else None), None, end
    cut = outlet_before(text[:head])
    if cut is None or cut == 0:
        return (0, head), None, head
    return (0, cut), (cut, head), head


def outlet_before(text: str) -> int | None:
    """Where the name of an outlet that ends the text begins; None where none does."""
    text = text.rstrip()
    for separator in (" - ", " | ", "|", " – "):
        if separator in text:
            return text.rindex(separator) + len(separator)
    longest = max((name for name in outlets() if text.endswith(name)), key=len, default="")
    if longest:
        return len(text) - len(longest)
    match = _GENERIC_OUTLET.search(text)
    return match.start() if match else None


@cache
def outlets() -> frozenset[str]:
    """The names under which outlets are cited, with the endings of their web editions."""
    data = read_toml("outlets.toml")
    return frozenset(name + ending for name in data["names"] for ending in ("", *data["endings"]))
