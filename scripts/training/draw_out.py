"""Narrow writing drawn out before it is read, as the app does it (`stretchFor` in renderer/imaging/lines/line-input.ts)."""

import degrade
from model import FRAME

ENOUGH = 3.5
"""Frames of a character: narrower ones are drawn out,"""
LEAST, MOST = 1.06, 1.5
"""by no less and no more than this."""
SURE = 4
"""Of fewer characters it is not told how narrow they are."""
OTHERWISE = 1.15
"""A line is read again only where it is to be drawn out by more than this."""
ANY = 1 << 20
"""The app reads long lines in pieces that lap, which says what the whole line says: no width is too much."""


def characters_in(text):
    """How many characters a reading has, with a space after each word."""
    return sum(len(word) + 1 for word in text.split())


def stretch_for(grey, text):
    """How far a grey line that was read as `text` is to be drawn out; 1 where it is wide enough."""
    frames = grey.shape[1] * degrade.HEIGHT / grey.shape[0] / FRAME
    stretch = min(MOST, ENOUGH * characters_in(text) / frames)
    return stretch if stretch > LEAST else 1


def read(lines, way):
    """Texts of grey lines: `way` makes texts of normalised ones, once of all, again of those that were narrow."""
    texts = way([degrade.normalise(degrade.fit(grey, most=ANY)) for grey in lines])
    stretches = [stretch_for(grey, text) for grey, text in zip(lines, texts)]
    again = [
        at
        for at, (stretch, text) in enumerate(zip(stretches, texts))
        if stretch >= OTHERWISE and characters_in(text) >= SURE
    ]
    drawn = way([degrade.normalise(degrade.fit(lines[at], stretches[at], ANY)) for at in again]) if again else []
    for at, text in zip(again, drawn):
        texts[at] = text
    return texts
