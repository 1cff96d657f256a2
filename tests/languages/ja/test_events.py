"""Every entry of the lexicon proves itself on its own examples."""

import pytest
from tests.languages.ja.reading import events_of, named_events_of

from nenpyo.languages.ja import PACK
from nenpyo.languages.ja.events import EVENTS
from nenpyo.model import MODES
from nenpyo.pack.events import EventRule

RULES = pytest.mark.parametrize("rule", EVENTS.rules, ids=lambda rule: rule.name)


@RULES
def test_an_entry_fires_on_its_yes_and_not_on_its_no(rule: EventRule) -> None:
    # Only a rule with a goal needs the names, which take the most time to find.
    read = named_events_of if rule.goal else events_of
    for text in rule.yes:
        assert rule.name in {event.rule for event in read(text)}, text
    for text in rule.no:
        assert rule.name not in {event.rule for event in events_of(text)}, text


@RULES
def test_an_entry_keeps_to_the_ontology(rule: EventRule) -> None:
    assert rule.yes
    assert rule.no
    assert rule.verbs or rule.nouns or rule.expressed
    assert rule.mode is None or rule.mode in MODES[rule.type]
    assert rule.frame in {frame.name for frame in EVENTS.frames}


@pytest.mark.parametrize("rule", [EVENTS.general, EVENTS.likely], ids=lambda rule: rule.name)
def test_a_deed_that_no_entry_knows_is_an_event(rule: EventRule) -> None:
    assert all(rule.name in {event.rule for event in named_events_of(text)} for text in rule.yes)
    assert all(rule.name not in {event.rule for event in named_events_of(t)} for t in rule.no)


def test_names_of_entries_are_their_own() -> None:
    names = [rule.name for rule in EVENTS.rules]
    assert len(names) == len(set(names))
    assert PACK.events is EVENTS
