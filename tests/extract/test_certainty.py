import pytest
from tests.extract.scenes import event

from nenpyo.model import Certainty, Polarity


@pytest.mark.parametrize(
    ("text", "certainty", "polarity"),
    [
        ("甲国は乙国に侵攻した。", Certainty.CERTAIN, Polarity.POSITIVE),
        ("甲国は乙国に侵攻したとみられる。", Certainty.PROBABLE, Polarity.POSITIVE),
        ("甲国は乙国に侵攻した模様だ。", Certainty.PROBABLE, Polarity.POSITIVE),
        ("甲国は乙国に侵攻する予定だ。", Certainty.PROBABLE, Polarity.POSITIVE),
        ("甲国は乙国に侵攻する可能性がある。", Certainty.POSSIBLE, Polarity.POSITIVE),
        ("甲国は乙国に侵攻しなかった。", Certainty.CERTAIN, Polarity.NEGATIVE),
    ],
)
def test_certainty_and_polarity_stand_beside_the_status(
    text: str, certainty: Certainty, polarity: Polarity
) -> None:
    found = event(text, "assault.invade")
    assert (found.certainty, found.polarity) == (certainty, polarity)
