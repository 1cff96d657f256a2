"""All that documents say: of one, or of many that are read together."""

from collections.abc import Iterable, Iterator, Sequence

from nenpyo.analyse import analyse, analyse_all
from nenpyo.errors import InputError
from nenpyo.extract import extract
from nenpyo.model import Annotation, Document
from nenpyo.pack.loading import load
from nenpyo.processes import spread

TOGETHER = 20_000
"""Characters of documents that are read together: more gain nothing, and need more memory."""


def annotate(document: Document) -> Annotation:
    """All that one document says.

    Raises:
        LanguageError: no installed pack reads the document's language.
    """
    pack = load(document.lang)
    return extract(document, analyse(document, pack), pack)


def annotate_all(
    documents: Iterable[Document], processes: int = 1
) -> Iterator[Annotation | InputError]:
    """All that each document says, in order; one that breaks the analysis is an error value.

    Documents are read some at a time, which takes a third less time than one by one; each of
    several processes reads some of its own.

    Raises:
        ProcessError: one of several processes was killed.
    """
    for found in spread(attempt, batches(documents), processes):
        yield from found


def attempt(documents: Sequence[Document]) -> list[Annotation | InputError]:
    """The annotations of documents of one language, read together; none loses another."""
    try:
        pack = load(documents[0].lang)
        analyses = analyse_all(documents, pack)
        return [extract(*one, pack) for one in zip(documents, analyses, strict=True)]
    except Exception as error:  # noqa: BLE001 - nothing that one document does may lose another
        if len(documents) > 1:
            return [result for document in documents for result in attempt([document])]
        reason = f"could not be analysed ({type(error).__name__}: {error})"
        return [InputError(documents[0].name, reason)]


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents that follow each other, of one language and together not too long."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        size += len(document.text)
        if batch and (size > TOGETHER or document.lang != batch[0].lang):
            yield batch
            batch, size = [], len(document.text)
        batch.append(document)
    if batch:
        yield batch
