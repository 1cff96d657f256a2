"""Frozen values to bytes and back: MessagePack, validated against the dataclasses."""

from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

import msgspec

from nenpyo.errors import StoreError
from nenpyo.model import Annotation

Value = TypeVar("Value")


def encode(value: Any) -> bytes:
    """A value as bytes: equal values give equal bytes."""
    return _encoder().encode(value)


def encode_annotation(annotation: Annotation) -> bytes:
    """An annotation without its text, which has a column of its own."""
    return encode(replace(annotation, document=replace(annotation.document, text="")))


def decode_annotation(payload: bytes, text: str) -> Annotation:
    """The annotation with its text in place again.

    Raises:
        StoreError: the bytes are no annotation of this version.
    """
    annotation = decode(payload, Annotation)
    return replace(annotation, document=replace(annotation.document, text=text))


def decode(payload: bytes, type_: type[Value]) -> Value:
    """The value that the bytes hold.

    Raises:
        StoreError: the bytes hold something else.
    """
    try:
        value: Value = _decoder(type_).decode(payload)  # type: ignore[arg-type]  # classes hash
    except msgspec.MsgspecError as error:
        raise StoreError(f"a damaged {type_.__name__.lower()} in the chronicle: {error}") from error
    return value


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder()


@cache
def _decoder(type_: type[Any]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(type_)
