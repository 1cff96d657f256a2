"""Japanese layout: what the pages of news sites and encyclopedias hold besides their prose."""

import re

from nenpyo.languages.ja.references import ANY_DATE, read_citation, read_date
from nenpyo.languages.ja.sources import source_list
from nenpyo.languages.ja.text import fold
from nenpyo.model import DocumentKind, RegionKind
from nenpyo.pack.layout import KindRule, Layout, LineRule, Range, Scope, SectionRule

MARK = re.compile(
    r"[\[［](?:\d{1,3}|[a-z]|(?:注釈?|脚注|出典|註|note|注記|†|※)\s?\d{1,3}|\d{1,3}:\d{1,4})[\]］]"
    r"|[\[［](?:要出典|要検証|出典無効|いつ\?|誰\?|誰によって\?|どこ\?|要説明|要追加記述|非一次資料|リンク切れ)"
    r"(?:[^\]］]{0,20})[\]］]"
)
EDIT = re.compile(r"[\[［]\s?(?:ソースを)?編集(?:\s?\|\s?ソースを編集)?\s?[\]］]")
SENTENCE_END = re.compile(r"[。．｡！？!?](?:[」』）)\]］〕”\"’]|\s)*$")
DATED = re.compile(
    r"(?=.*[0-9０-９](?:年|月))[0-9０-９年月日頃ころごろ初上中下旬末春夏秋冬元\s\-–－〜～~./()（）昭和平成令和大正明治月火水木金土]+"
)

_PHOTO = r"(?:(?:画像|写真|映像|動画)(?:提供|クレジット|出典)|提供写真|Image source|Photo by)"
_AGENCY = (
    r"(?:Getty Images|ゲッティ(?:イメージズ|共同)?|Reuters|ロイター|[AＡ][FＦ]?[PＰ]|EPA|TASS|"
    r"アフロ|共同(?:通信)?(?:社)?|"
    r"時事(?:通信)?(?:社)?|代表撮影|新華社|聯合(?:ニュース)?|朝鮮(?:中央)?通信|タス)"
)

LINES = (
    LineRule(
        name="photo-credit",
        kind=RegionKind.CREDIT,
        pattern=re.compile(rf"^\s*[〔【(（]?{_PHOTO}\s*[,、，:：=＝]?\s?[^。]{{0,60}}$"),
        pictured=True,
        yes=("画像提供, 青葉通信", "写真提供：港市", "（画像提供：首相官邸）"),
        no=("画像提供を受けた団体は3日、声明を出した。", "画像の提供を求めた"),
    ),
    LineRule(
        name="photo-agency",
        kind=RegionKind.CREDIT,
        pattern=re.compile(
            rf"^\s*[〔【(（\[]?(?:写真|撮影|Photo|PHOTO|資料写真)?\s*[:：=＝/／]?\s?(?:©|\([cC]\)\s?)?"
            rf"{_AGENCY}"
            rf"(?:\s?[/／・＝=、]\s?(?:{_AGENCY}|[A-Z][\w. ]{{1,30}}|[^\s。、は]{{1,12}}撮影))*"
            r"[〕】)）\]]?\s*$"
        ),
        pictured=True,
        yes=("写真:ロイター/アフロ", "©AFP", "（写真：共同）", "Getty Images"),
        no=("ロイターは3日に報じた", "写真は会談の様子", "アフロの髪型"),
    ),
    LineRule(
        name="copyright",
        kind=RegionKind.CREDIT,
        pattern=re.compile(
            r"^\s*(?:©|&copy;|\([cC]\)|Copyright|.{0,60}(?:無断転載|転載を禁|禁無断))"
            r"|^.{0,40}All [Rr]ights [Rr]eserved"
        ),
        yes=("© 2021 青葉通信社", "記事・写真の無断転載を禁じます。", "Copyright (C) 港日報"),
        no=("著作権をめぐる裁判で最高裁は3日、判決を出した。",),
    ),
    LineRule(
        name="original-article",
        kind=RegionKind.CREDIT,
        pattern=re.compile(
            r"^\s*[(（【]?(?:英語|原文|元の|翻訳元の?)記事\s?[:：]?\s?.{0,120}[)）】]?\s*$"
            r"|^\s*[(（](?:記者|編集|翻訳|取材|執筆|文|構成)\s?[:：=＝].{0,80}[)）]\s*$"
        ),
        yes=("（英語記事 Talks in the rain）", "(翻訳:港花子 編集:森太郎)"),
        no=("英語の記事が3日、公開された。",),
    ),
    LineRule(
        name="caption-label",
        kind=RegionKind.CAPTION,
        pattern=re.compile(
            r"^\s*[【〔]?(?:(?:画像|写真|動画|図)説明|キャプション|Image caption)\s?[】〕]?"
            r"[,、，:：]?\s?(?P<rest>\S.*)$"
        ),
        pictured=True,
        yes=("画像説明, 港で会談する両外相(3日)",),
        no=("画像を説明する資料が公開された。",),
    ),
    LineRule(
        name="photo-caption",
        kind=RegionKind.CAPTION,
        pattern=re.compile(
            r"^\s*(?:【写真】|〔写真〕|\[写真\]|写真\s?[:：]|▲|△|【画像】|【動画】)\s?(?P<rest>\S.*)$"
        ),
        yes=("【写真】港で握手する両外相", "写真:会談に臨む両首脳=3日、青葉市"),
        no=("写真は3日に撮影された。",),
    ),
    LineRule(
        name="date-line",
        kind=RegionKind.METADATA,
        pattern=re.compile(
            r"^(?=.*\d(?:日|[-/.]\d{1,2}\b))\s*(?:(?:公開|配信|掲載|更新|最終更新|投稿|発行|作成)(?:日時?)?\s?[:：]?\s?)?"
            rf"{ANY_DATE}(?:\s*[,、]?\s*(?:午前|午後)?\s?\d{{1,2}}[:時]\d{{0,2}}分?(?::\d\d)?)?"
            r"\s?(?:[(（]?(?:JST|UTC|GMT)[^)）]{0,8}[)）]?)?\s?(?:公開|配信|掲載|更新|最終更新|発行|付|発信地.{0,20})?"
            r"(?:\s*[|/／・]\s*[^\s。、]{1,20})?\s*$"
        ),
        yes=("2021年5月1日 10時30分", "更新:2021/05/01 10:30", "公開日 2021年5月1日"),
        no=(
            "2021年青葉会談",
            "2021年・第56回大会が開幕",
            "2021年5月1日、両首脳は会談した。",
            "2021年5月1日に始まった",
            "5月1日 10:30",
        ),
    ),
    LineRule(
        name="date-line-of-the-year",
        kind=RegionKind.METADATA,
        pattern=re.compile(
            r"^\s*(?:(?:公開|配信|掲載|更新|最終更新)(?:日時?)?\s?[:：]?\s?)?"
            r"\d{1,2}(?:/|月)\d{1,2}日?\s?(?:[(（][月火水木金土日][)）])?\s*"
            r"(?:午前|午後)?\s?\d{1,2}[:：時]\d{0,2}分?\s?(?:公開|配信|掲載|更新|最終更新)?\s*$"
        ),
        yes=("9/3(水) 10:05配信", "最終更新:9月3日(水) 10:05"),
        no=("9月3日午前10時に始まった", "9/3の会談"),
    ),
    LineRule(
        name="newspaper-caption",
        kind=RegionKind.CAPTION,
        pattern=re.compile(
            r"^[^。「」]{5,80}[=＝](?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
            r"(?:(?:午前|午後|未明|早朝|夕|夜)[^、]{0,8})?、[^。]{1,40}$"
        ),
        yes=("港市で握手する両国の外相=3日、港市(青葉通信)", "庁舎前の旗＝5月3日午後、青葉市"),
        no=("両外相=森氏と林氏=は3日、会談した。", "港市=3日"),
    ),
    LineRule(
        name="byline",
        kind=RegionKind.METADATA,
        pattern=re.compile(
            r"^\s*[(（【]?(?:文\s?[:：=＝/／]\s?)?[^。ぁ-ん]{1,30}"
            r"(?:記者|特派員|編集委員|論説委員|支局長|編集長)[)）】]?\s*$"
        ),
        yes=("青葉支局 森太郎記者", "港花子、青葉通信外交担当編集委員", "(青葉=森太郎特派員)"),
        no=("港花子記者は3日、報告した。", "拘束された青葉国の記者"),
    ),
    LineRule(
        name="page-furniture",
        kind=RegionKind.METADATA,
        pattern=re.compile(
            r"^\s*(?:(?:シェア|ツイート|ポスト|印刷|保存)(?:する)?|LINEで送る|記事を印刷|コピー|"
            r"リンクをコピー|広告|PR|\[PR\]|スポンサーリンク|Advertisement|続きを読む|全文を読む|"
            r"もっと見る|この記事は(?:有料)?会員(?:限定)?.{0,20}|有料会員限定(?:記事)?|残り\s?\d+文字.{0,20}|"
            r"コメント\s?\d*件?|Facebook|Twitter|X|LINE|はてなブックマーク|ホーム|トップ|目次|検索|ログイン|"
            r"会員登録|動画を再生|この動画を見る|出典: フリー百科事典『.{1,20}』(?:.{0,20})|"
            r"ナビゲーションに移動|検索に移動|(?:政治|国際|国内|海外|社会|経済|ワールド|スポーツ|ニュース|速報|主要)(?:ニュース)?|最新の更新順|\[?非表示\]?|\[?表示\]?)\s*$"
        ),
        yes=("シェアする", "有料会員限定記事", "残り 812文字(全文 1200文字)", "目次", "国際"),
        no=("シェアする人が増えた", "広告費は3割減った", "会員登録を求めた"),
    ),
)

SECTIONS = (
    SectionRule(
        name="references",
        pattern=re.compile(
            r"^\W*(?:(?:脚注|注釈?|註|出典|参考文献)(?:[・と](?:脚注|注釈?|註|出典|参考文献))?|参考資料|"
            r"参照元?|情報源|引用元?|ソース|外部リンク|関連項目|関連文献|関連資料|参考(?:サイト)?|資料)\W*$"
        ),
        until_prose=False,
        yes=("脚注", "【出典】", "■参考文献", "外部リンク:"),
        no=("脚注の書き方", "出典は示されていない。"),
    ),
    SectionRule(
        name="links",
        pattern=re.compile(
            r"^\W*(?:関連記事|関連ニュース|関連リンク|関連トピックス?|関連する?動画|関連キーワード|あわせて読みたい|"
            r"合わせて読みたい|こちらもおすすめ|おすすめの?記事|人気記事|最新記事|最新ニュース|アクセスランキング|"
            r"ランキング|この記事に関連する.{0,8}|この記事のキーワード|トピックス?|キーワード|続報|過去の記事|最近の記事|姉妹プロジェクト)\W*$"
        ),
        until_prose=True,
        yes=("関連記事", "【あわせて読みたい】", "■最新ニュース"),
        no=("関連記事を3日に公開した。", "ランキングで首位"),
    ),
)

KINDS = (
    KindRule(
        name="definition",
        kind=DocumentKind.ENCYCLOPEDIA,
        scope=Scope.LEAD,
        pattern=re.compile(
            r"^[^。、「]{1,60}[(（][^。()（）]{0,60}[ぁ-んァ-ヶ][^。]{0,80}[)）](?:とは|は)[、,]?"
            r"[^。]{4,200}(?:である|です|を指す|をいう|のこと|の一つ|の総称|家|人|者|国|年)(?:[\[［][^\]］]{1,8}[\]］])*。"
        ),
        weight=3,
        yes=(
            "青葉会談(あおばかいだん)は、2021年5月1日に開かれた両国の首脳会談である。",
            "港 花子(みなと はなこ、1950年1月1日 - )は、日本の政治家。",
        ),
        no=(
            "両国の外相は3日、青葉市で会談した。",
            "青葉国の森太郎(もり・たろう)大統領は3日、港を訪れた。",
        ),
    ),
    KindRule(
        name="definition-plain",
        kind=DocumentKind.ENCYCLOPEDIA,
        scope=Scope.LEAD,
        pattern=re.compile(
            r"^[^。、「]{1,60}(?:とは[、,]|は[、,](?=\d{4}年))[^。]{4,200}(?:である|です|を指す|をいう|のこと|の総称)(?:[\[［][^\]］]{1,8}[\]］])*。"
        ),
        weight=2,
        yes=("青葉宣言とは、2021年に両国が署名した共同宣言である。",),
        no=("青葉国は、2021年の会談を見送ると発表した。",),
    ),
    KindRule(
        name="date-line",
        kind=DocumentKind.NEWS,
        scope=Scope.LEAD,
        pattern=re.compile(
            r"^\s*[【\[［(（〔][^】\]］)）〕。]{0,24}(?:\d{1,2}日|[=＝]|ロイター|共同|時事|AFP|AP|CNN|支局)[^】\]］)）〕。]{0,24}[】\]］)）〕]"
            r"|^\s*[^\s。、]{1,12}(?:\d{1,2}日)?\s?(?:ロイター|共同|時事|AFP|AP)\s?[-－—―=＝]"
        ),
        weight=3,
        yes=(
            "【青葉=森太郎】両外相は3日、会談した。",
            "[青葉市 3日 ロイター] - 両外相は会談した。",
        ),
        no=("両外相は3日、会談した。", "(会談の前に)両外相は握手した。"),
    ),
    KindRule(
        name="bare-day",
        kind=DocumentKind.NEWS,
        scope=Scope.LEAD,
        pattern=re.compile(
            r"(?<![月\d])(?:\d{1,2}日|[一二三]?十?[一二三四五六七八九十]日)(?!間|後|前|以内|連続)"
        ),
        weight=2,
        yes=("両外相は3日、会談した。",),
        no=("両外相は5月3日に会談した。", "両外相は3日間会談した。"),
    ),
    KindRule(
        name="attribution",
        kind=DocumentKind.NEWS,
        scope=Scope.PROSE,
        pattern=re.compile(
            r"によれ?[るば]?と?、|によると|と(?:報じ|伝え|発表し|述べ|語っ|話し)た。|明らかにした。"
        ),
        weight=1,
        yes=("青葉通信によると、会談は延期された。", "外相は「続ける」と述べた。"),
        no=("会談は2021年に行われた。",),
    ),
    KindRule(
        name="news-today",
        kind=DocumentKind.NEWS,
        scope=Scope.PROSE,
        pattern=re.compile(
            r"(?:きょう|今日|昨日|きのう|今週|先週|先月|今月|昨年|今年|来週|来月)(?![のは]世代)"
        ),
        weight=1,
        yes=("両外相は先週、会談した。",),
        no=("両外相は翌週に会談した。",),
    ),
)

_DATELINE = re.compile(rf"^\s*[【\[［](?P<date>{ANY_DATE})[^】\]］。]{{0,20}}[】\]］]")


def dateline(text: str) -> tuple[Range, str] | None:
    """The bracketed date with its year at the head of a paragraph.

    >>> dateline("【2021年5月3日】両外相は会談した。")
    ((0, 11), '2021-05-03')
    """
    match = _DATELINE.match(fold(text))
    value = read_date(match["date"]) if match else None
    return ((match.start(), match.end()), value) if match and value else None


LAYOUT = Layout(
    mark=MARK,
    edit=EDIT,
    sentence_end=SENTENCE_END,
    dated=DATED,
    lines=LINES,
    sections=SECTIONS,
    kinds=KINDS,
    dateline=dateline,
    source_list=source_list,
    date=read_date,
    citation=read_citation,
)
