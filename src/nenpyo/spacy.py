"""Times as a component of spaCy: `nlp.add_pipe("nenpyo_times")`, with the extra `nenpyo[spacy]`.

The document gets `doc._.times`, the expressions with their values, and `doc.spans["times"]`, the
tokens of each, whose label is its TIMEX3 type and whose id is that of the expression. They are
resolved against `doc._.reference` or, without it, against the component's setting `reference`.
"""

from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from nenpyo.model import DocumentKind, TimeExpression
from nenpyo.pipeline import times

SPANS = "times"


def nenpyo_times(
    nlp: Language,  # noqa: ARG001 - spaCy passes it to every factory
    name: str,  # noqa: ARG001 - likewise
    reference: str | None,
    kind: str,
) -> Callable[[Doc], Doc]:
    """The component; `reference` is an ISO day of writing, `kind` a kind of document."""
    day = date.fromisoformat(reference) if reference else None
    document_kind = DocumentKind(kind)

    def read(doc: Doc) -> Doc:
        found = times(doc.text, doc._.reference or day, kind=document_kind, lang="ja")
        doc._.times = found
        doc.spans[SPANS] = [_span(doc, one) for one in found]
        return doc

    return read


def _span(doc: Doc, one: TimeExpression) -> Span:
    """The tokens that the expression lies in."""
    start, end = one.span.start, one.span.end
    span = doc.char_span(start, end, label=one.type, span_id=one.id, alignment_mode="expand")
    assert span is not None, "the span of an expression lies in the text it was read from"
    return span


for _extension in ("times", "reference"):
    if not Doc.has_extension(_extension):
        Doc.set_extension(_extension, default=None)
Language.factory(
    "nenpyo_times",
    default_config={"reference": None, "kind": DocumentKind.OTHER.value},
    assigns=["doc._.times", "doc.spans"],
    func=nenpyo_times,
)
