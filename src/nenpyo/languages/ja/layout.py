"""Japanese layout."""

from nenpyo.pack.layout import Layout

LAYOUT = Layout()
