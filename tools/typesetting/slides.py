"""A .pptx by python-pptx, printed by LibreOffice Impress: title bars and one to three columns of text."""
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Mm, Pt

from .outlines import occupied
from .styles import FONTS
from .word import print_office

WIDTH, HEIGHT, MARGIN, TOP = 254, 190, 12, 28


class Writer:
    def __init__(self, style, title):
        self.s, self.title = style, title
        self.deck = Presentation()
        self.deck.slide_width, self.deck.slide_height = Mm(WIDTH), Mm(HEIGHT)
        self.slide, self.number, self.column, self.y, self.frame = None, 0, 0, 0, None
        self.size = style["size"] + 1.5
        self.width = (WIDTH - 2 * MARGIN - 6 * (style["columns"] - 1)) / style["columns"]

    def run(self, p, text, size, bold=False, colour=None):
        run = p.add_run()
        run.text = text
        run.font.size, run.font.bold = Pt(size), bold
        run.font.name = FONTS[self.s["font"]]
        east = run._r.get_or_add_rPr().makeelement(qn("a:ea"), {"typeface": FONTS[self.s["font"]]})
        run._r.get_or_add_rPr().append(east)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour.upper())

    def open(self, title=None):
        self.slide = self.deck.slides.add_slide(self.deck.slide_layouts[6])
        self.number += 1
        self.column, self.y, self.frame = 0, TOP, None
        if title:
            look = self.s["looks"][0]
            bar = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, Mm(6), Mm(WIDTH), Mm(15))
            bar.line.fill.background()
            if look in ("band", "largebold", "box"):
                bar.fill.solid()
                bar.fill.fore_color.rgb = RGBColor.from_string(self.s["colour"].upper())
            else:
                bar.fill.background()
            p = bar.text_frame.paragraphs[0]
            p.alignment = PP_ALIGN.CENTER if look in ("centre", "large") else PP_ALIGN.LEFT
            self.run(p, title, self.size * 1.6, True, "ffffff" if look in ("band", "largebold", "box") else "000000")
        if self.s["number"] != "none":
            box = self.slide.shapes.add_textbox(Mm(WIDTH - 25), Mm(HEIGHT - 11), Mm(15), Mm(7))
            self.run(box.text_frame.paragraphs[0], str(self.number), 9)

    def room(self, millimetres):
        if self.y + millimetres <= HEIGHT - 14:
            return
        self.frame = None
        if self.column + 1 < self.s["columns"]:
            self.column, self.y = self.column + 1, TOP
        else:
            self.open()

    def text(self, text, size=None, bold=False, colour=None, left=0.0, hang=0.0, fill=None):
        size = size or self.size
        lines = -(-len(text) * size // int((self.width - 6 - left * size * 0.353) / 0.353)) or 1
        height = lines * size * 0.353 * 1.25 + 1.5
        self.room(height + (12 if bold else 0))
        if self.frame is None or fill:
            shape = self.slide.shapes.add_textbox(Mm(MARGIN + self.column * (self.width + 6)), Mm(self.y), Mm(self.width), Mm(8))
            self.frame = shape.text_frame
            self.frame.word_wrap = True
            self.frame.margin_top = self.frame.margin_bottom = Mm(0.5)
            self.first = True
            if fill:
                shape.fill.solid()
                shape.fill.fore_color.rgb = RGBColor.from_string(fill.upper())
        p = self.frame.paragraphs[0] if self.first else self.frame.add_paragraph()
        self.first = False
        if left or hang:
            p._p.get_or_add_pPr().set("marL", str(int(Pt((left + hang) * size))))
            p._p.get_or_add_pPr().set("indent", str(int(Pt(-hang * size))))
        p.space_after = Pt(2)
        self.run(p, text, size, bold, colour)
        self.y += height + 0.7
        if fill:
            self.frame = None
            self.y += 2

    def node(self, n, depth=0):
        s = self.s
        if n.kind in ("cover", "toc"):
            if n.kind == "cover":
                self.open()
                for index, c in enumerate(n.children):
                    box = self.slide.shapes.add_textbox(Mm(30), Mm(60 + 20 * index), Mm(WIDTH - 60), Mm(15))
                    box.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
                    self.run(box.text_frame.paragraphs[0], c.text, 28 if index == 0 else 16)
            return
        label = n.label + (s["label_gap"] if n.label and n.text else "") + n.text
        if n.is_heading:
            if n.level <= max(1, s["break_level"]) or self.slide is None:
                self.open(label)
            else:
                look = s["looks"][n.level]
                self.text(label, self.size * (1.0 if look == "plain" else min(1.3, s["steps"][n.level])), look != "plain",
                          "ffffff" if look == "band" else None, fill=s["colour"] if look == "band" else "dde6f0" if look == "light" else None)
            for c in n.children:
                self.node(c)
            return
        if self.slide is None:
            self.open()
        if n.kind == "item":
            self.text(n.label + (s["item_gap"] if n.label else "") + n.text, left=depth * 1.0, hang=1.2 if s["item"] == "hang" else 0)
            for c in n.children:
                self.node(c, depth + 1)
        elif n.kind == "table":
            self.table(n)
        elif n.kind == "figure":
            n.children = []
            self.text(n.text)
        else:
            self.text(n.label + n.text, self.size * (0.8 if n.kind == "note" else 1))
            for c in n.children:
                self.node(c, depth)

    def table(self, n):
        if n.text:
            self.text(n.text)
        cells = list(occupied(n.table))
        columns = max(c + cell["colspan"] for _, c, cell in cells)
        size, width = self.size * 0.8, self.width / columns
        fit = max(1, int((width - 5) / (size * 0.353)))
        height = sum(max([1] + [-(-len(cell["text"]) // fit) for rr, _, cell in cells if rr == r]) * size * 0.353 * 1.25 + 3 for r in range(len(n.table)))
        self.room(height)
        self.frame = None
        made = self.slide.shapes.add_table(len(n.table), columns, Mm(MARGIN + self.column * (self.width + 6)), Mm(self.y), Mm(self.width), Mm(5 * len(n.table))).table
        for row in made.rows:
            row.height = Mm(5)
        for r, c, cell in cells:
            target = made.cell(r, c)
            if cell["rowspan"] > 1 or cell["colspan"] > 1:
                target.merge(made.cell(r + cell["rowspan"] - 1, c + cell["colspan"] - 1))
            target.margin_top = target.margin_bottom = Mm(0.8)
            self.run(target.text_frame.paragraphs[0], cell["text"], size, r == 0)
        self.y += height + 3


def typeset(root, style, title, path):
    root.children = [c for c in root.children if c.kind != "toc"]
    writer = Writer(style, title)
    for child in root.children:
        writer.node(child)
    deck = path[:-4] + ".pptx"
    writer.deck.save(deck)
    print_office(deck, path)
