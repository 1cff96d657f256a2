"""Times and entities as components of spaCy, with the extra `nenpyo[spacy]`.

`nlp.add_pipe("nenpyo_times")`: the document gets `doc._.times`, the expressions with their values,
and `doc.spans["times"]`, the tokens of each, whose label is its TIMEX3 type and whose id is that of
the expression. They are resolved against `doc._.reference` or, without it, against the component's
setting `reference`.

`nlp.add_pipe("nenpyo_entities")`: the document gets `doc._.entities`, the entities with all their
mentions, and `doc.spans["entities"]`, the tokens of each mention, whose label is the entity's type
and whose id is that of the entity; `doc.ents` are the longest names among them. `doc._.reference`
or the setting `reference` is the day of writing, which decides who holds an office.
"""

from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.util import filter_spans

from nenpyo.analyses import analyse_text, times
from nenpyo.model import DocumentKind, MentionForm, Span

Component = Callable[[Doc], Doc]


def nenpyo_times(
    nlp: Language,  # noqa: ARG001 - spaCy passes it to every factory
    name: str,  # noqa: ARG001 - likewise
    reference: str | None,
    kind: str,
) -> Component:
    """The component; `reference` is an ISO day of writing, `kind` a kind of document."""
    day = date.fromisoformat(reference) if reference else None
    document_kind = DocumentKind(kind)

    def read(doc: Doc) -> Doc:
        found = times(doc.text, doc._.reference or day, kind=document_kind, lang="ja")
        doc._.times = found
        doc.spans["times"] = [_tokens(doc, one.span, one.type, one.id) for one in found]
        return doc

    return read


def nenpyo_entities(
    nlp: Language,  # noqa: ARG001 - spaCy passes it to every factory
    name: str,  # noqa: ARG001 - likewise
    reference: str | None,
) -> Component:
    """The component; `reference` is an ISO day of writing."""
    day = date.fromisoformat(reference) if reference else None

    def read(doc: Doc) -> Doc:
        chains = analyse_text(doc.text, doc._.reference or day).chains if doc.text.strip() else ()
        mentions = [(chain, mention) for chain in chains for mention in chain.mentions]
        spans = [_tokens(doc, mention.span, chain.type, chain.id) for chain, mention in mentions]
        doc._.entities = chains
        doc.spans["entities"] = spans
        doc.ents = filter_spans(
            span
            for span, (_, mention) in zip(spans, mentions, strict=True)
            if mention.form is MentionForm.NAM
        )
        return doc

    return read


def _tokens(doc: Doc, place: Span, label: str, number: str) -> Tokens:
    """The tokens that a span of the text lies in."""
    found = doc.char_span(
        place.start, place.end, label=label, span_id=number, alignment_mode="expand"
    )
    assert found is not None, "what is found lies in the text it was read from"
    return found


for _extension in ("times", "entities", "reference"):
    if not Doc.has_extension(_extension):
        Doc.set_extension(_extension, default=None)
Language.factory(
    "nenpyo_times",
    default_config={"reference": None, "kind": DocumentKind.OTHER.value},
    assigns=["doc._.times", "doc.spans"],
    func=nenpyo_times,
)
Language.factory(
    "nenpyo_entities",
    default_config={"reference": None},
    assigns=["doc._.entities", "doc.spans", "doc.ents"],
    func=nenpyo_entities,
)
