"""The language packs: one folder each, none knows another; `nenpyo.pack.loading` finds them."""

from nenpyo.pack.loading import GROUP, installed, load

__all__ = ["GROUP", "installed", "load"]
