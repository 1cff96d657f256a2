import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.languages.ja.chunks import chunk
from nenpyo.languages.ja.text import split
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import Case, Chunk, Link, Voice


def read(text: str) -> tuple[Chunk, ...]:
    tokens, ranges = tokenise([(start, text[start:end]) for start, end in split(text)])
    return chunk(tokens, ranges, [len(ranges)])[0][0]


def pieces(text: str) -> list[str]:
    return [one.span.of(text) for one in read(text)]


def content_of(text: str, place: int = 0) -> str:
    return read(text)[place].content.of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲国の首相が訪米した。", "甲国の|首相が|訪米した。"),
        ("両国は協議を続けている。", "両国は|協議を|続けている。"),
        ("これは首都ではない。", "これは|首都ではない。"),
        ("領土問題について話し合った。", "領土問題について|話し合った。"),
        ("侵攻に対する制裁を科した。", "侵攻に対する|制裁を|科した。"),
        ("撤退させられた部隊", "撤退させられた|部隊"),
    ],
)
def test_function_words_stay_with_their_content_word(text: str, expected: str) -> None:
    assert pieces(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("首相が語った。", Case.NOMINATIVE),
        ("条約を結んだ。", Case.ACCUSATIVE),
        ("首都に着いた。", Case.DATIVE),
        ("外相と話した。", Case.COMITATIVE),
        ("首都で会った。", Case.LOCATIVE),
        ("首都から戻った。", Case.ABLATIVE),
        ("国境まで進んだ。", Case.TERMINATIVE),
        ("首都へ飛んだ。", Case.ALLATIVE),
        ("軍により占領された。", Case.AGENTIVE),
        ("乙国に対して警告した。", Case.TARGET),
        ("同省によると減った。", Case.ACCORDING),
        ("国境をめぐり争った。", Case.ABOUT),
        ("代表として臨んだ。", Case.ESSIVE),
        ("首都では話した。", Case.LOCATIVE),
        ("首相は語った。", Case.TOPIC),
    ],
)
def test_particles_mark_the_case(text: str, case: Case) -> None:
    assert read(text)[0].case is case


def test_the_topic_is_flagged_beside_its_case() -> None:
    assert [one.topic for one in read("首都では首相も話した。")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("会談した。", "会談する"),
        ("行われた。", "行う"),
        ("発表しなかった。", "発表する"),
        ("可能だ。", "可能だ"),
        ("予定である。", "予定だ"),
        ("受け入れた。", "受け入れる"),
    ],
)
def test_predicates_bear_their_dictionary_form(text: str, lemma: str) -> None:
    predicate = read(text)[-1].predicate
    assert predicate is not None
    assert predicate.lemma == lemma


def test_voice_tense_and_polarity() -> None:
    predicates = [read(text)[-1].predicate for text in ("撃たれた。", "撃たせる。", "撃たない。")]
    assert [one and one.voice for one in predicates] == [
        Voice.PASSIVE, Voice.CAUSATIVE, Voice.ACTIVE,
    ]  # fmt: skip
    assert [one and one.past for one in predicates] == [True, False, False]
    assert [one and one.negated for one in predicates] == [False, False, True]


def test_a_duty_is_no_negation() -> None:
    predicate = read("撤退しなければならない。")[-1].predicate
    assert predicate is not None
    assert not predicate.negated


def test_a_noun_that_ends_a_headline_is_a_predicate() -> None:
    predicate = read("甲国と乙国が首脳会談")[-1].predicate
    assert predicate is not None
    assert (predicate.lemma, predicate.nominal) == ("会談する", True)


def test_links() -> None:
    chunks = read("甲国の首相が訪れた街で、会えば話すと述べ、帰った。")
    assert [one.link for one in chunks] == [
        Link.ADNOMINAL, Link.ARGUMENT, Link.ADNOMINAL, Link.ARGUMENT, Link.CONDITION, Link.QUOTE,
        Link.CONTINUATION, Link.ROOT,
    ]  # fmt: skip


def test_content_leaves_particles_out_and_keeps_endings() -> None:
    assert content_of("「解放」に") == "解放"
    assert content_of("行われていたと", 0) == "行われていた"


def test_heads_point_into_the_tuple_of_all_sentences() -> None:
    chunks = read("首相が来た。外相が去った。")
    assert [one.head for one in chunks] == [1, -1, 3, -1]


@pytest.mark.parametrize(
    ("text", "lemma", "negated"),
    [
        ("甲国は加盟国ではない。", "加盟国だ", True),
        ("大国でもなく、小国だ。", "大国だ", True),
        ("事実を明らかにした。", "明らかにする", False),
        ("緊張が高くなった。", "高くなる", False),
    ],
)
def test_predicates_of_several_words(text: str, lemma: str, negated: bool) -> None:  # noqa: FBT001  # a table's column
    found = [one.predicate for one in read(text) if one.predicate]
    assert (lemma, negated) in [(one.lemma, one.negated) for one in found]


def test_a_parenthesis_that_names_is_part_of_its_chunk() -> None:
    text = "甲国(首都は乙市)の首相が来た。"
    assert pieces(text)[0] == "甲国(首都は乙市)の"
    assert read(text)[0].case is Case.GENITIVE


def test_a_parenthesis_that_tells_is_read_apart() -> None:
    text = "両首脳の会談(3日に首都で行われた)で合意した。"
    chunks = read(text)
    assert pieces(text) == ["両首脳の", "会談", "(3日に", "首都で", "行われた)で", "合意した。"]
    assert chunks[1].case is Case.LOCATIVE
    assert (chunks[4].link, chunks[4].head) == (Link.PARENTHESIS, 1)
    assert chunks[1].head == 5


def test_parentheses_side_by_side() -> None:
    text = "会談(3日に首都で行われた)(写真)で、乙山(おつやまたろう)(東)が述べた。"
    expected = "会談|(3日に|首都で|行われた)(写真)で、|乙山(おつやまたろう)(東)が|述べた。"
    assert pieces(text) == expected.split("|")


def test_an_adverb_in_ni_has_no_case() -> None:
    assert read("領土を完全に奪還した。")[1].case is None


def test_conjuncts() -> None:
    chunks = read("甲国と乙国が、食料、資金、技術を得た。")
    assert [one.link for one in chunks if one.case is Case.COORDINATE] == [Link.COORDINATION] * 3


@settings(deadline=None, max_examples=40)
@given(
    st.text(
        alphabet="甲国首相が、はとの会談した。「」()3日北京で訪問する予定だない・-A ", max_size=60
    )
)
def test_chunks_tile_their_sentences(text: str) -> None:
    tokens, ranges = tokenise([(start, text[start:end]) for start, end in split(text)])
    [(chunks, places)] = chunk(tokens, ranges, [len(ranges)])
    for (first, last), (start, end) in zip(ranges, places, strict=True):
        own = chunks[start:end]
        assert [one.tokens[0] for one in own] == [first, *(one.tokens[1] for one in own[:-1])]
        assert own[-1].tokens[1] == last
        assert all(one.span.covers(one.content) for one in own)
        assert all(one.head == -1 or start <= one.head < end for one in own)


def test_a_dash_parts_the_statements_of_a_headline() -> None:
    found = read("甲国首相が訪米―大統領と会談へ")
    assert [one.predicate.lemma for one in found if one.predicate] == ["訪米する", "会談する"]
    assert found[0].head == 1


def test_a_dash_between_numbers_parts_nothing() -> None:
    assert len(read("試合は3―2で終わった。")) == 3
