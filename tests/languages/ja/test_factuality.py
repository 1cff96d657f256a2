import pytest
from tests.languages.ja.reading import events_of

from nenpyo.languages.ja.factuality import read_factuality
from nenpyo.pack.events import FactualityCue


@pytest.mark.parametrize("cue", read_factuality().cues, ids=lambda cue: cue.name)
def test_a_cue_tells_its_status_on_its_yes_and_not_on_its_no(cue: FactualityCue) -> None:
    told = {cue.open, cue.past} - {None}
    for text in cue.yes:
        assert told & {event.status for event in events_of(text)}, text
    for text in cue.no:
        assert not told & {event.status for event in events_of(text)}, text
