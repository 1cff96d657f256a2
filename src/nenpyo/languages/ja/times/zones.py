"""Zones of clock times: 日本時間, 現地時間, モスクワ時間, (UTC+9)."""

import re
from dataclasses import replace
from re import Match

from nenpyo.pack.times import PartialTime, TimeRule

LOCAL = "local"
"""The zone of the place told of, whichever that is."""
ZONES = {
    "日本": "Asia/Tokyo", "東京": "Asia/Tokyo", "韓国": "Asia/Seoul", "ソウル": "Asia/Seoul",
    "北朝鮮": "Asia/Pyongyang", "平壌": "Asia/Pyongyang", "北京": "Asia/Shanghai",
    "中国": "Asia/Shanghai", "台湾": "Asia/Taipei", "香港": "Asia/Hong_Kong",
    "モスクワ": "Europe/Moscow", "ロシア": "Europe/Moscow", "英国": "Europe/London",
    "ロンドン": "Europe/London", "イギリス": "Europe/London", "中央ヨーロッパ": "Europe/Berlin",
    "欧州中央": "Europe/Berlin", "イラン": "Asia/Tehran", "イラク": "Asia/Baghdad",
    "イスラエル": "Asia/Jerusalem", "インド": "Asia/Kolkata", "ハワイ": "Pacific/Honolulu",
    "東部": "America/New_York", "中部": "America/Chicago", "山岳部": "America/Denver",
    "山部": "America/Denver", "西部": "America/Los_Angeles", "太平洋": "America/Los_Angeles",
    "米国": "America/New_York", "アメリカ": "America/New_York", "ニューヨーク": "America/New_York",
    "ワシントン": "America/New_York", "世界": "UTC", "協定世界": "UTC", "グリニッジ": "UTC",
}  # fmt: skip
CODES = {"JST": "Asia/Tokyo", "KST": "Asia/Seoul", "UTC": "UTC", "GMT": "UTC"}
HOURS = (
    ("Asia/Tokyo", 9.0), ("Asia/Seoul", 9.0), ("Asia/Pyongyang", 9.0), ("Asia/Shanghai", 8.0),
    ("Asia/Taipei", 8.0), ("Asia/Hong_Kong", 8.0), ("Europe/Moscow", 3.0), ("UTC", 0.0),
    ("Europe/London", 0.5), ("Europe/Berlin", 1.5), ("America/New_York", -4.5),
    ("America/Chicago", -5.5), ("America/Denver", -6.5), ("America/Los_Angeles", -7.5),
    ("Asia/Kolkata", 5.5), ("Asia/Tehran", 3.75), ("Asia/Baghdad", 3.0),
    ("Asia/Jerusalem", 2.5), ("Pacific/Honolulu", -10.0),
)  # fmt: skip
"""How far zones are ahead of UTC; half-way where summer time changes it: it tells only the day."""
KATAKANA = re.compile("[ァ-ヶー]+$")
NAMED = "|".join(
    sorted((name for name in ZONES if not KATAKANA.match(name)), key=len, reverse=True)
)
HOUR = "(?:標準|夏|協定)?時(?:間(?![前後帯])|(?=[にの0-9午(]))"
ZONE = rf"(?:現地時間|(?:米国?|アメリカ)?(?P<place>{NAMED}|グリニッジ){HOUR}|(?P<code>GMT|UTC|JST))"


def _zone(match: Match[str]) -> PartialTime:
    """The zone named; 時間 after a katakana name is that place's."""
    groups = match.groupdict()
    place = groups["place"] or groups.get("other")
    if match[0].startswith("時"):
        before = KATAKANA.search(match.string, max(0, match.start() - 10), match.start())
        place = before[0] if before else None
    zone = CODES.get(groups["code"] or "") or ZONES.get(place or "") or place
    return PartialTime(zone=zone or LOCAL, bound=True)


def _aside(match: Match[str]) -> PartialTime:
    if match["hours"]:
        zone = f"{match['sign']}{int(match['hours']):02d}:{match['minutes'] or '00'}"
        return PartialTime(zone=zone, bound=True, aside=True)
    return replace(_zone(match), aside=True)


RULES = (
    TimeRule(
        name="ja.zone",
        pattern=(
            rf"(?:{ZONE}|(?<=[ァ-ヶー]{{2}})時間)の?"
            "(?=[0-9午正一二三四五六七八九十同翌昨今前未早深夕朝夜])"
        ),
        produce=_zone,
        yes={"日本時間14日未明": "2024-09-14TNI", "モスクワ時間10日正午": "2024-09-10T12:00"},
        no=("日本時間を",),
    ),
    TimeRule(
        name="ja.zone-aside",
        pattern=(
            r"\((?:(?:UTC|GMT)(?P<sign>[+-])(?P<hours>[0-9]{1,2})(?::(?P<minutes>[0-9]{2}))?"
            rf"|{ZONE}|(?P<other>[ァ-ヶー]{{2,10}})時間)\)"
        ),
        produce=_aside,
        yes={"10日21時(UTC+9)": "2024-09-10T21:00", "10日21時(日本時間)": "2024-09-10T21:00"},
        no=("(UTC+9)",),
    ),
)
