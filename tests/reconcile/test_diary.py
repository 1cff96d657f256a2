from datetime import date

from tests.builders import BEIJING, VOSTOCHNY, interval

from nenpyo.model import Annotation
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.accounts import accounts_of
from nenpyo.reconcile.deeds import deeds_of
from nenpyo.reconcile.diary import Diary, days_of, diary_of


def diary(*documents: Annotation) -> Diary:
    chronology = reconcile(documents)
    deeds = deeds_of(chronology)
    return diary_of(chronology.events, deeds, accounts_of(documents, deeds.of_mention, {}))


def test_a_country_is_looked_up_between_two_days() -> None:
    kept = diary(BEIJING, VOSTOCHNY)
    (found,) = kept.between(["RUS", "PRK"], interval("2023-09"))
    assert found.start == date(2023, 9, 13)
    assert len(kept.between(["RUS"], interval("2023/2025"))) == 2
    assert kept.between(["JPN"], interval("2023/2025")) == []
    assert kept.between(["RUS"], interval("2024")) == []


def test_what_has_no_date_lies_in_the_days_before_it_was_first_told() -> None:
    (event,) = reconcile([VOSTOCHNY]).events
    assert days_of(event, ()) == interval("2023-09-13")
