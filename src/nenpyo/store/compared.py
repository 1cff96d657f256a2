"""The tables of what is compared: so that a new document is compared with its like alone.

They are made from the documents, as the chronology is, and lean on no table.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table

from nenpyo.store.schema import metadata

bearers = Table(
    "bearers", metadata,
    Column("profile", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("key", String, index=True),
    Column("entity", String),
    Index("bearers_by_name", "kind", "name"),
)  # fmt: skip
"""The profiles that chains of the chronology bear, each with its key and what that stands for."""

forms = Table(
    "forms", metadata,
    Column("kind", String, primary_key=True),
    Column("form", String, primary_key=True),
    Column("profile", String, primary_key=True, index=True),
    Column("is_cut", Integer, nullable=False),
)  # fmt: skip
"""Every name that may stand for a profile; `is_cut` marks what its full name is cut short to."""

links = Table(
    "links", metadata,
    Column("by_reader", Integer, primary_key=True),
    Column("key", String, primary_key=True),
    Column("target", String, nullable=False, index=True),
)  # fmt: skip
"""Keys that stand for other keys, as short names do, or as a reader has joined them."""

sentences = Table(
    "sentences", metadata,
    Column("document", String, primary_key=True),
    Column("key", BigInteger, primary_key=True),
    Column("length", Integer, nullable=False),
    Index("sentences_by_key", "key", "document"),
)  # fmt: skip
"""Hashes of the sentences by which documents are known as copies."""

voices = Table(
    "voices", metadata,
    Column("document", String, primary_key=True),
    Column("voice", String, nullable=False, index=True),
)  # fmt: skip
"""Documents that repeat others, and the first of those."""

reports = Table(
    "reports", metadata,
    Column("document", String, primary_key=True),
    Column("mention", String, primary_key=True),
    Column("component", String, nullable=False, index=True),
    Column("payload", LargeBinary, nullable=False),
)  # fmt: skip
"""What is compared; reports of two components have no bearing on each other."""

blocks = Table(
    "blocks", metadata,
    Column("block", String, primary_key=True),
    Column("is_long", Integer, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("document", String, primary_key=True, index=True),
    Column("mention", String, primary_key=True),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Where reports stand to be found: a block's name, and days as ordinals, many days apart."""

questions = Table(
    "questions", metadata,
    Column("document", String, primary_key=True),
    Column("mention", String, primary_key=True),
    Column("mark", String, primary_key=True),
    Column("month", String, nullable=False),
    Column("day", String, nullable=False),
    Column("word", String, nullable=False),
    Index("questions_by_mark", "mark", "day", "month"),
)  # fmt: skip
"""What undated documents leave open: one who takes part, what is known of the day, the word."""

answers = Table(
    "answers", metadata,
    Column("document", String, primary_key=True),
    Column("witness", String, primary_key=True, index=True),
    Column("payload", LargeBinary, nullable=False),
)  # fmt: skip
"""What dated documents say of the days that undated ones leave open."""

COMPARED = (bearers, forms, links, sentences, voices, reports, blocks, questions, answers)
"""What is emptied with the chronology."""
