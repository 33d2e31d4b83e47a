"""The bridge of one category: what was counted then, what every reason added or took, what is counted now."""

from app.domain.movement import Bridge, MovementBetween
from app.views import formats
from app.views.terms import category_name, reason_name
from app.views.widgets.bridge_chart import BridgeChart, BridgeLine
from app.views.widgets.card import Card
from app.views.widgets.text import Role, label


class MovementCard(Card):
    """Built anew for every movement: it holds nothing."""

    def __init__(self, bridge: Bridge, movement: MovementBetween) -> None:
        name = category_name(bridge.category)
        difference = label(formats.count(bridge.difference, signed=True), Role.STRONG)
        super().__init__(name, difference)
        difference.setAccessibleName(self.tr("Difference {difference}").format(difference=difference.text()))
        self.bridge = bridge
        self.chart = BridgeChart(name)
        self.chart.set_lines(_lines(bridge, movement))
        self.add(self.chart)


def _lines(bridge: Bridge, movement: MovementBetween) -> list[BridgeLine]:
    first, last = formats.day(movement.earlier.date), formats.day(movement.later.date)
    steps = [
        BridgeLine(reason_name(step.change, step.effect), formats.count(step.effect, signed=True), start, end)
        for step, (start, end) in zip(bridge.steps, bridge.levels(), strict=True)
    ]
    return [
        BridgeLine(first, formats.count(bridge.before), bridge.before, bridge.before, total=True),
        *steps,
        BridgeLine(last, formats.count(bridge.after), bridge.after, bridge.after, total=True),
    ]
