import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.references import (
    closing,
    outlet_before,
    quotations,
    read_citation,
    read_date,
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2021年5月3日", "2021-05-03"),
        ("２０２１年５月３日(月)", "2021-05-03"),
        ("平成18年7月", "2006-07"),
        ("令和元年5月1日", "2019-05-01"),
        ("3 May 2021", "2021-05-03"),
        ("May 3, 2021", "2021-05-03"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("2021/5/3", "2021-05-03"),
        ("2021-05-03", "2021-05-03"),
        ("May 2021", "2021-05"),
        ("1999年", "1999"),
        ("2021年2月30日", None),
        ("5月3日", None),
    ],
)
def test_dates(written: str, value: str | None) -> None:
    assert read_date(written) == value


ENTRIES = [
    (
        "“Ministers meet in the rain” (英語). Aoba News (2021年5月3日). "
        "2021年5月4日時点のオリジナルよりアーカイブ。2021年5月5日閲覧。",
        ("Ministers meet in the rain", "Aoba News", "en", "2021-05-03", "2021-05-04", "2021-05-05"),
    ),
    (
        'Mori, Taro (3 May 2021). “The "quiet" summit”. The Port Times. ISSN 1234-5678. '
        "オリジナルの4 May 2021時点におけるアーカイブ。 5 May 2021閲覧。",
        ('The "quiet" summit', "The Port Times", None, "2021-05-03", "2021-05-04", "2021-05-05"),
    ),
    (
        "両外相が会談へ 港市で来週日本経済新聞、2021年5月3日。2021年5月5日閲覧。",
        ("両外相が会談へ 港市で来週", "日本経済新聞", None, "2021-05-03", None, "2021-05-05"),
    ),
    (
        "外相「続ける」と強調 会談を視察CNN、2021年5月3日。",
        ("外相「続ける」と強調 会談を視察", "CNN", None, "2021-05-03", None, None),
    ),
    (
        "港花子(毎日jp)『会談:延期に「残念」の声』。毎日新聞社、2021年5月3日。",
        ("会談:延期に「残念」の声", "毎日新聞社", None, "2021-05-03", None, None),
    ),
    (
        "「雨の会談」『青葉新聞』2021年5月3日、朝刊1面。",
        ("雨の会談", "青葉新聞", None, "2021-05-03", None, None),
    ),
    (
        "“Joint statement”. 2021年5月4日時点のオリジナルよりアーカイブ。2021年5月5日閲覧。",
        ("Joint statement", None, None, None, "2021-05-04", "2021-05-05"),
    ),
    (
        '"Ministers meet".AobaNews,May 3,2021',
        ("Ministers meet", "AobaNews", None, "2021-05-03", None, None),
    ),
]


@pytest.mark.parametrize(("entry", "fields"), ENTRIES, ids=[entry[:20] for entry, _ in ENTRIES])
def test_citations(entry: str, fields: tuple[str | None, ...]) -> None:
    found = read_citation(entry)
    assert (
        found.title, found.publisher, found.lang, found.published, found.archived, found.accessed,
    ) == fields  # fmt: skip


def test_an_address_is_kept() -> None:
    assert (
        read_citation("『青葉』。港日報、2021年。https://example.org/a").url
        == "https://example.org/a"
    )


def test_an_outlet_nobody_listed_is_cut_where_its_script_begins() -> None:
    assert outlet_before("両国が合意へ青葉新聞") == len("両国が合意へ")
    assert outlet_before("両国が合意へ") is None


@given(st.text(alphabet='「」『』“”"（）青', max_size=30))
def test_a_quotation_ends_where_its_own_mark_is_closed(text: str) -> None:
    found = list(quotations(text))
    inside = {place for start, end in found for place in range(start, end + 1)}
    for start, end in found:
        assert closing(text, start) == end
    for place, char in enumerate(text):
        if char in '「『“"' and place not in inside:
            assert closing(text, place) is None
