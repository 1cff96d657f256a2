import pytest
from tests.extract.scenes import event

DAYS = {"3日": "2024-05-03", "昨年8月": "2023-08"}


@pytest.mark.parametrize(
    ("text", "rule", "value"),
    [
        ("山田は3日、林と会談した。", "consult.meeting", "2024-05-03"),
        ("3日に行われた会談で両者は合意した。", "consult.meeting", "2024-05-03"),
        ("昨年8月の会談で林が約束した。", "consult.meeting", "2023-08"),
        ("山田は3日、甲市に到着し、林と会談した。", "consult.meeting", "2024-05-03"),
        ("昨年8月に撤退した甲国を山田が3日、批判した。", "retreat.withdraw", "2023-08"),
        ("山田は林と会談した。", "consult.meeting", None),
    ],
)
def test_an_event_takes_the_time_of_its_clause(text: str, rule: str, value: str | None) -> None:
    times = {words: day for words, day in DAYS.items() if words in text}
    time = event(text, rule, times).time
    assert (time and time.value) == value


def test_the_time_names_the_expression_that_says_it() -> None:
    time = event("山田は3日、林と会談した。", "consult.meeting", {"3日": "2024-05-03"}).time
    assert time is not None
    assert time.expression == "3日"
