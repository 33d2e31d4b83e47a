"""How the width of a table is shared out: all columns whole where there is room, else the longest texts give way."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for: never narrower than `least`, whole at `whole`; `stretch` takes room that is left."""

    least: int
    whole: int
    stretch: bool = False


def shared_out(needs: Mapping[int, Need], room: int) -> dict[int, int]:
    """The width of each column.

    Where not all can be whole, the widest are cut to one width, so that short columns stay whole; where even that is
    too much, each has its least and the table scrolls.
    """
    if sum(need.whole for need in needs.values()) <= room:
        return _with_spare(needs, room)
    widths = {number: need.least for number, need in needs.items()}
    growing = [number for number, need in needs.items() if need.whole > need.least]
    left = room - sum(widths.values())
    while growing and left >= len(growing):
        lowest = min(widths[number] for number in growing)
        low = [number for number in growing if widths[number] == lowest]
        ends = [needs[number].whole for number in low]
        ends += [widths[number] for number in growing if widths[number] > lowest]
        rise = min(min(ends) - lowest, left // len(low))
        if not rise:
            break
        for number in low:
            widths[number] += rise
        left -= rise * len(low)
        growing = [number for number in growing if widths[number] < needs[number].whole]
    return _given(widths, growing, left)


def _with_spare(needs: Mapping[int, Need], room: int) -> dict[int, int]:
    widths = {number: need.whole for number, need in needs.items()}
    stretching = [number for number, need in needs.items() if need.stretch]
    spare = room - sum(widths.values())
    for place, number in enumerate(stretching):
        share = spare // (len(stretching) - place)
        widths[number] += share
        spare -= share
    return widths


def _given(widths: dict[int, int], growing: list[int], left: int) -> dict[int, int]:
    """The few pixels that could not be divided, to the first that can use them."""
    if growing and left > 0:
        widths[growing[0]] += left
    return widths
