"""Japanese words of presence and of blame: 同席しなかった, …の犯行だ, 先に撃った."""

import re

from nenpyo.languages.ja.tables import read_toml
from nenpyo.pack.involvement import InvolvementGrammar


def _read() -> InvolvementGrammar:
    """The words of `data/involvement.toml`."""
    data = read_toml("involvement.toml")
    presence, blame = data["presence"], data["blame"]
    return InvolvementGrammar(
        worth=re.compile(
            r"席|参加|参列|立ち?会|加わ|臨[んみむ]|居合わせ|顔を|姿を|[部屋場卓]に|来な|現れ|招か|出[たなる]"
            r"|犯行|仕業|による|よるもの|先に|関与|関わ|仕掛け|仕組|首謀|実行|手[がか掛]け|企て|画策|原因|[攻爆撃]"
        ),
        phrases={verb: frozenset(nouns) for verb, nouns in presence["phrases"].items()},
        leaving={verb: frozenset(nouns) for verb, nouns in presence["leaving"].items()},
        side=tuple(presence["side"]),
        **{
            name: frozenset(words)
            for name, words in {**presence, **blame}.items()
            if name not in {"phrases", "leaving", "side"}
        },
    )


INVOLVEMENT = _read()
