"""Japanese words that put a number right: told before (…としていたが), told now (…に訂正した)."""

import re

from nenpyo.languages.ja.amounts import QUALIFIED
from nenpyo.model import Revision
from nenpyo.pack.quantities import RevisionRule

_SAID = r"(?:発表|報道|報告|公表|説明|推定|集計|報じ|伝え|み|し)"
_RIGHT = r"(?:訂正|修正|改め|変更|更新|下方修正|上方修正|見直し|引き上げ|引き下げ)"
REVISIONS = (
    RevisionRule(
        name="ja.revision.before",
        revision=Revision.BEFORE,
        pattern=re.compile(
            rf"{QUALIFIED}(?:だ|である)?と(?:当初|先に|一時)?{_SAID}し?て(?:いた|おり|きた)"
            rf"|{QUALIFIED}(?:だ)?から[^。]{{0,24}}(?:に|へ)、?{_RIGHT}"
            rf"|{QUALIFIED}(?:だ)?と(?:の|した|する)(?:当初の|先の)?(?:発表|報道|集計|推定)(?:を|は)[^。]{{0,12}}(?:訂正|修正|撤回)"
        ),
        yes=(
            "死者を12人としていたが、15人に訂正した。",
            "死者は12人と発表していた。",
            "規模を7.3から訂正し、7.4に改めた。",
            "死者は12人との発表を撤回した。",
        ),
        no=("死者は12人と発表した。", "12人から事情を聴いた。", "12人が死亡したとしている。"),
    ),
    RevisionRule(
        name="ja.revision.after",
        revision=Revision.AFTER,
        pattern=re.compile(rf"{QUALIFIED}(?:だった|である)?(?:に|へ|と)、?[^。、]{{0,6}}?{_RIGHT}"),
        yes=("死者を15人に訂正した。", "死者を15人と訂正した。", "死者を15人へと上方修正した。"),
        no=("15人に面会した。", "死者は15人と発表した。"),
    ),
)
