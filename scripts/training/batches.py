"""Batches of lines of about the same width, made by worker processes ahead of the training."""

import json
import math
import multiprocessing
import os
import random as chance
from queue import Full

import cv2
import numpy
import torch

import degrade
import recipe
import synthetic
from alphabet import Codec
from model import FRAME, HEIGHT, WIDTH_STEP


SHORT = 14
GROWN = 40_000
"""Lines after which lines have their full length."""


class RealLines:
    """Lines cut by `ground_truth.py`, read from the pack as they are needed."""

    def __init__(self, folder, judged):
        self.path = f"{folder}/lines.bin"
        with open(f"{folder}/lines.jsonl", encoding="utf-8") as file:
            rows = [json.loads(row) for row in file if "><" not in row]
        self.rows = [row for row in rows if row["judge"] == judged]
        self.sources = {}
        for row in self.rows:
            self.sources.setdefault(row["source"], []).append(row)
        self.weights = [math.sqrt(len(rows)) for rows in self.sources.values()]
        self.file = None

    def image(self, row):
        """Grey image of a line."""
        self.file = self.file or open(self.path, "rb")
        self.file.seek(row["at"])
        return cv2.imdecode(numpy.frombuffer(self.file.read(row["size"]), numpy.uint8), cv2.IMREAD_GRAYSCALE)

    def draw(self, random):
        """A random line, seen slightly differently each time."""
        source = random.choices(list(self.sources.values()), self.weights)[0]
        row = random.choice(source)
        while len(row["text"]) < 6 and random.random() < 0.8:
            row = random.choice(source)
        return degrade.shake(self.image(row), random), row["text"]


def needed_frames(classes):
    """Frames that CTC needs at least: one a character, one more between equal neighbours."""
    return len(classes) + sum(one == other for one, other in zip(classes, classes[1:]))


def stack(items):
    """[(normalised line, classes)] as tensors: lines, classes in a row, frames and length of each."""
    wide = max(line.shape[1] for line, _ in items)
    wide = (wide + WIDTH_STEP - 1) // WIDTH_STEP * WIDTH_STEP
    lines = numpy.ones((len(items), 1, HEIGHT, wide), numpy.float32)
    for at, (line, _) in enumerate(items):
        lines[at, 0, :, : line.shape[1]] = line
    frames = torch.tensor([min(wide // FRAME, line.shape[1] // FRAME + 2) for line, _ in items])
    lengths = torch.tensor([len(classes) for _, classes in items])
    targets = torch.tensor([each for _, classes in items for each in classes])
    return torch.from_numpy(lines), targets, frames, lengths


def allowed(options, lines):
    """Characters that a line may have after so many lines of training: few at first, so that CTC finds its footing."""
    return int(SHORT + (options["longest"] - SHORT) * min(1, lines / GROWN))


def examples(options, seed):
    """Endless (normalised line, classes), synthetic and real."""
    random = chance.Random(seed)
    styles = options.get("styles", recipe.STYLES)
    source = synthetic.stream(options["texts"], options["fonts"], seed, styles=styles)
    made, seen = iter(source), options["seen"]
    real = RealLines(options["lines"], judged=False) if options["lines"] else None
    share = 1 - sum(weight for weight, _, _ in styles)
    codec = Codec()
    while True:
        source.longest = allowed(options, seen)
        seen += options["workers"]
        if real and random.random() < share:
            grey, text = real.draw(random)
        else:
            grey, text, _ = next(made)
        classes = codec.encode(text)
        if classes and len(classes) <= source.longest * 1.5 and needed_frames(classes) <= grey.shape[1] // FRAME:
            yield degrade.normalise(grey), classes


def offered(queue, made):
    """Whether the queue took a batch within half a minute."""
    try:
        queue.put(made, timeout=30)
        return True
    except Full:
        return False


def work(queue, options, seed):
    """A worker: puts batches into the queue until the training has ended."""
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    random, size, parent = chance.Random(seed), options["batch"], os.getppid()
    source = examples(options, seed)
    while True:
        pool = sorted((next(source) for _ in range(size * 8)), key=lambda item: item[0].shape[1])
        cuts = [pool[at : at + size] for at in range(0, len(pool), size)]
        random.shuffle(cuts)
        for items in cuts:
            made = tuple(each.numpy() for each in stack(items))
            while not offered(queue, made):
                if os.getppid() != parent:
                    return


def stream(options, seed, workers):
    """Batches as tensors, from `workers` processes that end with this one."""
    context = multiprocessing.get_context("spawn")
    queue = context.Queue(maxsize=12 * workers)
    for each in range(workers):
        context.Process(target=work, args=(queue, options, seed * 1000 + each), daemon=True).start()
    while True:
        yield tuple(torch.from_numpy(each) for each in queue.get())
