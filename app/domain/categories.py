"""The product categories that can be put under contract, and what a model can be classified as (R1, R2)."""

from enum import StrEnum


class Category(StrEnum):
    """A product category that can be put under contract (R1)."""

    HEADSET = "headset"
    VIDEO = "video"
    VOICE = "voice"


class Classification(StrEnum):
    """What the catalogue says of a model; a model it does not know is unclassified (R2, R6)."""

    HEADSET = "headset"
    VIDEO = "video"
    VOICE = "voice"
    EXCLUDED = "excluded"
    IGNORED = "ignored"

    @property
    def category(self) -> Category | None:
        """The category that devices of the model count in; None for excluded and ignored ones."""
        return None if self in (Classification.EXCLUDED, Classification.IGNORED) else Category(self.value)


class Bucket(StrEnum):
    """Where one row of an inventory ends up; only `counted` rows enter a verdict (R2, R3, R6)."""

    COUNTED = "counted"
    EXCLUDED = "excluded"
    END_OF_LIFE = "end_of_life"
    IGNORED = "ignored"
    UNCLASSIFIED = "unclassified"
    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"
