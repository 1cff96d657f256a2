"""Annotations and chronologies in the formats that others read."""

from nenpyo.export.audit import correction_record, difference_record, why_record
from nenpyo.export.chronicle import (
    Ids,
    Names,
    check_record,
    dispute_record,
    entity_record,
    event_record,
    ids_of_chains,
    ids_of_dispute,
    ids_of_event,
    plan_record,
)
from nenpyo.export.records import annotation_record, chain_record, time_record
from nenpyo.export.reports import report_record

__all__ = [
    "Ids",
    "Names",
    "annotation_record",
    "chain_record",
    "check_record",
    "correction_record",
    "difference_record",
    "dispute_record",
    "entity_record",
    "event_record",
    "ids_of_chains",
    "ids_of_dispute",
    "ids_of_event",
    "plan_record",
    "report_record",
    "time_record",
    "why_record",
]
