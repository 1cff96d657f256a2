from hypothesis import given
from hypothesis import strategies as st
from tests.analyse.test_knowledge import read

from nenpyo.analyse.years import YEARS, gather, own_day, probabilities, supporting
from nenpyo.languages.ja.times.dating import weights


def test_the_reports_own_day_is_the_first_that_is_not_planned() -> None:
    assert own_day(read("来月4日に開く予定だ。首相は9月3日、会見した。")) == (9, 3)
    assert own_day(read("2008年9月3日に会見した。")) is None


def test_a_bearer_of_an_office_puts_the_text_into_the_term() -> None:
    likely = probabilities(gather(read("麻生首相は10日、会見した。")), weights())
    assert max(likely, key=likely.__getitem__) in {2008, 2009}


def test_nothing_told_leaves_all_years_alike() -> None:
    likely = probabilities(gather(read("雨が降った。")), weights())
    assert max(likely.values()) - min(likely.values()) < 1e-9


def test_the_evidence_is_in_the_text() -> None:
    text = "麻生首相は10日、会見した。2008年に結んだ協定を守る。"
    spans = supporting(gather(read(text)), 2008, weights())
    assert {span.of(text) for span in spans} >= {"麻生首相", "2008年"}


@given(st.text(alphabet="0123456789年月日前ぶり麻生首相五輪北京、。(水)来", max_size=40))
def test_probabilities_add_up_for_any_text(text: str) -> None:
    likely = probabilities(gather(read(text)), weights())
    assert list(likely) == list(YEARS)
    assert abs(sum(likely.values()) - 1) < 1e-9
