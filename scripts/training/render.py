"""Draws a line of text as ink (0 to 255) on a canvas whose baseline is known."""

import re

import numpy
from PIL import Image, ImageDraw

EM = 34
"""Size of type on the canvas, in pixels."""
CANVAS = 72
BASELINE = 46
MARGIN = 10

CIVIL = {"л": ("λ", 0.4), "ъ": ("Ъ", 0.5), "ѣ": ("Ѣ", 0.5), "ы": ("Ы", 0.1)}
"""Shapes of 18th-century civil type that today's fonts give to other characters, and how often a line has them: pointed л,
ъ and ѣ as tall as capitals."""
TURNED = "\ue000"
"""Stands for ш upside down, which is what т with three legs looks like in most civil type."""
TE = {TURNED: 0.6, "m": 0.2, "т": 0.2}
"""What т is drawn as, with three legs or as today, and how often."""


def civil_shapes(text, face, random):
    """The line with shapes of civil type where the face has them; the text that is read stays the same."""
    chosen = {old: new for old, (new, share) in CIVIL.items() if new in face.files and random.random() < share}
    [te] = random.choices(list(TE), TE.values())
    if te.replace(TURNED, "ш") in face.files:
        chosen["т"] = te
    return "".join(chosen.get(symbol, symbol) for symbol in text)


def pieces_of(text, face, size, spacing, tracking):
    """(left edge, font, text) of each piece of a line and where the line ends; tracked lines letter by letter."""
    made, at = [], float(MARGIN)
    for word in text.split(" ") if spacing or tracking else [text]:
        for part, font in runs_of(word, face, size):
            for piece in letters(part) if tracking else [part]:
                made.append((at, font, piece))
                at += font.getlength(piece.replace(TURNED, "ш")) + tracking * size
        at += size * (0.25 + spacing)
    return made, at


def runs_of(word, face, size):
    """(text, font) of each stretch of a word that one file draws; a turned letter is one of its own."""
    for part in re.split(f"({TURNED})", word):
        if part == TURNED:
            yield part, face.runs("ш", size)[0][0]
        elif part:
            yield from ((text, font) for font, text in face.runs(part, size))


def turned(font, size):
    """Ink of ш upside down, and how far above the baseline and right of the pen it begins."""
    picture = Image.new("L", (4 * size, CANVAS), 0)
    ImageDraw.Draw(picture).text((size, BASELINE), "ш", fill=255, font=font, anchor="ls")
    left, top, right, _ = picture.getbbox()
    return picture.crop((left, top, right, BASELINE)).rotate(180), left - size, top


def letters(text):
    """Letters with the marks that stand on them."""
    return re.findall(r"[^\u0300-\u036f\u0483-\u0487\u2de0-\u2dff][\u0300-\u036f\u0483-\u0487\u2de0-\u2dff]*|.", text)


def draw(text, face, random, spacing=0.0, tracking=0.0):
    """Ink of a line `[CANVAS, width]`; `spacing` widens the gaps between words and `tracking` those of letters, in ems."""
    size = int(EM * random.uniform(0.85, 1.15))
    pieces, end = pieces_of(text, face, size, spacing, tracking)
    picture = Image.new("L", (int(end) + 2 * MARGIN, CANVAS), 0)
    brush = ImageDraw.Draw(picture)
    for left, font, part in pieces:
        if part == TURNED:
            ink, right, top = turned(font, size)
            picture.paste(255, (round(left) + right, top), ink)
        else:
            brush.text((left, BASELINE), part, fill=255, font=font, anchor="ls")
    return numpy.asarray(picture)


def hand_drift(text, face, random):
    """Ink of a line whose words sit unevenly, as a hand puts them."""
    size = int(EM * random.uniform(0.85, 1.2))
    at, pieces = float(MARGIN), []
    for word in text.split(" "):
        own = max(18, int(size * random.gauss(1, 0.04)))
        rise = random.gauss(0, 1.2)
        for font, part in face.runs(word, own):
            pieces.append((at, rise, font, part))
            at += font.getlength(part)
        at += size * random.uniform(0.2, 0.6)
    picture = Image.new("L", (int(at) + 2 * MARGIN, CANVAS), 0)
    brush = ImageDraw.Draw(picture)
    for left, rise, font, part in pieces:
        brush.text((left, BASELINE + rise), part, fill=255, font=font, anchor="ls")
    return numpy.asarray(picture)
