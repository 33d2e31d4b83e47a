"""A decision about a pair of models, in a sentence."""

from PySide6.QtCore import QCoreApplication

from app.services.inventory.sets import SetRule


def set_words(rule: SetRule) -> str:
    """Whether the two models are one set, and which of them counts."""
    translate = QCoreApplication.translate
    if rule.is_one_set:
        words = translate("Sets", "“{kept}” and “{part}” are one set: such pairs count once, as “{kept}”")
    else:
        words = translate("Sets", "“{kept}” and “{part}” are two devices: both count")
    return words.format(kept=rule.kept, part=rule.part)
