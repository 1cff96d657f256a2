"""Doc with safer spans: {braces} mark the target inside a unique context; a bare substring must be unique in its line
(or nth given); a statement's cue is the occurrence nearest to its content."""
import golddsl

class Doc(golddsl.Doc):
    def __init__(self, n, end=None, **meta):
        super().__init__(f"wikinews-ja-{n}.txt", lang="ja", kind=meta.pop("kind", "news"), **meta)
        self.meta["title"] = self.lines[0]
        if end:
            if self.text.count(end) != 1: raise SystemExit(f"{n}: body_end {end!r} {self.text.count(end)} times")
            self.meta["body_end"] = self.text.find(end)
    def span(self, line, sub, nth=None):
        if "{" in sub:
            a, b = sub.index("{"), sub.index("}") - 1
            s = self.span(line, sub.replace("{", "").replace("}", ""), nth)
            r = {"start": s["start"] + a, "end": s["start"] + b}
        else:
            end = self.meta.get("body_end", len(self.text)) - self.starts[line]
            c = self.lines[line][:end].count(sub)
            if nth is None and c != 1: raise SystemExit(f"{self.name}: line {line} has {sub!r} {c} times")
            r = super().span(line, sub, nth or 1)
        if self.meta.get("body_end") and r["end"] > self.meta["body_end"]: raise SystemExit(f"{self.name}: {sub!r} lies after the body")
        return r
    def T(self, line, sub, value, nth=None, type="DATE", **kw):
        if "T" in value and not value.startswith("P") and type == "DATE": type = "TIME"
        super().T(line, sub, value, nth, type, **kw)
    def V(self, line, trig, types, actors, recipients=(), time=None, place=None, status="actual", sources=(), nth=None, optional=False, same=None):
        for i in [*actors, *recipients, *sources, *([place] if place else [])]: assert i in self.entities, i
        super().V(line, trig, types, actors, recipients, time, place, status, sources, nth, optional, same)
    def after(self, line, pair, nth=None):
        at = self.text.find(pair[1], self.span(line, pair[0], nth)["start"])
        if not 0 <= at < self.starts[line + 1]: raise SystemExit(f"{self.name}: line {line} has no {pair[1]!r} after {pair[0]!r}")
        return at + len(pair[1])
    def S(self, line, content, speaker, cue, kind="indirect", addressees=(), reported_by=(), nth=None, time=None):
        if isinstance(content, tuple):
            c = self.span(line, content[0], nth); e = self.text.find(content[1], c["start"])
            if not 0 <= e < self.starts[line + 1]: raise SystemExit(f"{self.name}: no {content[1]!r} after {content[0]!r}")
            c["end"] = e + len(content[1])
        else: c = self.span(line, content, nth)
        spk = speaker.split("+") if speaker else []
        for i in [*spk, *addressees, *reported_by]: assert i in self.entities, i
        at, best = self.starts[line], None
        while (at := self.text.find(cue, at)) >= 0 and at < self.starts[line + 1]:
            gap = c["start"] - at - len(cue) if at + len(cue) <= c["start"] else at - c["end"] if at >= c["end"] else None
            if gap is not None and (best is None or gap < best[0]): best = (gap, at)
            at += 1
        if best is None: raise SystemExit(f"{self.name}: no cue {cue!r}")
        self.statements.append({"content": c, "speakers": spk, "cue": {"start": best[1], "end": best[1] + len(cue)}, "kind": kind,
            "addressees": list(addressees), "reported_by": list(reported_by), "time": time})
    def M(self, line, sub, ids, nth=None):
        for i in ids: assert i in self.entities, i
        super().M(line, sub, ids, nth)
    def E(self, id, type, name, *aliases, country=None):
        body = self.text[:self.meta.get("body_end")]
        for x in (name, *aliases):
            if x not in body: raise SystemExit(f"{self.name}: entity name {x!r} not in the body")
        assert id not in self.entities, id
        super().E(id, type, name, *aliases, country=country)
