"""Styles: what typesetters choose, drawn at random from a seed."""
import random

ENGINES = ("weasyprint", "chromium", "writer", "impress")
FONTS = {"mincho": "Noto Serif CJK JP", "gothic": "Noto Sans CJK JP", "ipamincho": "IPAexMincho", "ipagothic": "IPAexGothic"}
COLOURS = ("1f4e79", "2e7d32", "b3541e", "6a1b4d", "444444")
HEADING_LOOKS = ("large", "bold", "largebold", "plain", "band", "box", "underline", "bar", "light", "centre", "spaced")


def draw(seed, engine, **given):
    rng = random.Random(seed)
    pick = rng.choice
    style = dict(
        engine=engine, seed=seed,
        font=pick(list(FONTS)), size=pick((9, 9.5, 10, 10.5, 10.5, 11, 12)), leading=pick((1.4, 1.55, 1.7, 1.9)),
        columns=pick((1, 1, 1, 1, 2, 3)) if engine != "impress" else pick((1, 2, 2, 3)),
        landscape=engine == "impress" or rng.random() < 0.1,
        justify=rng.random() < 0.6, first_indent=rng.random() < 0.7, body_indent=pick((0, 0, 1, 2)),
        item=pick(("hang", "hang", "flat", "first")), item_gap=pick(("", "　", " ")),
        label_gap=pick(("　", "　", " ", "  ")), label_line=rng.random() < 0.15,
        table=pick(("full", "full", "horizontal", "booktabs", "zebra", "headfill", "padded", "open")),
        repeat_head=rng.random() < 0.5, caption=pick(("above", "above", "below")),
        head=pick(("none", "title", "chapter", "mirrored")), number=pick(("centre", "dashes", "right", "outer", "none")),
        toc=pick(("dots", "drawn", "none", "dots")), colour=pick(COLOURS),
        break_level=pick((-1, 0, 0, 1)), figure=pick(("boxes", "image")), roman=rng.random() < 0.2,
        field=pick(("inline", "inline", "box")))
    looks = []
    for level in range(8):
        if level == 0:
            look = pick(("large", "largebold", "band", "box", "centre", "spaced", "underline"))
        elif level < 3:
            look = pick(HEADING_LOOKS)
        else:
            look = pick(("bold", "plain", "plain", "bold", "largebold", "underline", "light"))
        looks.append(look)
    style["looks"] = looks
    style["steps"] = sorted((pick((1.0, 1.1, 1.2, 1.35, 1.5, 1.7, 2.0)) for _ in range(4)), reverse=True) + [1.0] * 4
    style.update(given)
    return style
