"""Gold of three Wikinews articles: gold_9.py TEXTS_DIR OUT_DIR"""
import sys
import golddsl
from near import Doc

golddsl.folders(sys.argv[1], sys.argv[2])

# ---------------------------------------------------------------- 237 a grenade in Dushanbe
d = Doc(237, end="英語版ウィキニュースからの", published="2005-10-10")
T, E, V, S, M = d.T, d.E, d.V, d.S, d.M
D = "2005-10-09"; B = "OCCUR|ASSAULT"
T(1, "{9日}、タジキスタン", D); T(1, "9日夕方", D + "TEV"); T(1, "9日夜", D + "TNI"); T(1, "今年", "2005")
E("tjk", "GPE", "タジキスタン", country="TJK"); E("ministry", "ORG", "非常事態省", "タジキスタン非常事態省", country="TJK"); E("dushanbe", "GPE", "ドゥシャンベ", country="TJK")
V(0, "爆発", B, [], time=D, place="dushanbe", same="blast")
V(1, "手榴弾が{爆発し}", B, [], time=D, place="dushanbe", same="blast")
V(1, "女性は{死亡した}", "OCCUR", [], time=D, place="dushanbe", same="death")
V(1, ("{事件}は現地時間", "起こった"), B, [], time=D, place="dushanbe", same="blast")
V(1, ("犯行声明は", "出ていない"), "OCCUR", [], status="negated", optional=True)
V(1, "この{爆発}が", B, [], time=D, optional=True, same="blast")
V(1, "攻撃", "ASSAULT", [], ["ministry"], status="possible")
V(1, ("似たような{事件}が", "起こっている"), "ASSAULT|OCCUR", [], time="2005", place="tjk", same="earlier")
V(1, "爆破事件", "ASSAULT|OCCUR", [], time="2005", same="earlier")
V(1, "復讐", "ASSAULT|OCCUR", [], status="possible", optional=True)
V(1, "搬送される", "OCCUR|AID|TRAVEL", [], time=D)
V(1, "途中で{死亡した}", "OCCUR", [], time=D, same="death")
S(1, ("以前の2つの爆破事件", "復讐ではないか"), None, "示唆している")
M(1, "首都", ["dushanbe"]); M(0, "タジキスタン非常事態省", ["ministry"]); M(1, "{非常事態省}への", ["ministry"]); M(1, "{非常事態省}庁舎", ["ministry"])
d.write()

# ---------------------------------------------------------------- 2414 a bomb in Beirut
d = Doc(2414, end="英語版ウィキニュースの記事", published="2005-07-23")
T, E, V, S, M = d.T, d.E, d.V, d.S, d.M
D = "2005-07-23"; P = "2005-07-22"; B = "OCCUR|ASSAULT"
T(1, "{23日}、レバノン", D); T(1, "{22日}より", P); T(1, "2時間", "PT2H", type="DURATION", optional=True); T(1, "{22日}、イスラエル", P); T(1, "今年", "2005"); T(1, "午後10時", D + "T22:00", approximate=True); T(1, "今週", "2005-W29")
T(1, "当初", "PAST_REF", optional=True); T(1, "から{夏}の", "2005-SU", optional=True)
E("lbn", "GPE", "レバノン", "レバノン新政権", country="LBN"); E("beirut", "GPE", "ベイルート", country="LBN"); E("rice", "PERSON", "ライス", country="USA"); E("usa", "GPE", "米", country="USA"); E("isr", "GPE", "イスラエル", country="ISR"); E("syr", "GPE", "シリア", country="SYR")
E("ap", "ORG", "AP通信", country="USA"); E("eastbeirut", "LOC", "東ベイルート", country="LBN"); E("univ", "ORG", "聖ヨハネ大学", country="LBN"); E("lbc", "ORG", "LBCテレビ", "LBC", country="LBN"); E("nadim", "PERSON", "ヨセフ・ナディム", country="LBN")
E("sarkis", "PERSON", "ヨセフ・サルキス", "サルキス", country="LBN"); E("dubai", "GPE", "ドバイ", country="ARE"); E("arabiya", "ORG", "アル=アラビア", country="ARE")
VIS = "TRAVEL|CONSULT"
V(0, "爆発", B, [], time=D, place="beirut", same="blast")
V(1, ("{爆発}があり", "あり"), B, [], time=D, place="beirut", same="blast")
V(1, "12人が{負傷した}", "OCCUR", [], time=D, place="beirut", same="injuries")
V(1, "訪問していた", VIS, ["rice"], ["lbn"], time=P, place="beirut", same="visit")
V(1, "出国して", "TRAVEL", ["rice"], time=D, place="lbn")
V(1, "レバノン入りした", VIS, ["rice"], ["lbn"], time=P, place="lbn", same="visit")
V(1, ("{電撃訪問}は、今年", "行われた"), VIS, ["rice"], ["lbn"], time=P, place="lbn", same="visit")
V(1, "撤兵", "RETREAT", ["syr"], ["lbn"], time="2005", place="lbn")
V(1, "新政権への{支援}", "SUPPORT|AID|COOPERATE", [], ["lbn"], status="possible", optional=True)
V(1, ("{爆発}は午後10時頃", "起こり"), B, [], time=D, place="beirut", same="blast")
V(1, "破壊した", B, [], time=D, place="beirut")
V(1, "仕掛けられた", B, [], place="beirut")
V(1, "6名が{負傷し}", "OCCUR", [], time=D, sources=["lbc"], same="injuries")
V(1, "12名が{負傷した}", "OCCUR", [], time=D, sources=["lbc"], same="injuries")
V(1, "{爆発}は、今週", B, [], time=D, place="beirut", optional=True, same="blast")
V(1, "発足した", "OCCUR", ["lbn"], time="2005-W29", place="lbn", sources=["sarkis"])
V(1, "{爆発}は治安", B, [], time=D, place="beirut", optional=True, same="blast")
S(1, ("爆発は午後10時頃", "破壊した"), None, "語った", addressees=["ap"])
S(1, ("爆弾は路上に", "仕掛けられた"), None, "推測されている")
S(1, ("主に飛散した", "ナディムた"), "lbc", "報じた")
S(1, "少なくとも12名が負傷した", "lbc", "報道された")
S(1, ("爆発は、今週", "メッセージである"), "sarkis", "語った")
S(1, ("爆発は治安", "脅かすものだ"), "sarkis", "語った")
S(1, ("これは政府に敵対し", "メッセージである"), "sarkis", "語った", kind="direct", reported_by=["arabiya"])
M(1, "ライス米国務長官", ["rice"]); M(1, "ライス長官", ["rice"]); M(1, "と{サルキス観光相}は語った。ドバイ", ["sarkis"]); M(1, "と{サルキス観光相}は語った。", ["sarkis"], 2); M(1, "{首都}ベイルート", ["beirut"]); M(1, "レバノン新政権", ["lbn"])
M(1, "{新政府}に対する", ["lbn"]); M(1, "これは{政府}に", ["lbn"])
d.write()

# ---------------------------------------------------------------- 2908 the Valencia metro derailment
d = Doc(2908, end="奥村茂三郎『スペイン", published="2006-07-04")
T, E, V, S, M = d.T, d.E, d.V, d.S, d.M
D = "2006-07-03"
T(1, "{3日}、車両", D); T(1, "3日午後1時", D + "T13:00", approximate=True); T(1, "午後8時", D + "T20:00", approximate=True); T(1, "1分間", "PT1M", type="DURATION")
E("nikkei", "ORG", "日本経済新聞"); E("esp", "GPE", "スペイン", country="ESP"); E("valencia", "GPE", "バレンシア市", country="ESP"); E("ap", "ORG", "AP通信", "AP"); E("yomiuri", "ORG", "読売新聞"); E("asahi", "ORG", "朝日新聞"); E("jesus", "FAC", "ヘスス駅", country="ESP")
E("zapatero", "PERSON", "ホセ・ルイス・ロドリゲス・サパテロ", country="ESP"); E("ind", "GPE", "インド", country="IND"); E("pope", "PERSON", "ベネディクト16世"); E("juan", "PERSON", "フアン・カルロス1世", country="ESP"); E("ep", "ORG", "欧州議会")
YA = ["yomiuri", "asahi"]; C = "SUPPORT|OCCUR"
V(0, "脱線事故", "OCCUR", [], time=D, place="valencia", same="crash")
V(1, "車両{脱線し}", "OCCUR", [], time=D, place="valencia", sources=["nikkei"], same="crash")
V(1, ("{事故}が起きた", "起きた"), "OCCUR", [], time=D, place="valencia", sources=["nikkei"], same="crash")
V(1, "{死者}30人", "OCCUR", [], optional=True, same="deaths")
V(1, "{死者}が少なくとも", "OCCUR", [], optional=True, same="deaths")
V(1, ("{事故}は3日午後", "起きた"), "OCCUR", [], time=D, place="valencia", same="crash")
V(1, "列車が{脱線し}", "OCCUR", [], time=D, place="jesus", sources=YA, same="crash")
V(1, "横転", "OCCUR", [], time=D, place="jesus", sources=YA)
V(1, "激突した", "OCCUR", [], time=D, place="jesus", sources=YA)
V(1, "インド{訪問}", "TRAVEL|CONSULT", ["zapatero"], ["ind"], place="ind", sources=["ap"])
V(1, "短縮した", "RETREAT|REJECT|OCCUR", ["zapatero"], sources=["ap"])
V(1, ("{訪問}予定", "予定だった"), "TRAVEL|CONSULT", ["pope"], place="valencia", status="planned")
V(1, ("祈りを", "捧げた"), C, ["pope"])
V(1, "悔やみの言葉を述べた", C, ["juan"])
V(1, ("黙祷を", "捧げた"), C, ["ep"])
S(1, ("スペインのバレンシア市", "起きた"), "nikkei", "によると")
S(1, "死者が少なくとも41人、負傷者が47人", "ap", "伝えている")
S(1, ("市中心部の", "激突した"), "yomiuri+asahi", "によれば")
S(1, "理由はスピードの出し過ぎ", None, "伝えられる")
S(1, ("ホセ・ルイス", "短縮した"), "ap", "によれば")
M(1, "当地", ["valencia"]); M(1, "{AP}によれば", ["ap"]); M(1, "ローマ教皇ベネディクト16世", ["pope"]); M(1, "国王フアン・カルロス1世", ["juan"]); M(1, "{市}中心部", ["valencia"]); M(1, "ホセ・ルイス・ロドリゲス・サパテロ首相", ["zapatero"])
d.write()
