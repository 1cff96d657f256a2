from itertools import pairwise

import pytest

from nenpyo.languages.ja.sources import source_list

BODY = "両外相は3日、港市で会談した。青葉新聞によると、会談は「実りがあった」という。"
LISTS = [
    "『両外相が会談』。青葉新聞、2021年5月3日。",
    "港花子『両外相が会談』。青葉新聞、2021年5月3日。青葉通信『「続ける」と外相』。港日報、2021年5月4日20時10分(UTC+9)。",
    'TaroMori"M i n i s t e r s m e e t".AobaNews,May 3,2021"TalksinMinato".PortTimes,4 May 2021。',
    '"前の会談は延期"。ウィキニュース、2021年4月1日青葉通信『両外相が会談』。港日報、2021年5月4日。',
    "2021年4月1日前の会談は延期『両外相が会談』。青葉新聞、2021年5月3日。外相会談のページ関連項目。",
    "「両外相が会談」。『青葉新聞』、2021年5月3日。",
    "本ニュースは以下の報道を情報源としている。『両外相が会談』。青葉新聞、2021年5月3日。",
]


@pytest.mark.parametrize("entries", LISTS, ids=[entries[:16] for entries in LISTS])
def test_a_list_begins_after_the_body(entries: str) -> None:
    found = source_list(BODY + entries)
    assert found[0][0] == len(BODY)
    assert found[-1][1] == len(BODY + entries)
    assert all(a[1] == b[0] for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "外相の著書『雨の港』。青葉書房、2021年に刊行されたこの本は、会談の前史を描いた。",
        "「続ける」。外相は、2021年5月3日に、そう述べた。会談は2日間続いた。",
        "『雨の港』は2021年5月3日、刊行された。",
        "",
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert source_list(text) == ()


def test_a_work_named_in_the_body_does_not_begin_the_list() -> None:
    body = "外相は自伝『雨の港』。青葉書房、2021年。を贈った。両外相は会談を続けると述べた。" + BODY
    found = source_list(body + LISTS[1])
    assert found[0][0] == len(body)


def test_a_table_between_sources_is_none_of_them() -> None:
    table = "青葉県自民-港一郎(前3、50歳)民主-森二郎(新、40歳)" * 12
    found = source_list(BODY + LISTS[1] + table + LISTS[1])
    assert [a[1] == b[0] for a, b in pairwise(found)] == [True, False, True]
    assert found[1][1] == len(BODY + LISTS[1])
