"""A chronicle put in order after documents came, went or changed, touching only what they touch."""

from collections.abc import Callable, Iterable, Iterator

from nenpyo.reconcile.books import Ledger
from nenpyo.reconcile.corrections import corrected, entity_links, event_links
from nenpyo.reconcile.drafts import Draft, Task, draft
from nenpyo.reconcile.partition import renew_parts
from nenpyo.reconcile.resolution import resolve
from nenpyo.reconcile.settling import settle, task_of

TOGETHER = 2000
"""Documents that are drafted at a time: what they hold must fit in memory."""
Run = Callable[[Callable[[Task], Draft], Iterable[Task]], Iterator[Draft]]
"""Runs a function over tasks and gives the results in their order: `map`, or many processes."""


def renew(ledger: Ledger, run: Run = map) -> None:
    """Put a chronicle in order: the same as `reconcile` makes of all its documents.

    Whether documents come one by one or all at once, and in what order, makes no difference;
    neither does it how the drafts of lots are run.
    """
    corrections = ledger.corrections()
    anchored = {anchor.document for one in corrections for anchor in one.anchors}
    told = [corrected(one, corrections) for one in ledger.lot(anchored).annotations()]
    pending = ledger.pending()
    others = resolve(ledger.names, sorted(pending), entity_links(told, corrections))
    readers = corrections, event_links(told, corrections)
    documents = ledger.ordered(pending | others)
    lost = ledger.events.take_out(documents)
    lots = [documents[at : at + TOGETHER] for at in range(0, len(documents), TOGETHER)]
    tasks = (task_of(ledger, some, readers) for some in lots)
    drafts = (run if len(lots) > 1 else map)(draft, tasks)
    settled = [
        settle(ledger, some, drafted, () if at else lost, readers)
        for at, (some, drafted) in enumerate(zip(lots, drafts, strict=True))
    ]
    renew_parts(
        ledger,
        {id_ for one in settled for id_ in one.made},
        {window for one in settled for window in one.stays},
    )
