"""Messages between a process and its parent: msgpack frames on pipes, never pickled objects."""

from typing import IO, TypeVar

import msgspec

_LENGTH = 4
_encode = msgspec.msgpack.Encoder().encode

M = TypeVar("M")


class BrokenStream(Exception):
    """The other side closed its pipe in the middle of a message, or wrote something else."""


def send(stream: IO[bytes], message: msgspec.Struct) -> None:
    """Write one message and pass it on at once."""
    payload = _encode(message)
    stream.write(len(payload).to_bytes(_LENGTH, "big"))
    stream.write(payload)
    stream.flush()


def receive_next(stream: IO[bytes], decoder: msgspec.msgpack.Decoder[M]) -> M | None:
    """The next message; None at the end of the stream."""
    payload = _frame(stream)
    if payload is None:
        return None
    try:
        return decoder.decode(payload)
    except msgspec.MsgspecError as error:
        raise BrokenStream from error


def receive(stream: IO[bytes], kind: type[M]) -> M:
    """What the parent process asks for, as one message of a kind."""
    message = receive_next(stream, msgspec.msgpack.Decoder(kind))
    if message is None:
        raise BrokenStream
    return message


def _frame(stream: IO[bytes]) -> bytes | None:
    length = stream.read(_LENGTH)
    if not length:
        return None
    size = int.from_bytes(length, "big")
    payload = stream.read(size)
    if len(length) < _LENGTH or len(payload) < size:
        raise BrokenStream
    return payload
