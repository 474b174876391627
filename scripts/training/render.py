"""Draws a line of text as ink (0 to 255) on a canvas whose baseline is known."""

import re

import numpy
from PIL import Image, ImageDraw

EM = 34
"""Size of type on the canvas, in pixels."""
CANVAS = 72
BASELINE = 46
MARGIN = 10

CIVIL = {"т": ("m", 0.7), "л": ("λ", 0.4), "ъ": ("Ъ", 0.5), "ѣ": ("Ѣ", 0.5), "ы": ("Ы", 0.1)}
"""Shapes of 18th-century civil type that today's fonts give to other characters, and how often a line has them: т with
three legs, pointed л, ъ and ѣ as tall as capitals."""


def civil_shapes(text, face, random):
    """The line with shapes of civil type where the face has them; the text that is read stays the same."""
    chosen = {old: new for old, (new, share) in CIVIL.items() if new in face.files and random.random() < share}
    return "".join(chosen.get(symbol, symbol) for symbol in text)


def pieces_of(text, face, size, spacing, tracking):
    """(left edge, font, text) of each piece of a line and where the line ends; tracked lines letter by letter."""
    made, at = [], float(MARGIN)
    for word in text.split(" ") if spacing or tracking else [text]:
        for font, part in face.runs(word, size):
            for piece in letters(part) if tracking else [part]:
                made.append((at, font, piece))
                at += font.getlength(piece) + tracking * size
        at += size * (0.25 + spacing)
    return made, at


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
