"""Japanese numerals: 12, 1万4000, 十二, 二〇二三, 廿."""

KANJI = "〇一二三四五六七八九"
DIGITS = {character: value for value, character in enumerate(KANJI)} | {"零": 0, "元": 1}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12}

NUMBER = (
    "(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,9}(?:\\.[0-9]{1,9})?"
    "|[〇一二三四五六七八九十百千]{1,12})"
)


def number(text: str) -> float | None:
    """The value of a numeral, None where it is none.

    >>> number("12"), number("二〇二三"), number("百二十"), number("1万4000"), number("3.5")
    (12, 2023, 120, 14000, 3.5)
    """
    text = text.replace(",", "")
    if text.isascii():
        try:
            return float(text) if "." in text else int(text)
        except ValueError:
            return None
    total = 0
    for character, value in sorted(MYRIADS.items(), key=lambda item: -item[1]):
        head, found, tail = text.partition(character)
        if found:
            amount = _small(head or "1")
            if amount is None:
                return None
            total += round(amount * value)
            text = tail
    rest = _small(text) if text else 0
    return None if rest is None else total + rest


def whole(text: str) -> int:
    """The value of a numeral that a pattern has already checked.

    >>> whole("元"), whole("廿四"), whole("09")
    (1, 24, 9)
    """
    value = number(text.replace("廿", "二十"))
    return int(value) if value is not None else 0


def _small(text: str) -> float | None:
    if text.isascii():
        return float(text) if "." in text else int(text)
    if not any(character in TENS for character in text):
        return _positional(text)
    total, current = 0, None
    for character in text:
        if character in TENS:
            total += (1 if current is None else current) * TENS[character]
            current = None
        elif character in DIGITS:
            current = (current or 0) * 10 + DIGITS[character]
        elif character.isdigit():
            current = (current or 0) * 10 + int(character)
        else:
            return None
    return total + (current or 0)


def _positional(text: str) -> int | None:
    value = 0
    for character in text:
        digit = DIGITS.get(character, int(character) if character.isdecimal() else None)
        if digit is None:
            return None
        value = value * 10 + digit
    return value
