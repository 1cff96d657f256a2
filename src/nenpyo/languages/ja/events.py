"""Japanese events."""

from nenpyo.pack.events import EventGrammar

EVENTS = EventGrammar()
