"""The tables of a chronicle: what the documents say, and what was made of it.

Three layers: documents with their annotations (a payload that holds all, and rows of what is
asked for), the chronology that was reconciled from them (with what is compared, so that a new
document is compared with its like alone), and `meta` with the schema's number and the revisions
of both. Plain SQL types only: the same tables stand in PostgreSQL.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

SCHEMA = 7
"""Counts up with every change of a table, or of what a payload holds; a chronicle of another number
is not opened."""

metadata = MetaData()

meta = Table(
    "meta", metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)  # fmt: skip

documents = Table(
    "documents", metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False, index=True),
    Column("lang", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("title", Text),
    Column("publisher", String, index=True),
    Column("url", Text),
    Column("sha256", String, nullable=False),
    Column("length", Integer, nullable=False),
    Column("published_from", String),
    Column("published_earliest", String),
    Column("published_latest", String),
    Column("day", String, nullable=False),
    Column("pipeline", String, nullable=False),
    Column("reading", String, nullable=False),
    Column("added_at", String),
    Column("text", Text, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("documents_in_time", "day", "id", "published_latest"),
)  # fmt: skip


def _of_document() -> Column[str]:
    return Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)


def _of_event() -> Column[str]:
    return Column("event", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)


pending = Table(
    "pending", metadata,
    Column("document", String, primary_key=True),
)  # fmt: skip
"""Documents that came, went or changed since the chronology was made; it leans on no table."""

profiles = Table(
    "profiles", metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("name", String, nullable=False),
    Column("country", String),
    Column("title", String),
    Column("wikidata", String),
    Column("payload", LargeBinary, nullable=False),
)  # fmt: skip

chains = Table(
    "chains", metadata,
    _of_document(),
    Column("chain", String, primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Index("chains_by_profile", "profile", "document"),
)  # fmt: skip

relations = Table(
    "relations", metadata,
    _of_document(),
    Column("number", Integer, primary_key=True),
    Column("part", String, nullable=False),
    Column("whole", String, nullable=False),
)  # fmt: skip
"""What a document calls a part of something else (ids of event mentions), in its order."""

event_mentions = Table(
    "event_mentions", metadata,
    _of_document(),
    Column("mention", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("status", String, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("trigger_text", Text, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("earliest", String, index=True),
    Column("latest", String),
    Column("place", String),
    Column("turn", String),
)  # fmt: skip

claims = Table(
    "claims", metadata,
    _of_document(),
    Column("claim", String, primary_key=True),
    Column("word", String, primary_key=True),
    Column("count", Integer),
    Index("claims_by_word", "word", "count"),
)  # fmt: skip
"""The documents that count something: what it is called, and which number it is given.

Each claim stands under each of its words for the doing, or under "" where it has none.
"""

event_roles = Table(
    "event_roles", metadata,
    Column("document", String, primary_key=True),
    Column("mention", String, primary_key=True),
    Column("chain", String, primary_key=True),
    Column("role", String, primary_key=True),
    ForeignKeyConstraint(
        ["document", "mention"], ["event_mentions.document", "event_mentions.mention"],
        ondelete="CASCADE",
    ),
)  # fmt: skip

statements = Table(
    "statements", metadata,
    _of_document(),
    Column("statement", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("cue", Text),
    Column("earliest", String),
    Column("latest", String),
)  # fmt: skip

statement_roles = Table(
    "statement_roles", metadata,
    Column("document", String, primary_key=True),
    Column("statement", String, primary_key=True),
    Column("chain", String, primary_key=True),
    Column("role", String, primary_key=True),
    ForeignKeyConstraint(
        ["document", "statement"], ["statements.document", "statements.statement"],
        ondelete="CASCADE",
    ),
)  # fmt: skip

entities = Table(
    "entities", metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("name", String, nullable=False),
    Column("country", String, index=True),
    Column("is_state", Integer, nullable=False),
    Column("wikidata", String),
    Column("documents", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("entities_by_documents", text("documents DESC"), "id"),
)  # fmt: skip
"""Payloads are without chains, which have rows of their own: a state has one in most documents."""

entity_names = Table(
    "entity_names", metadata,
    Column("entity", ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True),
    Index("entity_names_by_key", "key"),
)  # fmt: skip

entity_chains = Table(
    "entity_chains", metadata,
    Column("document", String, primary_key=True),
    Column("chain", String, primary_key=True),
    Column("profile", String, nullable=False, index=True),
    Column("entity", String, nullable=False),
    Index("entity_chains_by_entity", "entity", "document", "profile"),
)  # fmt: skip

events = Table(
    "events", metadata,
    Column("id", String, primary_key=True),
    Column("component", String, nullable=False, index=True),
    Column("type", String, nullable=False, index=True),
    Column("mode", String),
    Column("status", String, nullable=False),
    Column("earliest", String, index=True),
    Column("latest", String, index=True),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("within", String, index=True),
    Column("voices", Integer, nullable=False),
    Column("disputed", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("events_in_time", "first", "last", "id"),
)  # fmt: skip
"""`first` and `last` are ordinals of days, the last of all where none is known; `within` is the
whole of which an event is told or shown to be a part, before circles are broken."""

event_parties = Table(
    "event_parties", metadata,
    _of_event(),
    Column("entity", String, primary_key=True),
    Column("role", String, primary_key=True),
    Column("first", Integer, nullable=False),
    Index("event_parties_by_entity", "entity", "role", "first"),
)  # fmt: skip

event_reports = Table(
    "event_reports", metadata,
    _of_event(),
    Column("document", String, primary_key=True),
    Column("mention", String, primary_key=True),
    Index("event_reports_by_document", "document", "mention"),
)  # fmt: skip

conflicts = Table(
    "conflicts", metadata,
    _of_event(),
    Column("field", String, primary_key=True),
    Column("quantity", String, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)  # fmt: skip

corrections = Table(
    "corrections", metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("who", String, nullable=False),
    Column("when", String, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)  # fmt: skip
"""A log that only grows; it leans on no other table, so that no new reading touches it."""

CHRONOLOGY = (
    conflicts,
    event_reports,
    event_parties,
    events,
    entity_chains,
    entity_names,
    entities,
)
"""What is made from the documents and can be made anew; tables that lean on others first."""
