"""nenpyo (年表): reads documents about what states do, and keeps the chronology."""

__version__ = "0.1.0"
