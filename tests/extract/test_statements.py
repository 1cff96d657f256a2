import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import interval
from tests.extract.voices import statements, told

from nenpyo.model import Span, StatementKind, TimeExpression, TimeType

CASES = [
    ("甲国は、乙国と協力すると述べた。", [("甲国", "乙国と協力する")]),
    ("山田氏は「協力は続く」と語った。", [("山田", "協力は続く")]),
    ("「協力は続く」と山田氏は語った。", [("山田", "協力は続く")]),
    ("山田氏は3日の会見で「協力は続く」と語った。", [("山田", "協力は続く")]),
    ("甲国と乙国は、会談を延期すると発表した。", [("甲国+乙国", "会談を延期する")]),
    ("会談は延期されたと、毎朝新聞は伝えた。", [("毎朝新聞", "会談は延期された")]),
    ("山田氏は、林氏が辞任すると述べ、会談は続けると語った。",
     [("山田", "林氏が辞任する"), ("山田", "会談は続ける")]),
    ("山田氏は会見を開き、会談を続けると述べた。", [("山田", "会談を続ける")]),
    ("山田氏は協力に言及したうえで、会談を続けると述べた。", [("山田", "会談を続ける")]),
    ("会談は延期されるとみられている。", [("", "会談は延期される")]),
    ("会談は延期されるとみられると、毎朝新聞が伝えた。",
     [("毎朝新聞", "会談は延期されるとみられる")]),
    ("毎朝新聞によると、会談は延期されるとみられる。", [("毎朝新聞", "会談は延期される")]),
    ("国連の報道官は、会談を延期すると発表した。", [("国連", "会談を延期する")]),
    ("会談を延期することを、国連の報道官が明らかにした。", [("国連", "会談を延期する")]),
    ("甲国から、会談を延期するとの連絡があった。", [("甲国", "会談を延期する")]),
    ("住民からは、橋が壊れたとの声も出ている。", [("", "橋が壊れた")]),
    ("会談が延期されるとの連絡はない。", []),
    ("甲国は合意に反するとして、乙国に抗議した。", [("甲国", "合意に反する")]),
    ("甲国は乙国が合意を破ったとして非難した。", [("甲国", "乙国が合意を破った")]),
    ("毎朝新聞によると、国連は危険があるとして、3時に警報を出した。",
     [("毎朝新聞", "国連は危険があるとして、3時に警報を出した"), ("国連<毎朝新聞", "危険がある")]),
    ("毎朝新聞によると、乙国が合意に反したといわれている。",
     [("毎朝新聞", "乙国が合意に反したといわれている")]),
    ("国連は甲国の治安について強い懸念を表明した。", []),
    ("専門家は、橋が危ないとみている。", [("", "橋が危ない")]),
    ("甲国は、合意を歓迎するとの声明を出した。", [("甲国", "合意を歓迎する")]),
    ("甲国は合意を歓迎する声明を出した。", []),
    ("毎朝新聞は、会談は終わったと山田氏が認めたことを報じた。",
     [("山田<毎朝新聞", "会談は終わった")]),
    ("毎朝新聞が林氏の説明として伝えたところによると、会談は延期された。",
     [("林<毎朝新聞", "会談は延期された")]),
    ("毎朝新聞によると、これを受け、山田氏は辞任すると表明した。",
     [("山田<毎朝新聞", "辞任する")]),
    ("毎朝新聞によると、乙国が合意に反するのは初めてのこととしている。",
     [("毎朝新聞", "乙国が合意に反するのは初めてのこと")]),
    ("毎朝新聞は、会談が終わったことも併せて伝えた。", [("毎朝新聞", "会談が終わった")]),
    ("山田氏は国境を越えようとした。", []),
    ("山田氏は、続くだろうとした。", [("山田", "続くだろう")]),
    ("会談は延期されると報じられた。", [("", "会談は延期される")]),
    ("「甲国の夜明け」は3日、公開された。", []),
    ("甲国は「平和の門」と呼ばれる建物を公開した。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


FOLLOWING = [
    ("山田氏は会談を続けると述べた。また、協力も進めると語った。", ("山田", "協力も進める")),
    ("毎朝新聞によると、会談は延期された。外相が病気だという。", ("毎朝新聞", "外相が病気だ")),
    (
        "毎朝新聞は会談の結果を伝えた。それによると、合意はなかった。",
        ("毎朝新聞", "合意はなかった"),
    ),
    ("山田氏は談話を出した。それによると、合意はなかった。", ("山田", "合意はなかった")),
    ("会談が始まった。それによると、合意はなかった。", ("", "合意はなかった")),
    ("「合意は守る」。山田氏はこう述べた。", ("山田", "合意は守る")),
    ("山田氏は次のように述べた。「合意は守る」。", ("山田", "合意は守る")),
    ("会談が延期された。毎朝新聞が伝えた。", ("毎朝新聞", "会談が延期された")),
    (
        "会談が始まった。会談は延期された。毎朝新聞が3日、報じた。",
        ("毎朝新聞", "会談が始まった。会談は延期された"),
    ),
    ("山田氏は辞任すると述べた。毎朝新聞が伝えた。", ("山田<毎朝新聞", "辞任する")),
    ("毎朝新聞によると、会談は終わった。国連が伝えた。", ("毎朝新聞", "会談は終わった")),
    (
        "毎朝新聞は会談が終わったと伝えた。天気は良かった。また、合意したと伝えた。",
        ("毎朝新聞", "合意した"),
    ),
    (
        "毎朝新聞によると、会談は終わった。このため、外相が戻り、説明するという。",
        ("毎朝新聞", "外相が戻り、説明する"),
    ),
]


@pytest.mark.parametrize(("text", "last"), FOLLOWING, ids=[text for text, _ in FOLLOWING])
def test_a_sentence_leans_on_the_one_before(text: str, last: tuple[str, str]) -> None:
    assert told(text)[-1] == last


def test_a_heading_ends_what_is_carried() -> None:
    text = "会談は延期\n\n山田氏は会談を続けると述べた。\n\n次の会談\n\n協力も進めると語った。\n"
    assert told(text) == [("山田", "会談を続ける"), ("", "協力も進める")]


def test_a_quotation_without_its_verb() -> None:
    (one,) = statements("山田氏は「協力はこれからも続いていくだろう」。")
    assert (one.speakers, one.cue) == (("山田",), None)


def test_a_short_name_at_the_end_is_no_quotation() -> None:
    assert told("山田氏の著書は「雨の港」。") == []


def test_a_title_says_only_what_it_quotes() -> None:
    title = "山田氏「協力は続く」\n\n会談が始まった。"
    assert told(title) == [("山田", "協力は続く")]
    assert told("山田氏、協力は続くと表明\n\n会談が始まった。") == []


def test_kinds() -> None:
    text = "山田氏は「続ける」と述べ、協力は「柱」だと語り、会談は終わったと話した。"
    kinds = [one.kind for one in statements(text)]
    assert kinds == [StatementKind.DIRECT, StatementKind.MIXED, StatementKind.INDIRECT]


def test_the_day_it_was_said() -> None:
    text = "山田氏は3日、林氏が5日に訪問すると述べた。"
    times = tuple(
        TimeExpression(
            id=words, span=Span(text.index(words), text.index(words) + 2), type=TimeType.DATE,
            value=value, interval=interval(value),
        )
        for words, value in (("3日", "2021-05-03"), ("5日", "2021-05-05"))
    )  # fmt: skip
    (one,) = statements(text, times)
    assert one.time is not None
    assert (one.time.value, one.time.expression) == ("2021-05-03", "3日")


def test_to_whom_it_was_said() -> None:
    (one,) = statements("山田氏は林氏に対し、会談を続けると述べた。")
    assert (one.speakers, one.addressees) == (("山田",), ("林",))
    assert one.content.of("山田氏は林氏に対し、会談を続けると述べた。") == "会談を続ける"


PIECES = [
    "山田氏は", "「続ける」", "と述べた", "毎朝新聞によると、", "会談は", "という", "。", "こと",
    "を明らかにし、", "林氏に", "の話として", "「", "」", "と", "考え", "よう求めた", "(", ")",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
@settings(max_examples=60, deadline=None)
def test_every_statement_quotes_its_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = statements(text)
    assert [one.id for one in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    for one in found:
        assert 0 <= one.content.start < one.content.end <= len(text)
        assert one.cue is None or one.cue.end <= len(text)
        assert len({one.content for one in found}) == len(found)
