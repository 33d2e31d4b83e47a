"""Round figures for an axis that begins at zero."""

_STEPS = (1, 2, 4, 5, 10)
_WANTED = 4


def nice_ticks(largest: int) -> list[int]:
    """0 and the round figures up to the first one above the largest value; whole numbers, three to six of them."""
    power = 1
    while power * 10 * _WANTED < largest:
        power *= 10
    step = next(power * s for s in _STEPS if power * s * _WANTED > largest or s == _STEPS[-1])
    top = -(-(largest + 1) // step)
    return [step * index for index in range(max(2, top) + 1)]
