import itertools

import pytest

from nenpyo.languages.ja.joining import joined
from nenpyo.languages.ja.tokens import tokenise


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ("平和の|ために|戦う。", "平和のために|戦う。"),
        ("代表と|して|臨む。", "代表として|臨む。"),
        ("事実を|明らかに|した。", "事実を|明らかにした。"),
        ("首相が|首都に|した。", "首相が|首都に|した。"),
        ("Su-|57を", "Su-57を"),
    ],
)
def test_one_word_is_one_chunk(pieces: str, expected: str) -> None:
    text = pieces.replace("|", "")
    tokens, _ = tokenise([(0, text)])
    edges = [0]
    for piece in pieces.split("|"):
        edges.append(edges[-1] + len(piece))
    units = [
        (tokens.starts.index(start), tokens.ends.index(end) + 1)
        for start, end in itertools.pairwise(edges)
    ]
    merged, ranges, group = joined(tokens, units, [(0, len(units))])
    found = [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in merged]
    assert found == expected.split("|")
    assert ranges == [(0, len(merged))]
    assert sorted(set(group)) == list(range(len(merged)))
