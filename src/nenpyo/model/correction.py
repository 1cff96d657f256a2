"""What a reader puts right: a log of its own beside what was read, never a change of it."""

from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model.text import Span


class CorrectionKind(StrEnum):
    """What is done: of events all, of entities the last two."""

    MERGE = "merge"
    SPLIT = "split"
    REJECT = "reject"
    RETYPE = "retype"
    REDATE = "redate"
    MERGE_ENTITIES = "merge entities"
    SPLIT_ENTITY = "split entity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place in a document: what stands there is meant, whatever a later reading calls it."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction, by whom (free text) and when (ISO 8601).

    `anchors` are the triggers of event mentions, or mentions of entities. A merge joins all that
    they stand for; a split parts them from the rest, together. `value` is the new type, or date.
    """

    id: str
    kind: CorrectionKind
    anchors: tuple[Anchor, ...]
    value: str | None = None
    who: str
    when: str

    def __post_init__(self) -> None:
        if not self.anchors:
            raise ValueError(f"a correction of nothing: {self.kind}")
