"""What claims of series count, through the whole Japanese pack."""

from nenpyo.model import Annotation, Circle, SeriesClaim
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text

VISIT = "安倍晋三首相は13日、モンゴルを訪問した。"


def read(text: str) -> Annotation:
    return annotate(document_from_text(text, name="text", given=Metadata(published="2023-09-14")))


def last(text: str) -> SeriesClaim:
    return read(text).series[-1]


def test_the_kind_is_what_the_clause_says_beyond_parties_and_doing() -> None:
    assert last(VISIT + "公式訪問は3回目となる。").terms == ("公式", "訪問")
    assert last("北朝鮮は13日、3回目の核実験を行った。").terms == ("核",)
    assert last(VISIT + "首相の訪問は初めて。").terms == ()


def test_where_it_was_may_narrow_what_is_counted() -> None:
    claim = last("北朝鮮は13日、咸鏡北道で3回目の核実験を行った。")
    assert (claim.terms, claim.setting) == (("核",), ("咸鏡", "北道"))


def test_a_clause_beside_the_claims_says_nothing_of_the_kind() -> None:
    assert last(VISIT + "首相の訪問は2回目で、支援の拡大を約束した。").terms == ("首相", "訪問")


def test_who_says_so_is_not_counted() -> None:
    text = "米国のバイデン大統領とロシアのプーチン大統領は13日、会談した。"
    assert "国防" not in last(text + "米国防省は、両首脳の会談は初めてだとしている。").terms


def test_it_is_counted_within_a_length_since_a_date_or_since_a_happening() -> None:
    assert last("北朝鮮は13日、核実験を行った。核実験は過去10年で2回目。").within == "P10Y"
    since = last("北朝鮮は13日、2017年以来初めて核実験を行った。").window
    assert since
    assert (str(since.earliest), since.latest) == ("2017-12-31", None)
    truce = read("ハマスは12日、ロケット弾を発射した。発射は8月の停戦後初めて。")
    (claim,) = truce.series
    (event,) = [one for one in truce.events if one.id == claim.anchor]
    assert event.trigger.of(truce.document.text) == "停戦"
    assert last("北朝鮮は13日、合意の破棄後初めて核実験を行った。").anchor == ""


def test_a_year_since_when_it_is_the_second_is_that_of_the_first() -> None:
    claim = last("北朝鮮は13日、核実験を行った。核実験は2017年以来2回目。")
    assert (claim.window, claim.anchor, claim.count) == (None, None, 2)


def test_since_the_war_is_counted_from_a_known_day() -> None:
    claim = last(VISIT + "首相の訪問は戦後初めて。")
    assert claim.window
    assert str(claim.window.earliest) == "1945-08-15"
    assert last(VISIT + "首相の訪問は停戦後初めて。").window is None


def test_an_office_is_counted_whoever_holds_it() -> None:
    assert last(VISIT + "日本の首相として初めての訪問となる。").circle is Circle.STATES
    assert last(VISIT + "就任後初めての訪問となる。").circle is Circle.OFFICE
