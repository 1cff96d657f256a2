"""Frozen values to bytes and back: MessagePack, validated against the dataclasses."""

from dataclasses import replace
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

from nenpyo.errors import StoreError
from nenpyo.model import Annotation

Value = TypeVar("Value")
SEALED = b"\xc1"
"""Begins what is sealed: no value of MessagePack begins so. Older chronicles hold no seals."""
SEAL = 8
"""Bytes of a seal (BLAKE2b): against a slip and a careless hand, not against a forger."""


def encode(value: Any) -> bytes:
    """A value as bytes: equal values give equal bytes."""
    return _encoder().encode(value)


def encode_annotation(annotation: Annotation) -> bytes:
    """An annotation without its text, which has a column of its own, under a seal.

    All else in a chronicle can be made anew from it and compared: only here a byte that was
    changed would show nowhere.
    """
    payload = encode(replace(annotation, document=replace(annotation.document, text="")))
    return SEALED + _seal(payload) + payload


def _seal(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=SEAL).digest()


def decode_annotation(payload: bytes, text: str) -> Annotation:
    """The annotation with its text in place again.

    Raises:
        StoreError: the bytes are no annotation of this version, or were changed.
    """
    if payload[: len(SEALED)] == SEALED:
        start = len(SEALED) + SEAL
        seal, payload = payload[len(SEALED) : start], payload[start:]
        if seal != _seal(payload):
            raise StoreError("its annotation was changed: the seal is broken")
    annotation = decode(payload, Annotation)
    return replace(annotation, document=replace(annotation.document, text=text))


def decode(payload: bytes, type_: type[Value]) -> Value:
    """The value that the bytes hold.

    Raises:
        StoreError: the bytes hold something else.
    """
    try:
        value: Value = _decoder(type_).decode(payload)  # type: ignore[arg-type]  # classes hash
    except (msgspec.MsgspecError, TypeError) as error:  # a cell may hold no bytes at all
        raise StoreError(f"a damaged {type_.__name__.lower()} in the chronicle: {error}") from error
    return value


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder()


@cache
def _decoder(type_: type[Any]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(type_)
