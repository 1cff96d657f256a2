"""What claims of series count in words, through the whole Japanese pack."""

from nenpyo.model import Annotation, SeriesClaim
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text


def read(text: str) -> Annotation:
    return annotate(document_from_text(text, name="text", given=Metadata(published="2023-09-14")))


def last(text: str) -> SeriesClaim:
    return read(text).series[-1]


def test_the_doing_is_the_verb_of_the_clause_or_the_noun_of_a_light_verb() -> None:
    assert last("船が海峡の最奥に達するのは2回目。").deeds[-1] == "達"
    assert last("空軍は13日、2回目の物資投下を行った。").deeds[0] == "投下"
    assert "サンゴ" in last("県はサンゴを移植した。サンゴの移植は2回目となる。").about


def test_how_many_and_how_often_belong_to_the_kind() -> None:
    assert (
        "2度" in last("下院は13日、大統領を訴追した。同じ大統領が2度訴追されるのは初めて。").terms
    )


def test_states_and_people_are_known_by_their_ids() -> None:
    page = read("日本の県が韓国の市にサンゴを贈るのは2回目。")
    (claim,) = page.series
    names = {one.id: one.name for one in page.chains}
    assert {"日本", "韓国"} <= {names[id_] for id_ in claim.who}
    assert not {"日本", "韓国"} & {*claim.about}


def test_a_time_or_a_count_is_no_word_for_a_doing() -> None:
    claims = read("1回目は1月12日、2回目は2月20日だった。").series
    assert [claim.deeds for claim in claims] == [(), ()]
