"""A chronicle put in order after documents came, went or changed, touching only what they touch."""

from collections.abc import Iterable, Sequence

from nenpyo.reconcile.books import Ledger
from nenpyo.reconcile.corrections import corrected, entity_links, event_links
from nenpyo.reconcile.partition import renew_parts
from nenpyo.reconcile.resolution import resolve
from nenpyo.reconcile.settling import settle

TOGETHER = 2000
"""Documents that are settled at a time: what they hold must fit in memory."""


def renew(ledger: Ledger) -> None:
    """Put a chronicle in order: the same as `reconcile` makes of all its documents.

    Whether documents come one by one or all at once, and in what order, makes no difference.
    """
    corrections = ledger.corrections()
    anchored = {anchor.document for one in corrections for anchor in one.anchors}
    told = [corrected(one, corrections) for one in ledger.annotations(anchored)]
    pending = ledger.pending()
    others = resolve(ledger.names, sorted(pending), entity_links(told, corrections))
    readers = corrections, event_links(told, corrections)
    documents = ledger.ordered(pending | others)
    lost = ledger.events.take_out(documents)
    settled = [
        settle(ledger, some, () if at else lost, readers)
        for at, some in enumerate(_in_parts(documents))
    ]
    renew_parts(
        ledger,
        {id_ for one in settled for id_ in one.made},
        [event for one in settled for event in one.visits],
    )


def _in_parts(documents: Sequence[str]) -> Iterable[Sequence[str]]:
    return (documents[at : at + TOGETHER] for at in range(0, len(documents), TOGETHER))
