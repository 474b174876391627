"""Makes clean ink look like a scan: bent and slanted, on old paper, blurred, spotted, compressed; then as the app sees it."""

import cv2
import numpy

from model import HEIGHT, WIDTH_STEP

MAX_WIDTH = 1200


def crop(ink, random, capitals=False):
    """The ink with a margin as careless as a segmenter's: from cut close to half a line of air.

    A line of capitals alone often keeps the room that the tails and tops of the small letters of its page have.
    """
    rows = numpy.flatnonzero(ink.max(axis=1) > 60)
    columns = numpy.flatnonzero(ink.max(axis=0) > 60)
    if not len(rows):
        return ink
    tall = rows[-1] - rows[0] + 1
    above, below = (int(tall * random.uniform(-0.03, 0.22)) for _ in range(2))
    if capitals and random.random() < 0.7:
        above, below = above + int(tall * random.uniform(0, 0.4)), below + int(tall * random.uniform(0.1, 0.6))
    if tall < 24:
        above, below = above + int(random.uniform(4, 12)), below + int(random.uniform(4, 12))
    left, right = (random.randint(1, 14) for _ in range(2))
    top, bottom = rows[0] - above, rows[-1] + 1 + below
    padded = numpy.pad(ink, ((max(0, -top), max(0, bottom - ink.shape[0])), (14, 14)))
    top, bottom = max(0, top), bottom + max(0, -top)
    start = columns[0] + 14 - left
    return padded[top:bottom, start : columns[-1] + 15 + right]


def bend(ink, random, hand, widest=1.18):
    """Scales to the height of a line, slants and waves the baseline in one pass."""
    tall, wide = ink.shape
    scale = tall / HEIGHT
    width = max(16, int(wide / scale * random.uniform(0.82, widest)))
    width = min(width, MAX_WIDTH)
    slant = random.gauss(0, 0.18 if hand else 0.05)
    wave, phase, length = random.uniform(0, 2.0 if hand else 1.0), random.uniform(0, 6.3), random.uniform(150, 700)
    tilt = random.gauss(0, 0.004)
    across = numpy.arange(width, dtype=numpy.float32)
    down = numpy.arange(HEIGHT, dtype=numpy.float32)[:, None]
    lift = wave * numpy.sin(across / length * 6.3 + phase) + tilt * (across - width / 2)
    to_y = (down + lift[None, :].astype(numpy.float32)) * scale
    to_x = numpy.broadcast_to(across[None, :], to_y.shape) * (wide / width) + (down - HEIGHT / 2) * slant * scale
    jitter = random.uniform(0, 1.4 if hand else 0.5)
    small = numpy.random.default_rng(random.getrandbits(32)).normal(0, jitter, (2, 4, max(4, width // 24)))
    soft = [cv2.resize(each.astype(numpy.float32), (width, HEIGHT), interpolation=cv2.INTER_CUBIC) for each in small]
    return cv2.remap(ink, to_x.astype(numpy.float32) + soft[0], to_y.astype(numpy.float32) + soft[1], cv2.INTER_AREA)


class Paper:
    """A stock of paper: uneven tone and grain, from which each line takes a piece."""

    def __init__(self, seed, sheets=24):
        generator = numpy.random.default_rng(seed)
        self.sheets = []
        for _ in range(sheets):
            tone = cv2.resize(
                generator.normal(0, 1, (4, 40)).astype(numpy.float32), (2400, HEIGHT * 2), interpolation=cv2.INTER_CUBIC
            )
            grain = cv2.GaussianBlur(
                generator.normal(0, 1, (HEIGHT * 2, 2400)).astype(numpy.float32), (0, 0), generator.uniform(0.5, 1.6)
            )
            self.sheets.append(tone * generator.uniform(2, 9) + grain * generator.uniform(2, 14))

    def piece(self, width, random):
        """Paper of a line's size, around 0."""
        sheet = random.choice(self.sheets)
        top, left = random.randrange(HEIGHT), random.randrange(sheet.shape[1] - width)
        return sheet[top : top + HEIGHT, left : left + width]


def strokes(ink, random, hand):
    """Thicker, thinner or broken strokes."""
    chance = random.random()
    if chance < 0.2:
        return cv2.dilate(ink, numpy.ones((2, 2), numpy.uint8))
    if chance < 0.32 and not hand:
        return cv2.erode(ink, numpy.ones((2, 2), numpy.uint8))
    if chance < 0.5:
        worn = numpy.random.default_rng(random.getrandbits(32)).random((HEIGHT // 2, ink.shape[1] // 2 + 1))
        holes = cv2.resize((worn > random.uniform(0.03, 0.15)).astype(numpy.uint8), (ink.shape[1], HEIGHT))
        return ink * holes
    return ink


def intruders(ink, other, random):
    """Ends of the letters of the lines above and below, a ruled line, a stamp's arc."""
    added = numpy.zeros_like(ink)
    if other is not None and random.random() < 0.3:
        shown, start = random.randint(3, 9), random.randrange(max(1, other.shape[1] - 40))
        strip = numpy.resize(other[:, start:], (HEIGHT, min(ink.shape[1], other.shape[1] - start)))
        if random.random() < 0.5:
            added[:shown, : strip.shape[1]] = strip[-shown - 4 : -4]
        else:
            added[-shown:, : strip.shape[1]] = strip[4 : 4 + shown]
    if random.random() < 0.15:
        level = random.randint(HEIGHT // 2, HEIGHT - 2)
        cv2.line(
            added,
            (0, level),
            (ink.shape[1], level + random.randint(-2, 2)),
            random.randint(60, 230),
            random.choice((1, 1, 2)),
        )
    if random.random() < 0.03:
        centre = (random.randrange(ink.shape[1]), random.randint(-30, HEIGHT + 30))
        cv2.circle(added, centre, random.randint(25, 90), random.randint(60, 160), 2)
    return cv2.max(ink, added)


def photograph(ink, paper, other, random):
    """Ink on paper to a grey scan, 0 to 255."""
    light, dark = random.uniform(150, 250), random.uniform(10, 110)
    shade = ink.astype(numpy.float32) / 255
    if random.random() < 0.3:
        fade = cv2.resize(numpy.float32([[random.uniform(0.5, 1) for _ in range(8)]]), (ink.shape[1], 1))
        shade = shade * fade
    grey = light + paper.piece(ink.shape[1], random)
    if other is not None and random.random() < 0.15:
        through = cv2.flip(other, 1)
        through = cv2.GaussianBlur(numpy.resize(cv2.resize(through, (ink.shape[1], HEIGHT)), ink.shape), (0, 0), 1.5)
        grey -= through.astype(numpy.float32) / 255 * random.uniform(8, 45)
    grey = grey * (1 - shade) + dark * shade
    if random.random() < 0.6:
        grey = cv2.GaussianBlur(grey, (0, 0), random.uniform(0.3, 1.1))
    if random.random() < 0.12:
        level = light - (light - dark) * random.uniform(0.35, 0.6)
        grey = numpy.where(grey < level, 0.0, 255.0)
    grey = numpy.clip(grey, 0, 255).astype(numpy.uint8)
    if random.random() < 0.3:
        _, packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, random.randint(25, 85)])
        grey = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
    return grey


def normalise(grey):
    """The contract with the app: paper (90th percentile) 1, ink (1st percentile) 0, clipped; at least 32 levels apart."""
    dark, light = numpy.percentile(grey, (1, 90))
    return numpy.clip((grey - min(dark, light - 32)) / max(light - dark, 32), 0, 1).astype(numpy.float32)


def fit(grey, stretch=1, most=MAX_WIDTH):
    """A grey line image of any size to the height of the model, keeping its proportions, or drawn out by `stretch`."""
    wide = max(WIDTH_STEP, min(most, round(grey.shape[1] * HEIGHT / grey.shape[0] * stretch)))
    way = cv2.INTER_AREA if grey.shape[0] > HEIGHT else cv2.INTER_LINEAR
    return cv2.resize(grey, (wide, HEIGHT), interpolation=way)


def shake(grey, random):
    """A real line seen again, slightly different: slant, scale, margin, tone."""
    tall, wide = grey.shape
    ratio = random.uniform(0.85, 1.15)
    width = max(16, min(MAX_WIDTH, int(wide * HEIGHT / tall * ratio)))
    slant, grow, shift = random.gauss(0, 0.12), random.uniform(0.9, 1.12), random.uniform(-2, 2)
    x, y = width / wide, HEIGHT / tall
    turn = numpy.float32([[x, slant * y, -slant * HEIGHT / 2], [0, y * grow, HEIGHT / 2 * (1 - grow) + shift]])
    paper = float(numpy.percentile(grey, 90))
    seen = cv2.warpAffine(
        grey, turn, (width, HEIGHT), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_CONSTANT, borderValue=paper
    )
    if random.random() < 0.3:
        seen = cv2.GaussianBlur(seen, (0, 0), random.uniform(0.3, 0.9))
    if random.random() < 0.2:
        seen = (cv2.erode if random.random() < 0.5 else cv2.dilate)(seen, numpy.ones((2, 2), numpy.uint8))
    return seen
