"""Gold of three Wikinews articles: gold_6.py TEXTS_DIR OUT_DIR"""
import re, sys
import golddsl
from near import Doc

golddsl.folders(sys.argv[1], sys.argv[2])

# ---------------------------------------------------------------- 501 a kidnapping in Afghanistan
d = Doc(501, end="YOMIURIONLINE九州発", published="2008-08-28")
T, E, V, S, M = d.T, d.E, d.V, d.S, d.M
T(1, "8月26日午前7時40分ごろ", "2008-08-26T07:40", approximate=True); T(1, "同日午後0時10分ごろ", "2008-08-26T12:10", approximate=True); T(1, "8月27日午後", "2008-08-27TAF"); T(1, "この日", "2008-08-27"); T(1, "8月28日", "2008-08-28")
T(1, "8月26日の朝", "2008-08-26TMO"); T(1, "27日の明け方", "2008-08-27TMO"); T(1, "8月30日", "2008-08-30"); T(1, "31歳", "P31Y", type="DURATION", optional=True)
E("afg", "GPE", "アフガニスタン", country="AFG"); E("peshawar", "ORG", "ペシャワール会", country="JPN"); E("yomiuri", "ORG", "読売新聞九州版", "読売新聞"); E("jpn", "GPE", "日本", "日本の政府", country="JPN")
E("mofa", "ORG", "外務省", country="JPN"); E("antiterror", "ORG", "邦人テロ対策室", "外務省・邦人テロ対策室", country="JPN"); E("nikkei", "ORG", "日経新聞"); E("ito", "PERSON", "伊藤和也", "伊藤", country="JPN")
E("embassy", "ORG", "在アフガニスタン日本大使館", "日本大使館", country="JPN"); E("yamamoto", "PERSON", "山本一太", "山本", country="JPN"); E("jiji", "ORG", "時事通信"); E("mainichi", "ORG", "毎日新聞")
E("nangarhar", "GPE", "ナンガルハル州", country="AFG"); E("tacha", "PERSON", "タチャ", country="AFG"); E("chubu", "FAC", "中部国際空港", country="JPN")
K = "2008-08-26"; B = "2008-08-27"; TM = ["tacha", "mainichi"]
V(0, "見つかる", "OCCUR", ["ito"], time=B, place="afg", same="found")
V(1, "誘拐された", "ASSAULT|COERCE", [], ["ito"], time=K, place="afg", sources=["yomiuri"], same="kidnap")
V(1, "{誘拐}事件の", "ASSAULT|COERCE", [], ["ito"], time=K, sources=["nikkei"], same="kidnap")
V(1, "見つかり", "OCCUR", ["ito"], time=B, sources=["nikkei"], same="found")
V(1, "判明した", "OCCUR", ["ito"], time=B, sources=["nikkei"], optional=True)
V(1, "身元を確認", "OCCUR", ["embassy", "peshawar"], time=B, same="identified")
V(1, "記者会見", "OCCUR|CONSULT", ["yamamoto"], optional=True)
V(1, "確認した", "OCCUR", [], optional=True, same="identified")
V(1, "日の{会見}で", "OCCUR|CONSULT", ["yamamoto"], time="2008-08-28", optional=True)
V(1, "殺害されて", "ASSAULT", [], ["ito"], sources=["yamamoto", "jiji"], same="killing")
V(1, "{死んだ}と見ている", "OCCUR", ["ito"], optional=True, same="killing")
V(1, "{死んだ}時", "OCCUR", ["ito"], optional=True, same="killing")
V(1, "通報", "OCCUR|REQUEST", [], time=K, optional=True)
V(1, "捜索を始めた", "OCCUR|MOBILIZE|ACCUSE", [], time=K, place="nangarhar", sources=TM)
V(1, "銃撃戦", "ASSAULT", [], place="nangarhar", sources=TM, same="fight")
V(1, "銃弾を打って", "ASSAULT", [], ["ito"], sources=TM, same="legshot")
V(1, "応戦し", "ASSAULT", [], sources=TM, optional=True, same="fight")
V(1, "交戦が行われた", "ASSAULT", [], time="2008-08-26/2008-08-27", sources=TM, same="fight")
V(1, "撃たれた", "ASSAULT", [], ["ito"], sources=TM, same="legshot")
V(1, "殴られ", "ASSAULT", [], ["ito"], sources=TM, same="beating")
V(1, "拘束した", "COERCE", [], sources=["mainichi"])
V(1, "殴りつけた", "ASSAULT", [], ["ito"], sources=["mainichi"], same="beating")
V(1, "帰国する", "TRAVEL|OCCUR", ["ito"], time="2008-08-30", place="chubu", status="planned", sources=["jiji"])
S(1, ("アフガニスタン東部で", "対策室にあった"), "yomiuri", "によると")
S(1, ("その後、8月27日午後", "判明した"), "nikkei", "によると")
S(1, ("衣服や顔などの", "確認した"), "yamamoto", "発表した", kind="direct", time=B)
S(1, ("伊藤さんは殺害", "見ている"), "yamamoto", "話している", kind="direct", reported_by=["jiji"], time="2008-08-28")
S(1, ("いろいろな情報", "段階"), "yamamoto", "とした", kind="direct", reported_by=["jiji"], time="2008-08-28")
S(1, ("8月26日の朝", "交戦が行われた"), "tacha", "話として", kind="direct", reported_by=["mainichi"])
S(1, ("両脚に銃で", "陥没骨折していた"), "tacha", "明らかにした", kind="direct", reported_by=["mainichi"])
S(1, ("大きな岩で", "殴りつけた"), None, "話している", kind="direct", reported_by=["mainichi"])
S(1, ("伊藤さんの遺体は", "予定である"), "jiji", "によると")
M(1, "、{山本氏}", ["yamamoto"]); M(1, "「{伊藤さん}は殺害", ["ito"]); M(1, "グループは{伊藤さん}の左脚", ["ito"]); M(1, "({伊藤さん}を)", ["ito"]); M(1, "、{伊藤さん}の遺体", ["ito"]); M(1, "日本の政府", ["jpn"]); M(1, "タチャ警察本部長", ["tacha"]); M(1, "山本一太外務副大臣", ["yamamoto"]); M(1, "日本人らしい男性", ["ito"])
d.write()

# ---------------------------------------------------------------- 901 the FNL in Burundi
d = Doc(901, end='"Burundirebelskill', published="2005-07-31")
T, E, V, S, M = d.T, d.E, d.V, d.S, d.M
T(0, "2か月", "P2M", type="DURATION"); T(1, "2か月", "P2M", type="DURATION"); T(1, "1990年代半ば", "1994/1996", approximate=True, optional=True); T(1, "1994年", "1994"); T(1, "昨年8月", "2004-08"); T(1, "1993年", "1993")
T(1, "数か月", "PXM", type="DURATION"); T(1, "最近", "PAST_REF", optional=True)
E("bdi", "GPE", "ブルンジ", "ブルンジ政府", "ブルンジ軍", country="BDI"); E("fnl", "ORG", "解放のための国民軍", "FNL", country="BDI"); E("radio", "ORG", "ラジオ・ピュブリク・アフリカン", "RadioPublicAfrican", country="BDI")
E("bubanza", "GPE", "ブバンザ県", country="BDI"); E("rural", "GPE", "ブジュンブラ・ルラル県", country="BDI"); E("reuters", "ORG", "ロイター通信"); E("manirakiza", "PERSON", "アドルフ・マニラキザ", country="BDI"); E("palipehutu", "ORG", "フツ解放党", country="BDI")
E("rwa", "GPE", "ルワンダ", country="RWA"); E("gatumba", "FAC", "ガツンバ難民キャンプ", "ガツンバ", country="BDI"); E("un", "ORG", "国連"); E("frodebu", "ORG", "ブルンジ民主戦線", "FRODEBU", country="BDI"); E("habimana", "PERSON", "パストゥール・ハビマナ", "ハビマナ", country="BDI")
MR = ["manirakiza", "reuters"]
V(0, "殺害", "ASSAULT", ["fnl"], place="bdi", same="killings")
V(1, "殺害した", "ASSAULT", ["fnl"], same="killings")
V(1, "発見された", "OCCUR", [], place="bubanza", sources=["radio"])
V(1, "国軍と{協力した}", "COOPERATE", [], ["bdi"], sources=["fnl", "manirakiza", "reuters"], optional=True)
V(1, "告発した", "ACCUSE", ["fnl"], sources=MR)
V(1, "、{殺された}。", "ASSAULT", ["fnl"], sources=MR, same="killings")
V(1, "暗殺された", "ASSAULT", ["fnl"], sources=MR, same="killings")
V(1, "出来た", "OCCUR", ["fnl"], optional=True)
V(1, "戦い", "ASSAULT", ["fnl", "bdi"])
V(1, "立たせた", "COERCE|ASSAULT", ["fnl"], optional=True)
V(1, ("大量虐殺を", "実行し"), "ASSAULT", [], time="1994")
V(1, "虐殺した", "ASSAULT", ["fnl"], time="2004-08", place="gatumba", sources=["fnl"], same="gatumba")
V(1, "責任を認めた", "CONCEDE|OCCUR", ["fnl"], time="2004-08")
V(1, "この{虐殺}に", "ASSAULT", ["fnl"], time="2004-08", place="gatumba", optional=True, same="gatumba")
V(1, "加担した", "ASSAULT|COOPERATE", [], status="possible", optional=True)
V(1, "見つけなかった", "OCCUR", ["un"], status="negated", optional=True)
V(1, "告発されたフツ族", "ACCUSE", [], optional=True)
V(1, "初めてとなる{選挙}", "OCCUR", [], place="bdi")
V(1, "混乱させる", "OCCUR|COERCE|PROTEST", ["frodebu"], status="possible", optional=True)
V(1, "雇った", "COOPERATE|OCCUR|MOBILIZE|AID", ["frodebu"], ["fnl"])
V(1, "最近{告発された}", "ACCUSE", [], ["frodebu"])
V(1, "嫌疑を否定した", "REJECT", ["frodebu"], optional=True)
V(1, ("政治的協力", "」"), "COOPERATE|SUPPORT", ["frodebu", "fnl"], sources=["frodebu"])
V(1, "認めている", "CONCEDE|OCCUR", ["frodebu"])
V(1, "一般人を{殺した}こと", "ASSAULT", ["fnl"], sources=["habimana"], same="killings")
V(1, "ことは{認めた}", "CONCEDE|OCCUR", ["habimana"])
V(1, "毒殺する", "ASSAULT", [], status="possible", optional=True)
V(1, "攻撃した", "ASSAULT", ["bdi"], sources=["habimana"])
V(1, "非難している", "ACCUSE", ["habimana"], ["bdi"])
S(1, ("ブルンジのフツ族過激派", "殺害した"), None, "報じた")
S(1, ("ブバンザ県と", "発見された"), "radio", "報道した")
S(1, ("彼らの一部は", "暗殺されただけだ"), "manirakiza", "述べた", kind="direct", reported_by=["reuters"])
S(1, ("民間人を暴行", "立たせた"), None, "によれば")
S(1, ("152人のコンゴ人", "虐殺した"), "fnl", "認めた", time="2004-08")
S(1, "難民キャンプが軍事基地だった", "fnl", "主張した")
S(1, "ほとんどの死者は女性と子供であった", None, "指摘している")
S(1, ("同国では1993年", "雇った"), None, "告発された")
S(1, "グループがここ数か月に一般人を殺したこと", "habimana", "認めた", addressees=["reuters"])
S(1, ("殺された人々には", "人々がいる"), "habimana", "言った", kind="direct", addressees=["reuters"])
S(1, "ブルンジ軍が一般人を攻撃した", "habimana", "非難している")
M(1, "同国", ["bdi"]); M(1, "、{グループ}との", ["fnl"]); M(1, "、{グループ}がここ", ["fnl"]); M(1, "。{ハビマナ報道官}も", ["habimana"]); M(1, "ブルンジ軍", ["bdi"]); M(1, "{国軍}と協力", ["bdi"]); M(1, "我々", ["fnl"]); M(1, "たんに{運動}から", ["fnl"]); M(1, "{軍}から送", ["bdi"]); M(0, "フツ族過激派", ["fnl"])
d.write()

# ---------------------------------------------------------------- 1360 the result list of an election
d = Doc(1360, end="各ブロックごとの出典欄もご覧ください", published="2005-09-12", kind="news")
T, E, V, S, M = d.T, d.E, d.V, d.S, d.M
body = d.text[:d.meta["body_end"]]
T(1, "1996年", "1996")
base = d.starts[1]
def times(pattern, value=None, group=0, **kw):
    for m in re.finditer(pattern, body):
        v = value(m) if value else "2005-09-11"
        d.times.append({"start": m.start(group), "end": m.end(group), "type": kw.get("type", "DATE"), "value": v, **({"optional": True} if kw.get("optional") else {})})
times(r"2005年9月11日\(日\)(\d\d:\d\d)", lambda m: "2005-09-11T" + m[1], type="TIME")  # last updated
times(r"、(2005年9月1[12]日)。", lambda m: "2005-09-1" + m[1][-2], group=1, optional=True)  # the source lists between the blocks
times(r"総選挙(2005) :", lambda m: "2005", group=1, optional=True); times(r"2005(?=衆院選)", lambda m: "2005", optional=True)
times(r"、(\d\d歳)\)", lambda m: f"P{m[1][:2]}Y", group=1, type="DURATION", optional=True)  # ages
E("election", "EVENT", "第44回衆議院議員選挙"); E("soumu", "ORG", "総務省", country="JPN")
for i, n in [("ldp", "自民"), ("dpj", "民主"), ("komei", "公明"), ("jcp", "共産"), ("sdp", "社民"), ("jiren", "自連"), ("pnp", "国民"), ("nippon", "日本")]: E(i, "ORG", n, country="JPN")
for i, n in enumerate("東北 北関東 南関東 北陸信越 東海 近畿 中国 四国 九州沖縄".split()): E(f"block{i}", "LOC", n, country="JPN")
for i, n in enumerate("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 神奈川県 山梨県 東京都 新潟県 富山県 石川県 福井県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split()): E(f"pref{i:02}", "GPE", n, country="JPN")
people = re.findall(r"(?:自民|民主|公明|共産|社民|国民|日本|諸派|無属)-([^\d(]+)\((?:前|元|新)", body)
for i, n in enumerate(dict.fromkeys(people)): E(f"p{i:03}", "PERSON", n, country="JPN")
print(len(people), len(set(people)), "members")
V(0, "選挙", "OCCUR", [], same="vote")
V(1, "導入された", "OCCUR", [], time="1996")
V(1, "第44回衆議院議員{選挙}", "OCCUR", [], optional=True, same="vote")
V(1, "{解散}時」", "OCCUR", [], optional=True); V(1, "前:{解散}時", "OCCUR", [], optional=True)
def optional_events(word):
    for m in re.finditer(word, body[base:]):
        s = base + m.start()
        if not any(e["trigger"]["start"] <= s < e["trigger"]["end"] for e in d.events):
            d.events.append({"trigger": {"start": s, "end": s + len(word)}, "line": d.linespan(1), "types": ["OCCUR"], "actors": [], "recipients": [], "time": None, "place": None, "status": "actual", "sources": [], "optional": True, "same": None})
optional_events("総選挙"); optional_events("衆院選"); optional_events("当選"); optional_events("開票")
d.write()
