from datetime import date

import pytest

from nenpyo.reconcile.moments import Moment

DAY, NEXT = date(2024, 5, 1), date(2024, 5, 2)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (Moment(DAY), Moment(NEXT), True),
        (Moment(DAY), Moment(DAY), False),
        (Moment(DAY, 60), Moment(DAY), False),
        (Moment(DAY, 60), Moment(DAY, 90), True),
    ],
    ids=["days", "one day", "one clock only", "clocks"],
)
def test_two_moments_are_in_order_as_far_as_they_are_known(
    one: Moment, other: Moment, *, wanted: bool
) -> None:
    assert one.is_apart(other) is wanted
    assert other.is_apart(one) is wanted
