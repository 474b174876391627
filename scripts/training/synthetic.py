"""Synthetic lines without end: a style, a text, a face that can write it, ink, paper. Seeded; one stream a worker."""

import random as chance

import degrade
import fonts
import recipe
import render
from alphabet import Codec
from orthography import closed


TRACKED = ("print", "civil", "slavonic")
"""Kinds of type that are set wide now and then."""
SHORT = 30
"""Characters of a heading at most that is set so wide that its letters stand apart."""
WIDEST = {"civil": 1.4}
"""How much wider than drawn a kind may come out: civil type is wide."""


class Synthesis:
    """A stream of (grey image, text, style)."""

    def __init__(self, sampler, faces, seed, longest=60, use="train", styles=recipe.STYLES):
        self.random = chance.Random(seed)
        self.sampler, self.longest, self.styles = sampler, longest, styles
        self.paper = degrade.Paper(seed)
        self.codec = Codec()
        mine = [face for face in faces if face.use == use]
        self.families = {}
        for face in mine:
            kinds = [face.kind, "civil"] if face.family in recipe.CIVIL_FAMILIES else [face.kind]
            for kind in kinds:
                self.families.setdefault(kind, {}).setdefault(face.family, []).append(face)
        self.others = [None] * 8

    def face(self, kind, text):
        """A face of the kind that writes the whole text, each family as likely as another; None when none is found."""
        for _ in range(12):
            family = self.random.choice(list(self.families[kind].values()))
            face = self.random.choice(family)
            if face.writes(text):
                return face
        return None

    def text(self, style, kind):
        """A text of the style and a face for it; shortened and tried again until both fit."""
        while True:
            length = int(self.random.triangular(4, self.longest, self.longest * 0.5))
            text = " ".join(self.sampler.styled(style, length, self.random).split())
            if self.random.random() < 0.02:
                text = self.sampler.oddity(self.codec.symbols[:-32].replace(" ", ""), self.random)
            face = self.face(kind, text) if text and self.codec.encode(text) else None
            if face:
                return text, face

    def line(self, style, kind):
        """One line."""
        random = self.random
        text, face = self.text(style, kind)
        hand = kind == "hand"
        shown = render.civil_shapes(text, face, random) if kind == "civil" else text
        if hand and random.random() < 0.7:
            ink = render.hand_drift(shown, face, random)
        else:
            spacing = random.uniform(0, 0.8) if random.random() < 0.5 else 0.0
            tracking = random.uniform(0, 0.16) if kind in TRACKED and random.random() < 0.35 else 0.0
            if kind in TRACKED and text.isupper() and len(text) < SHORT and random.random() < 0.4:
                tracking, spacing = random.uniform(0.1, 0.6), random.uniform(0.4, 1.2)
            ink = render.draw(shown, face, random, spacing, tracking)
        ink = degrade.bend(degrade.crop(ink, random, text.isupper()), random, hand, WIDEST.get(kind, 1.18))
        other = random.choice(self.others)
        self.others[random.randrange(len(self.others))] = ink
        ink = degrade.intruders(degrade.strokes(ink, random, hand), other, random)
        return degrade.photograph(ink, self.paper, other, random), closed(text) if kind == "civil" else text

    def __iter__(self):
        weights = [weight for weight, _, _ in self.styles]
        while True:
            _, style, kind = self.random.choices(self.styles, weights)[0]
            grey, text = self.line(style, kind)
            yield grey, text, f"{style} {kind}"


def stream(text_folder, catalogue, seed, **options):
    """A stream from folders on disk."""
    from sampler import Sampler

    return Synthesis(Sampler(text_folder), fonts.load(catalogue), seed, **options)
