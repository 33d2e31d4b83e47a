"""The drawing process: a document on standard input, its bytes on standard output, then it ends.

It imports neither Qt nor the store.
"""

import gc
import sys

from app.services.children.child import die_with_parent, end, limit_memory, own_output
from app.services.children.frames import receive, send
from app.services.documents.apart.wire import Drawn, Order, Part, source_of
from app.services.documents.drawing import draw


def main() -> None:
    """Draw what the parent tells; what goes wrong is told by the end of the process and its last words."""
    orders, answers = sys.stdin.buffer, own_output()
    order = receive(orders, Order)
    limit_memory(order.bounds.memory)
    # One short life with many objects: collecting cycles would only cost time.
    gc.disable()
    source = source_of(order, [receive(orders, Part) for _ in range(order.parts)])
    die_with_parent(orders)
    send(answers, Drawn(draw(source, order.brand)))
    end(answers)


if __name__ == "__main__":
    main()
