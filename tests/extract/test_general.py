import pytest
from tests.extract.scenes import read

from nenpyo.model import Status


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲国は3日に船を沈めた。", True),
        ("甲国は船を沈めた。", False),
        ("甲国は3日に船を沈める。", False),
        ("甲国は3日に船を沈めなかった。", False),
        ("甲国は3日に船を持っていた。", False),
        ("甲国が3日に沈めた船を林が見た。", False),
        ("3日に船を沈めた。", False),
        ("甲国は3日に船を沈めると述べた。", False),
    ],
)
def test_a_dated_deed_of_a_party_is_an_event(text: str, found: bool) -> None:  # noqa: FBT001  # a table's column
    times = {"3日": "2020-05-03"} if "3日" in text else {}
    done = {one.rule for one in read(text, times)[0] if one.status is Status.ACTUAL}
    assert ("general.dated" in done) is found
