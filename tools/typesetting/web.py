"""HTML with CSS, printed by WeasyPrint or Chromium."""
import html
import subprocess

from .outlines import occupied
from .styles import FONTS

IMAGE = "data:image/svg+xml," + html.escape(
    "%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='110'%3E%3Cpath d='M10 100 L80 30 L150 60 L290 10 L290 100 Z' fill='%2388aacc'/%3E%3C/svg%3E")


def css(s, title):
    e = html.escape
    page = "A4 landscape" if s["landscape"] else "A4"
    number = {"none": None, "dashes": '"- " counter(page) " -"'}.get(s["number"], "counter(page)")
    place = {"right": "@bottom-right", "outer": None}.get(s["number"], "@bottom-center")
    head = {"none": "", "title": f'"{title}"', "chapter": "string(chapter)", "mirrored": f'"{title}"'}[s["head"]]
    boxes = lambda side: "".join([
        f"@top-{'left' if side == 'left' else 'right'} {{ content: {head}; font-size: 8pt }}" if head else "",
        f"{place or '@bottom-' + side} {{ content: {number}; font-size: 8.5pt }}" if number else ""])
    rules = [
        f"@page {{ size: {page}; margin: 22mm 20mm 20mm 20mm; {boxes('right')} }}",
        f"@page :left {{ @top-right {{ content: none }} @bottom-right {{ content: none }} {boxes('left' if s['number'] == 'outer' or s['head'] == 'mirrored' else 'right')} }}" if s["head"] == "mirrored" or s["number"] == "outer" else "",
        "@page front { @bottom-center { content: counter(page, lower-roman) } }" if s["roman"] and number else "",
        "@page :first { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-center { content: none } @bottom-right { content: none } }",
        f"body {{ font-family: '{FONTS[s['font']]}'; font-size: {s['size']}pt; line-height: {s['leading']}; margin: 0; text-align: {'justify' if s['justify'] else 'left'} }}",
        f".body {{ columns: {s['columns']}; column-gap: 2em }}" if s["columns"] > 1 else "",
        f"p {{ margin: 0 0 0 {s['body_indent']}em; text-indent: {1 if s['first_indent'] else 0}em }}",
        ".cover { text-align: center; break-after: page; page: front; padding-top: 60mm } .cover p { text-indent: 0; margin: 0 0 8mm } .cover p:first-child { font-size: 200% }",
        ".toc { break-after: page; page: front } .toc h2 { text-align: center; font-size: 130%; letter-spacing: 1em } .toc div { display: flex } .toc span { flex: none } .toc i { flex: 1; min-width: 0; font-style: normal; overflow: hidden; white-space: nowrap; margin: 0 .3em }",
        ".toc.dots .e { display: block } .toc.dots .e::after { content: leader('.') attr(data-p) }" if s["engine"] == "weasyprint" else "",
        ".toc.drawn i { border-bottom: 1px dotted #000; margin-bottom: .5em }",
        "h1,h2,h3,h4,h5,h6,h7,h8 { font-size: 100%; font-weight: normal; margin: .8em 0 .4em; text-indent: 0; display: block; break-after: avoid; text-align: left }",
        "figure { margin: .6em 0; break-inside: avoid; text-align: center } figure .b { display: inline-block; border: 1px solid #333; padding: .5em 1em; margin: .3em 1em; text-indent: 0 }",
        "table { border-collapse: collapse; width: 100%; margin: .3em 0 .8em; font-size: 90%; line-height: 1.4 } td,th { padding: 2pt 5pt; font-weight: normal; text-align: left; text-indent: 0; vertical-align: middle } .n { text-align: right } .cap { margin: .6em 0 .1em; text-indent: 0 }",
        "tr { break-inside: avoid }", "" if s["repeat_head"] else "thead { display: table-row-group }",
        ".note { font-size: 85%; text-indent: 0 }",
    ]
    colour = s["colour"]
    rules.append({
        "full": "td,th { border: .6pt solid #000 } th { background: #e6e6e6 }",
        "padded": "td,th { border: .6pt solid #666; padding: 6pt 9pt }",
        "horizontal": "td,th { border-top: .5pt solid #000; border-bottom: .5pt solid #000 }",
        "booktabs": "table { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000 } thead tr:last-child th { border-bottom: .6pt solid #000 }",
        "zebra": f"th {{ background: #{colour}; color: #fff }} tbody tr:nth-child(even) td {{ background: #e8eef5 }}",
        "headfill": f"th {{ background: #{colour}; color: #fff }} td {{ background: #f3f3f3; border: 1.5pt solid #fff }} th {{ border: 1.5pt solid #fff }}",
        "open": "td,th { border: .5pt solid #000 } td:first-child,th:first-child { border-left: none } td:last-child,th:last-child { border-right: none }",
    }[s["table"]])
    for level, look in enumerate(s["looks"]):
        size = s["steps"][level] if look not in ("plain", "bold") else 1
        rules.append(f".l{level} {{ font-size: {size * 100:.0f}%; " + {
            "large": "", "bold": "font-weight: bold", "largebold": "font-weight: bold", "plain": "margin: .2em 0",
            "band": f"background: #{colour}; color: #fff; padding: .2em .6em", "box": "border: 1pt solid #333; padding: .15em .6em",
            "underline": f"border-bottom: 1.5pt solid #{colour}", "bar": f"border-left: 6pt solid #{colour}; padding-left: .5em",
            "light": "background: #dde6f0; padding: .1em .5em; font-weight: bold", "centre": "text-align: center; font-weight: bold",
            "spaced": "letter-spacing: .25em; font-weight: bold"}[look] + " }")
    if s["break_level"] >= 0:
        rules.append(", ".join(f".body .l{n}" for n in range(s["break_level"] + 1)) + (" { break-before: page }" if s["columns"] == 1 else " { }"))
    rules.append(".l0 { string-set: chapter content() }")
    return "\n".join(rules)


class Writer:
    def __init__(self, style):
        self.s, self.out, self.page = style, [], 3

    def put(self, text):
        self.out.append(text)

    def joined(self, n):
        gap = self.s["label_gap"] if n.label and n.text else ""
        if n.label and n.text and self.s["label_line"] and n.level == 0:
            return f"{html.escape(n.label)}<br>{html.escape(n.text)}"
        return html.escape(n.label + gap + n.text)

    def node(self, n, depth=0):
        e, s = html.escape, self.s
        if n.kind == "cover":
            self.put("<div class=cover>" + "".join(f"<p>{e(c.text)}</p>" for c in n.children) + "</div>")
        elif n.kind == "toc":
            self.put(f"<div class='toc {s['toc']}'>")
            for c in n.walk():
                self.contents(c, n)
            self.put("</div>")
        elif n.is_heading:
            self.put(f"<div role=heading class='h l{n.level}' style='display:block;break-after:avoid;margin-top:.7em;margin-bottom:.35em'>{self.joined(n)}</div>")
            for c in n.children:
                self.node(c, 0)
        elif n.kind == "item":
            look = {"hang": "text-indent:-1.2em;margin-left:{:.1f}em", "flat": "text-indent:0;margin-left:{:.1f}em",
                    "first": "text-indent:1em;margin-left:{:.1f}em"}[s["item"]]
            left = s["body_indent"] + depth + (1.2 if s["item"] == "hang" else 0)
            self.put(f"<p style='{look.format(left)}'>{e(n.label + (s['item_gap'] if n.label else '') + n.text)}</p>")
            for c in n.children:
                self.node(c, depth + 1)
        elif n.kind == "table":
            self.table(n)
        elif n.kind == "figure":
            caption = f"<div class=cap>{e(n.text)}</div>" if n.text else ""
            inner = f"<img src=\"{IMAGE}\">" if s["figure"] == "image" else "".join(f"<span class=b>{e(c.text)}</span>" for c in n.children)
            self.put("<figure>" + (caption + inner if s["caption"] == "above" else inner + caption) + "</figure>")
        elif n.kind == "field" and s["field"] == "box":
            self.put(f"<table class=f><tr><td style='width:7em;border:.6pt solid #000'>{e(n.label)}</td><td style='border:.6pt solid #000'>{e(n.text)}</td></tr></table>")
        else:
            kind = " class=note" if n.kind == "note" else " style='text-indent:0'" if n.kind == "field" else ""
            self.put(f"<p{kind}>{e(n.label + n.text)}</p>")
            for c in n.children:
                self.node(c, depth)

    def contents(self, n, toc):
        if n.is_heading:
            self.put(f"<h2>{html.escape(n.text)}</h2>")
            return
        self.page += 1
        leader = {"dots": "." * 160, "drawn": "", "none": ""}[self.s["toc"]]
        indent = 0 if n in toc.children[0].children else 1
        number = f"<span>{self.page // 2}</span>"
        if self.s["toc"] == "dots" and self.s["engine"] == "weasyprint":
            number, leader = "", None
        elif leader:
            room = (257 if self.s["landscape"] else 170) / 0.353 / self.s["size"] - indent
            text = sum(0.55 if ord(c) < 256 else 1 for c in self.joined(n))
            leader = "…" * int(room - text - 3)
        filled = "" if leader is None else f"<i>{leader}</i>"
        self.put(f"<div class='e' data-p='{self.page // 2}' style='margin-left:{indent}em'><span>{self.joined(n)}</span>{filled}{number}</div>")

    def table(self, n):
        e = html.escape
        caption = f"<div class=cap>{e(n.text)}</div>" if n.text else ""
        rows, heads = {}, {r for r, row in enumerate(n.table) if all(c["header"] for c in row)}
        for r, _, cell in occupied(n.table):
            tag = "th" if r in heads else "td"
            number = " class=n" if cell["text"][:1].isdigit() and tag == "td" else ""
            rows.setdefault(r, []).append(f"<{tag}{number} rowspan={cell['rowspan']} colspan={cell['colspan']}>{e(cell['text'])}</{tag}>")
        head = "".join(f"<tr>{''.join(rows[r])}</tr>" for r in sorted(rows) if r in heads)
        body = "".join(f"<tr>{''.join(rows[r])}</tr>" for r in sorted(rows) if r not in heads)
        table = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
        self.put(caption + table if self.s["caption"] == "above" else table + caption)


def typeset(root, style, title, path):
    writer = Writer(style)
    for child in root.children:
        if child.kind in ("cover", "toc"):
            writer.node(child)
    writer.put("<div class=body>")
    for child in root.children:
        if child.kind not in ("cover", "toc"):
            writer.node(child)
    writer.put("</div>")
    text = f"<!doctype html><html lang=ja><meta charset=utf-8><style>{css(style, title)}</style><body>{''.join(writer.out)}</body></html>"
    if style["engine"] == "weasyprint":
        import weasyprint
        weasyprint.HTML(string=text).write_pdf(path)
        return
    page = path[:-4] + ".html"
    with open(page, "w", encoding="utf-8") as file:
        file.write(text)
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + path, page],
                   check=True, capture_output=True, timeout=180)
