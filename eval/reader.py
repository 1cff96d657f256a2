"""golddsl.Doc with a reading place: at(words) moves it, and every span after it is looked for from there on.

at() with no words is the title line; t v s m e are T V S M E without the line. A span's nth counts from the reading place.
"""
import re
from golddsl import Doc

class Reader(Doc):
    def __init__(self, name, end=None, **meta):
        super().__init__(name, lang="ja", kind="news", **meta)
        self.meta["title"] = self.lines[0]; self.l, self.cur = 0, 0
        if end:
            at = self.text.find(end, self.starts[1])
            if at < 0: raise SystemExit(f"{name}: no {end!r}")
            self.meta["body_end"] = at
    def at(self, words):
        if not words: self.l, self.cur = 0, 0; return
        self.l, self.cur = 1, 0
        at = self.lines[1].find(words)
        if at < 0 or self.lines[1].find(words, at + 1) >= 0 and self.lines[1].find(words, at + 1) + self.starts[1] < self.meta.get("body_end", 10**9): raise SystemExit(f"{self.name}: {words!r} not once")
        self.cur = at
    def span(self, line, sub, nth=1):
        at = self.cur - 1 if line else -1
        for _ in range(nth):
            at = self.lines[line].find(sub, at + 1)
            if at < 0: raise SystemExit(f"{self.name}: no {sub!r} #{nth} after {self.lines[line][self.cur:self.cur+15]!r}")
        s = self.starts[line] + at
        if s >= self.meta.get("body_end", 10**9): raise SystemExit(f"{self.name}: {sub!r} is past the body")
        if at - self.cur > 260: print(self.name, "far:", sub, at - self.cur)
        return {"start": s, "end": s + len(sub)}
    def t(self, sub, value, nth=1, **kw):
        ty = "DURATION" if re.match(r"P(\d|X|T)", value) else "TIME" if re.search(r"\dT", value) else "DATE"
        self.T(self.l, sub, value, nth, ty, **kw)
    def v(self, trig, *a, **kw): self.V(self.l, trig, *a, **kw)
    def m(self, sub, ids, nth=1): self.M(self.l, sub, ids.split("+"), nth)
    def s(self, content, speaker, cue, kind="indirect", addressees=(), via=(), nth=1, time=None):
        if isinstance(content, tuple):
            c = self.span(self.l, content[0], nth); c["end"] = self.after(self.l, content, nth)
        else: c = self.span(self.l, content, nth)
        q = None
        if cue:
            at = self.text.find(cue, c["end"])
            if cue[0] == "に" and (near := self.text.rfind(cue, self.starts[self.l] + self.cur, c["start"])) >= 0: at = near
            if at < 0 or at - c["end"] > 60: at = self.span(self.l, cue)["start"]
            q = {"start": at, "end": at + len(cue)}
        self.statements.append({"content": c, "speakers": speaker.split("+") if speaker else [], "cue": q, "kind": kind,
            "addressees": list(addressees), "reported_by": list(via), "time": time})
