"""Which reports of different documents are worth comparing: a kind, a party, overlapping times."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from nenpyo.model import TimeInterval
from nenpyo.reconcile.reports import Report
from nenpyo.reconcile.similarity import DISPUTED_DAYS, KINDRED

SLACK = timedelta(days=DISPUTED_DAYS)


def candidates(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Positions of reports of different documents that share a block, each pair once."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, report in enumerate(reports):
        if (report.interval or report.soft) is not None:
            for key in block_keys(report):
                blocks[key].append(position)
    seen: set[tuple[int, int]] = set()
    for positions in blocks.values():
        for pair in _overlapping(positions, reports):
            if pair not in seen:
                seen.add(pair)
                yield pair


def block_keys(report: Report) -> frozenset[tuple[str, str]]:
    """Kind and party (by country where it has one); the place stands in where nobody is named."""
    kinds = [str(at) for at, kin in enumerate(KINDRED) if report.type in kin]
    who = {party.country or party.id for party in report.parties}
    if not who and report.place:
        who = {report.place.country or report.place.id}
    return frozenset((kind, party) for kind in (*kinds, report.type.value) for party in who)


def _overlapping(positions: Sequence[int], reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """A sweep over time: each report meets those that are not yet over when it begins."""
    spans = sorted((*_bounds(reports[position]), position) for position in positions)
    open_: list[tuple[date, int]] = []
    for start, end, position in spans:
        open_ = [item for item in open_ if item[0] >= start]
        for _, other in open_:
            if reports[other].document != reports[position].document:
                yield min(other, position), max(other, position)
        open_.append((end, position))


def _bounds(report: Report) -> tuple[date, date]:
    interval = report.interval or report.soft or TimeInterval(None, None)
    end = min(interval.latest or date.max, date.max - SLACK)
    return interval.earliest or date.min, end + SLACK
