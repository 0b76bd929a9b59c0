"""Outlines: reading, pruning and writing what was typeset as the truth."""
import json
import random
import re

HEADINGS = ("part", "chapter", "section", "policy")


class Node:
    def __init__(self, kind, role="", label="", text=""):
        self.kind, self.role, self.label, self.text = kind, role, label, text
        self.children, self.table, self.level = [], None, 0

    @property
    def is_heading(self):
        return self.kind in HEADINGS

    def walk(self):
        for child in self.children:
            yield child
            yield from child.walk()


def read(path):
    """The tree of an outline; a cover's nodes are put under a node of kind `cover`, contents under `toc`."""
    root = Node("document")
    stack, zone = [root], None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            zone = {"# cover begin": "cover", "# toc begin": "toc", "# cover end": None, "# toc end": None}.get(line, zone)
            if line in ("# cover begin", "# toc begin"):
                root.children.append(Node(zone))
            continue
        if not line.strip():
            continue
        depth = (len(line) - len(line.lstrip(" "))) // 2
        head, _, text = line.strip().partition("｜")
        kind, _, label = head.strip().partition(" ")
        kind, _, role = kind.partition(":")
        node = Node(kind, role, label.strip(), text.strip())
        parent = root.children[-1] if depth == 0 and zone else None
        del stack[depth + 1:]
        (parent or stack[depth]).children.append(node)
        stack.append(node)
    return root


def attach_tables(root, path):
    """Gives each table its cells: from the list of tables beside the outline, or from its rows."""
    try:
        known = json.load(open(path, encoding="utf-8"))
    except OSError:
        known = []
    for node in root.walk():
        if node.kind != "table":
            continue
        rows = [[cell.strip() for cell in row.text.split("¦")] for row in node.children]
        for index, table in enumerate(known):
            if table["caption"].replace("　", "") == node.text.replace("　", "") and len(table["rows"]) == len(rows) and \
                    all(cell["text"] in row for cells, row in zip(table["rows"], rows) for cell in cells):
                node.table = known.pop(index)["rows"]
                break
        else:
            width = max(map(len, rows))
            node.table = [[{"text": text, "rowspan": 1, "colspan": 1, "header": number == 0}
                           for text in row + [""] * (width - len(row))] for number, row in enumerate(rows)]


def prune(node, count, seed):
    """Keeps about `count` nodes: of many headings of one parent some."""
    rng = random.Random(seed)
    def size(n):
        return sum(1 for _ in n.walk())
    while size(node) > count:
        parents = [n for n in [node, *node.walk()] if n.kind != "toc" and sum(c.is_heading for c in n.children) > 1]
        if not parents:
            break
        parent = max(parents, key=lambda n: (sum(c.is_heading for c in n.children), rng.random()))
        # From the end: the numbers of what is left count on.
        last = [c for c in parent.children if c.is_heading][-1]
        parent.children.remove(last)
    heads = {(n.label, n.text) for n in node.walk() if n.is_heading}
    for toc in (n for n in node.children if n.kind == "toc"):
        def keep(n):
            n.children = [c for c in n.children if c.kind != "item" or (c.label, c.text) in heads]
            for c in n.children:
                keep(c)
        keep(toc)


def levels(root):
    """Gives each heading its level by its kind and the shape of its label; returns how many there are."""
    least = {}
    def shape(n):
        return (n.kind, n.role if n.kind == "policy" else "", re.sub(r"[0-9０-９一二三四五六七八九十①-⑳Ⅰ-Ⅹ]+", "#", n.label)
                if not n.label.startswith("【") else "【】")
    def visit(n, depth):
        for c in n.children:
            if c.is_heading:
                least[shape(c)] = min(depth, least.get(shape(c), 99))
            visit(c, depth + 1 if n.is_heading or c.is_heading else depth)
    visit(root, 0)
    depths = sorted(set(least.values()))
    for n in root.walk():
        if n.is_heading:
            n.level = depths.index(least[shape(n)])
    return len(depths)


def write(root, stem):
    """Writes the truth: NAME.outline and NAME.tables.json."""
    lines, tables = [], []
    def put(n, depth):
        if n.kind in ("cover", "toc"):
            for c in n.children:
                put(c, depth)
            return
        role = f":{n.role}" if n.role else ""
        label = f" {n.label}" if n.label else ""
        lines.append(f"{'  ' * depth}{n.kind}{role}{label} ｜ {n.text}".rstrip())
        if n.kind == "table":
            tables.append({"page": 1, "caption": n.text, "rows": n.table,
                           "header_rows": sum(all(c["header"] for c in row) for row in n.table)})
        for c in n.children:
            put(c, depth + 1)
    for child in root.children:
        put(child, 0)
    with open(stem + ".outline", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    with open(stem + ".tables.json", "w", encoding="utf-8") as file:
        json.dump(tables, file, ensure_ascii=False)


def occupied(rows):
    """The cells of a table as (row, column, cell); as in HTML, rows leave out cells that a span covers."""
    covered = set()
    for r, row in enumerate(rows):
        column = 0
        for cell in row:
            while (r, column) in covered:
                column += 1
            for i in range(cell["rowspan"]):
                for j in range(cell["colspan"]):
                    covered.add((r + i, column + j))
            yield r, column, cell
            column += cell["colspan"]
