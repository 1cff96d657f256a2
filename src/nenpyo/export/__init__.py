"""Annotations and chronologies in the formats that others read."""

from nenpyo.export.records import annotation_record

__all__ = ["annotation_record"]
