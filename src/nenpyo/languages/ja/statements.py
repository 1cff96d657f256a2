"""Japanese attribution: cues, quotation marks, and the nouns that speak or are spoken of."""

import re

from nenpyo.languages.ja.tables import read_toml
from nenpyo.pack.statements import CueRule, StatementGrammar, Takes

_FUSED = (
    (
        "する",
        re.compile(
            r"(?P<mark>(?:など|等)?とも?)"
            r"(?P<cue>し(?:て(?:い|お|きた)[^、。]*|た[^、。]*|つつ|ながら)?|する)[、，,。」]*$"
        ),
    ),
    ("として", re.compile(r"(?<=[ぁ-ん])(?<!もの)(?<!こと)(?P<mark>と)(?P<cue>して)[、，,]?\s*$")),
    ("する", re.compile(r"(?P<mark>(?<=[」』”])(?:など)?と)(?P<cue>して)[、,]?$")),
    ("みる", re.compile(r"(?P<mark>と)(?P<cue>[み見]て(?:い|お)[^、。ら]*)[、，,。」]*$")),
    (
        "みられる",
        re.compile(r"(?P<mark>と)(?P<cue>[み見]られ(?:る|て(?:い|お)[^、。]*)?)[、，,。」]*$"),
    ),
    ("いう", re.compile(r"(?P<mark>と)(?P<cue>いう|言う)[。」]*$")),
)
_TAIL = re.compile(
    r"(?:と(?:いう|いい|のこと(?:だ|である|です)?|(?:みら|見ら)れ(?:る|て(?:い|お)[るり])?|"
    r"された|される|されている)|(?:の)?模様(?:だ|である|です)?|そうだ|とか)?[。．、，\s]*$"
)
# The dead and the hurt (死者, 負傷者) are counted, they do not speak.
_NOT_COUNTED = "(?<!死)(?<!犠牲)(?<!負傷)(?<!死傷)(?<!不明)"


def _rules() -> tuple[CueRule, ...]:
    return tuple(
        CueRule(
            name=cue["name"],
            verbs=frozenset(cue["verbs"]),
            takes=frozenset(Takes(kind) for kind in cue["takes"]),
            passive=cue.get("passive", False),
            held=cue.get("held", False),
            hearsay=cue.get("hearsay", False),
            light=cue.get("light", False),
            final=cue.get("final", False),
            ground=cue.get("ground", False),
            relays=cue.get("relays", False),
            yes=tuple(cue["yes"]),
            no=tuple(cue["no"]),
        )
        for cue in read_toml("statements.toml")["cues"]
    )


def _grammar() -> StatementGrammar:
    words = read_toml("attribution.toml")

    def ends(kind: str, before: str = "", after: str = "") -> re.Pattern[str]:
        """A noun that ends in one of a list's words."""
        return re.compile(f"{before}(?:{'|'.join(words[kind])}){after}$")

    return StatementGrammar(
        cues=_rules(),
        marks=(("「", "」"), ("『", "』"), ("“", "”"), ("｢", "｣")),
        complementiser=re.compile(
            r"(?:など|等)?(?:(?<![少早遅多短長]く)(?<![少早遅]なく)とも|とは|との|という|といった|って|と)[、，,]?\s*$"
        ),
        fused=_FUSED,
        tail=_TAIL,
        lasting=re.compile(r"して(?:い|お)"),
        joiner=re.compile(r"(?:[、，・]|と|や|及び|および|並びに|ならびに)\s*$"),
        attempt=re.compile(r"(?<![だあ])[おこそとのほもよろごぞどぼ]う$"),
        contrast=re.compile(r"[たるいだ]が、$|ものの、$|一方(?:で)?、$"),
        holder=ends("holders", _NOT_COUNTED, "(?:など|ら|たち|側|等)?"),
        officials=ends("officials", "[一-龥]{0,3}", "(?:ら|たち|等|など)?"),
        followers=ends("followers", after="(?:ら|など)?"),
        words=frozenset(words["words"]),
        findings=ends("findings"),
        editions=ends("editions", "[^、。]{0,12}"),
        reports=ends("reports", after="(?:など|等)?"),
        contents=ends("contents"),
        audience=ends("audience"),
        occasion=ends("occasion"),
        stative=ends("stative"),
        naming=frozenset(words["naming"]),
        degrees=frozenset(words["degrees"]),
        facts=frozenset(words["facts"]),
        requests=frozenset(words["requests"]),
        anaphors=frozenset(words["anaphors"]),
        openers=frozenset(words["openers"]),
        wrappers=frozenset(words["wrappers"]),
        relay=frozenset(words["relay"]),
        acts=frozenset(words["acts"]),
        mutual=frozenset(words["mutual"]),
    )


STATEMENTS = _grammar()
