"""A .docx by python-docx, printed by LibreOffice Writer."""
import os
import struct
import subprocess
import zlib

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .outlines import occupied
from .styles import FONTS


def element(name, **attributes):
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn("w:" + key), str(value))
    return made


def picture(path, width=300, height=110):
    rows = b"".join(b"\0" + bytes(0xAA if y > 100 - abs((x % 120) - 60) else 0xF0 for x in range(width)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
                   chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Writer:
    def __init__(self, style, title, folder):
        self.s, self.title, self.page = style, title, 3
        self.doc = Document()
        self.image = os.path.join(folder, "figure.png")
        picture(self.image)
        normal = self.doc.styles["Normal"]
        normal.font.size = Pt(style["size"])
        normal.font.name = FONTS[style["font"]]
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONTS[style["font"]])
        normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = max(1.0, style["leading"] * 0.75)
        section = self.doc.sections[0]
        section.page_width, section.page_height = (Mm(297), Mm(210)) if style["landscape"] else (Mm(210), Mm(297))
        if style["landscape"]:
            section.orientation = WD_ORIENT.LANDSCAPE
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(25)
        self.furnish(section)

    def furnish(self, section):
        s = self.s
        section.different_first_page_header_footer = True
        if s["head"] == "mirrored" or s["number"] == "outer":
            self.doc.settings.odd_and_even_pages_header_footer = True
        for odd in (True, False):
            head = section.header if odd else section.even_page_header
            foot = section.footer if odd else section.even_page_footer
            if s["head"] != "none":
                p = head.paragraphs[0]
                p.text = self.title
                p.runs[0].font.size = Pt(8)
                p.alignment = WD_ALIGN_PARAGRAPH.RIGHT if odd or s["head"] != "mirrored" else WD_ALIGN_PARAGRAPH.LEFT
            if s["number"] != "none":
                p = foot.paragraphs[0]
                p.alignment = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "outer": WD_ALIGN_PARAGRAPH.RIGHT if odd else WD_ALIGN_PARAGRAPH.LEFT
                               }.get(s["number"], WD_ALIGN_PARAGRAPH.CENTER)
                if s["number"] == "dashes":
                    p.add_run("- ")
                for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
                    run = p.add_run()
                    if kind:
                        run._r.append(element("w:fldChar", fldCharType=kind))
                    else:
                        instruction = element("w:instrText")
                        instruction.text = text
                        run._r.append(instruction)
                if s["number"] == "dashes":
                    p.add_run(" -")

    def paragraph(self, text, size=1.0, **given):
        p = self.doc.add_paragraph()
        run = p.add_run(text)
        run.font.size = Pt(self.s["size"] * size)
        if given.get("bold"):
            run.bold = True
        return p, run

    def indents(self, p, left, first):
        p.paragraph_format.left_indent = Pt(left * self.s["size"])
        p.paragraph_format.first_line_indent = Pt(first * self.s["size"])
        if self.s["justify"]:
            p.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def heading(self, n):
        s, look = self.s, self.s["looks"][n.level]
        size = s["steps"][n.level] if look not in ("plain", "bold") else 1.0
        gap = s["label_gap"] if n.label and n.text else ""
        if n.label and n.text and s["label_line"] and n.level == 0:
            gap = "\n"
        p, run = self.paragraph(n.label + gap + n.text, size)
        run.bold = look in ("bold", "largebold", "light", "centre", "spaced")
        f = p.paragraph_format
        f.space_before, f.space_after, f.keep_with_next = Pt(2 if look == "plain" else 8), Pt(1 if look == "plain" else 4), True
        if n.level <= s["break_level"] and s["columns"] == 1:
            f.page_break_before = True
        pr = p._p.get_or_add_pPr()
        if look in ("band", "light"):
            pr.append(element("w:shd", val="clear", color="auto", fill=s["colour"] if look == "band" else "DDE6F0"))
            if look == "band":
                run.font.color.rgb = RGBColor(255, 255, 255)
        if look in ("box", "underline", "bar"):
            borders = element("w:pBdr")
            for side in {"box": ("top", "left", "bottom", "right"), "underline": ("bottom",), "bar": ("left",)}[look]:
                borders.append(element("w:" + side, val="single", sz=36 if look == "bar" else 8, space=4, color=s["colour"]))
            pr.append(borders)
        if look == "centre":
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if look == "spaced":
            run._r.get_or_add_rPr().append(element("w:spacing", val=60))

    def node(self, n, depth=0):
        s = self.s
        if n.kind == "cover":
            for index, c in enumerate(n.children):
                p, _ = self.paragraph(c.text, 2.0 if index == 0 else 1.3)
                p.alignment = WD_ALIGN_PARAGRAPH.CENTER
                p.paragraph_format.space_before = Pt(150 if index == 0 else 30)
            self.doc.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        elif n.kind == "toc":
            for c in n.walk():
                self.contents(c, n)
            self.doc.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        elif n.is_heading:
            self.heading(n)
            for c in n.children:
                self.node(c)
        elif n.kind == "item":
            hang = 1.2 if s["item"] == "hang" else 0
            p, _ = self.paragraph(n.label + (s["item_gap"] if n.label else "") + n.text)
            self.indents(p, s["body_indent"] + depth + hang, -hang if hang else 1 if s["item"] == "first" else 0)
            for c in n.children:
                self.node(c, depth + 1)
        elif n.kind == "table":
            if s["caption"] == "above" and n.text:
                self.paragraph(n.text)[0].paragraph_format.keep_with_next = True
            self.table(n)
            self.paragraph(n.text if s["caption"] == "below" else "", 1 if s["caption"] == "below" and n.text else 0.5)
        elif n.kind == "figure":
            n.children = []
            if s["caption"] == "above" and n.text:
                self.paragraph(n.text)[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
            p = self.doc.add_paragraph()
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
            p.paragraph_format.line_spacing = 1.0
            p.add_run().add_picture(self.image, width=Mm(60))
            if s["caption"] == "below" and n.text:
                self.paragraph(n.text)[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            p, _ = self.paragraph(n.label + n.text, 0.85 if n.kind == "note" else 1.0)
            self.indents(p, s["body_indent"], 1 if s["first_indent"] and n.kind == "paragraph" else 0)
            for c in n.children:
                self.node(c, depth)

    def contents(self, n, toc):
        if n.is_heading:
            self.paragraph(n.text, 1.4)[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
            return
        self.page += 1
        p, _ = self.paragraph(n.label + (self.s["label_gap"] if n.label else "") + n.text + "\t" + str(self.page // 2))
        p.paragraph_format.left_indent = Pt(0 if n in toc.children[0].children else self.s["size"])
        section = self.doc.sections[0]
        leader = {"dots": WD_TAB_LEADER.DOTS, "drawn": WD_TAB_LEADER.MIDDLE_DOT, "none": WD_TAB_LEADER.SPACES}[self.s["toc"]]
        p.paragraph_format.tab_stops.add_tab_stop(section.page_width - section.left_margin - section.right_margin, WD_TAB_ALIGNMENT.RIGHT, leader)

    def table(self, n):
        s = self.s
        cells = list(occupied(n.table))
        columns = max(c + cell["colspan"] for _, c, cell in cells)
        made = self.doc.add_table(rows=len(n.table), cols=columns)
        made.autofit = False
        section = self.doc.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        room = (room - Pt(21) * (s["columns"] - 1)) // s["columns"]
        for row in made.rows:
            for cell in row.cells:
                cell.width = room // columns
        heads = {r for r, row in enumerate(n.table) if all(c["header"] for c in row)}
        side = lambda name, on: element("w:" + name, val="single" if on else "nil", sz=4, space=0, color="000000")
        look = s["table"]
        borders = element("w:tblBorders")
        inner = look in ("full", "padded", "open")
        for name, on in (("top", look not in ("zebra", "headfill")), ("left", look in ("full", "padded")),
                         ("bottom", look not in ("zebra", "headfill")), ("right", look in ("full", "padded")),
                         ("insideH", inner or look == "horizontal"), ("insideV", inner)):
            borders.append(side(name, on))
        made._tbl.tblPr.append(borders)
        for r, c, cell in cells:
            target = made.cell(r, c)
            if cell["rowspan"] > 1 or cell["colspan"] > 1:
                target = target.merge(made.cell(r + cell["rowspan"] - 1, c + cell["colspan"] - 1))
            p = target.paragraphs[0]
            run = p.add_run(cell["text"])
            run.font.size = Pt(s["size"] * 0.9)
            if cell["text"][:1].isdigit() and r not in heads:
                p.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if look == "padded":
                p.paragraph_format.space_before = p.paragraph_format.space_after = Pt(5)
            fill = None
            if look in ("zebra", "headfill"):
                fill = s["colour"] if r in heads else "E8EEF5" if look == "headfill" or r % 2 == 0 else None
                if r in heads:
                    run.font.color.rgb = RGBColor(255, 255, 255)
            elif look == "full" and r in heads:
                fill = "E6E6E6"
            if fill:
                target._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=fill))
            if look == "booktabs" and r in heads:
                box = element("w:tcBorders")
                box.append(side("bottom", True))
                target._tc.get_or_add_tcPr().append(box)
        for r in heads if s["repeat_head"] else ():
            made.rows[r]._tr.get_or_add_trPr().append(element("w:tblHeader"))
        for row in made.rows:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def typeset(root, style, title, path):
    writer = Writer(style, title, os.path.dirname(path))
    front = [c for c in root.children if c.kind in ("cover", "toc")]
    for child in front:
        writer.node(child)
    if style["columns"] > 1:
        from docx.enum.section import WD_SECTION
        section = writer.doc.add_section(WD_SECTION.CONTINUOUS) if front else writer.doc.sections[0]
        columns = section._sectPr.find(qn("w:cols"))
        if columns is None:
            columns = element("w:cols")
            section._sectPr.append(columns)
        columns.set(qn("w:num"), str(style["columns"]))
        columns.set(qn("w:space"), "420")
    for child in root.children:
        if child not in front:
            writer.node(child)
    document = path[:-4] + ".docx"
    writer.doc.save(document)
    print_office(document, path)


def print_office(document, path):
    folder = os.path.dirname(os.path.abspath(path))
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/.office", "--headless", "--convert-to", "pdf", "--outdir", folder, document],
                   check=True, capture_output=True, timeout=180)
