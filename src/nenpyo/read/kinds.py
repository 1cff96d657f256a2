"""What sort of writing a document is, decided from its layout and its own words."""

from collections.abc import Sequence

from nenpyo.model import Citation, DocumentKind, Region, RegionKind, Span
from nenpyo.pack.layout import Layout, Scope

ENOUGH = 2
"""Points; one weak sign alone (a single 「によると」) decides nothing."""

MOST = 3
"""A rule's matches that count: a long text is no surer of its kind than a short one."""


def kind_of(
    text: str,
    regions: Sequence[Region],
    markers: Sequence[Span],
    citations: Sequence[Citation],
    layout: Layout,
) -> DocumentKind:
    """News or encyclopedia where the signs say so, else other."""
    points = {DocumentKind.ENCYCLOPEDIA: 0, DocumentKind.NEWS: 0}
    kinds = {region.kind for region in regions}
    anchored = any(citation.anchors for citation in citations)
    edited = any(layout.edit.fullmatch(marker.of(text)) for marker in markers)
    points[DocumentKind.ENCYCLOPEDIA] += 3 * edited + 2 * anchored + (RegionKind.INFOBOX in kinds)
    listed = any(not citation.marker for citation in citations)
    points[DocumentKind.NEWS] += 2 * (RegionKind.CREDIT in kinds) + 2 * listed
    prose = [region.span.of(text) for region in regions if region.kind is RegionKind.BODY]
    full = [part for part in prose if layout.sentence_end.search(part.strip())]
    for rule in layout.kinds:
        if rule.kind in points:
            where = (full or prose)[:1] if rule.scope is Scope.LEAD else prose
            matches = sum(1 for part in where for _ in rule.pattern.finditer(part))
            points[rule.kind] += rule.weight * min(
                matches, MOST if rule.scope is Scope.PROSE else 1
            )
    best = max(points, key=lambda kind: points[kind])
    tied = len(set(points.values())) == 1
    return best if points[best] >= ENOUGH and not tied else DocumentKind.OTHER
