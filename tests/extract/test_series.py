"""Claims of series, through the whole Japanese pack."""

from nenpyo.model import Annotation, Circle, SeriesClaim, SeriesKind
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text

MEETING = "北朝鮮の金正恩総書記とロシアのプーチン大統領は13日、ボストーチヌイ宇宙基地で会談した。"


def read(text: str) -> Annotation:
    given = Metadata(published="2023-09-14")
    return annotate(document_from_text(text, name="text", given=given))


def told(text: str) -> tuple[SeriesClaim, ...]:
    return read(text).series


def test_date_and_length_are_one_claim_and_the_count_another() -> None:
    text = MEETING + "対面での会談は2019年4月以来、約4年半ぶり2度目。"
    interval, ordinal = told(text)
    assert interval.span.of(text) == "2019年4月以来、約4年半ぶり"
    assert (interval.kind, interval.length) == (SeriesKind.INTERVAL, "P4Y6M")
    assert interval.since
    assert interval.since.value == "2019-04"
    assert (ordinal.kind, ordinal.count) == (SeriesKind.ORDINAL, 2)


def test_a_claim_belongs_to_the_event_that_its_sentence_takes_up_again() -> None:
    annotation = read(MEETING + "対面での会談は2度目。")
    (claim,) = annotation.series
    (event,) = [one for one in annotation.events if one.id == claim.event]
    assert event.trigger.of(annotation.document.text) == "会談した"


def test_a_claim_without_an_event_is_kept_without_one() -> None:
    (claim,) = told("大統領として初めて軍事境界線を越えた。")
    assert (claim.event, claim.circle) == (None, Circle.STATES)


def test_a_year_right_before_a_count_limits_it() -> None:
    (claim,) = told(MEETING + "両氏の会談は今年3回目。")
    assert claim.window
    assert claim.window.earliest
    assert claim.window.earliest.year == 2023


def test_years_since_a_day_that_all_know_are_counted_from_it() -> None:
    (claim,) = told("今年は戦後80年の節目に当たる。")
    assert claim.length == "P80Y"
    assert claim.since
    assert claim.since.value == "1945-08-15"


def test_the_dates_that_a_count_goes_on_from_are_kept() -> None:
    (claim,) = told("首相は13日、モンゴルを訪問した。首相の訪問は2000年、2007年に続き3回目となる。")
    assert sorted(one.value for one in claim.after) == ["2000", "2007"]
    (since,) = told(MEETING + "両氏の会談は2019年以来となる。")
    assert not since.after


def test_what_other_words_limit_is_only_a_part() -> None:
    (claim,) = told("北朝鮮は13日、核実験を行った。金正恩体制では初めてとなる。")
    assert claim.circle is Circle.PART
    (place,) = told(MEETING + "両氏は北京で2回目の会談を行う。")
    assert place.circle is Circle.PARTIES


def test_a_sentence_that_points_back_speaks_of_the_event_before() -> None:
    annotation = read(MEETING + "これは約4年半ぶりだ。")
    (claim,) = annotation.series
    assert claim.event == annotation.events[0].id
