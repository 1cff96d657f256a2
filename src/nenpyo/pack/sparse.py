"""Records of many fields of which each value tells few."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Sparse:
    """A frozen dataclass whose values store only the fields that are told.

    The others are the class's own defaults: to set all of them took most of the time of reading.
    """

    def __init_subclass__(cls) -> None:
        """Make the class that is written down a dataclass."""
        dataclass(frozen=True, init=False)(cls)

    if not TYPE_CHECKING:

        def __init__(self, **told):
            self.__dict__.update(told)

    def but(self, **changed: Any) -> Self:
        """The same, but for some fields."""
        return type(self)(**{**self.__dict__, **changed})
