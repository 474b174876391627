"""Lines kept on the GPU by width, so that a batch is drawn without a processor: real ones all the time, made ones in rings."""

import json
import math
import multiprocessing
import os
import threading
from multiprocessing.pool import ThreadPool
from pathlib import Path

import cv2
import numpy
import torch
from PIL import Image

import degrade
import synthetic
from alphabet import Codec
from batches import needed_frames, offered
from model import FRAME, HEIGHT

STEP = 64
"""Widths of buckets are multiples of it, in pixels."""
BUCKETS = range(STEP * 2, degrade.MAX_WIDTH + 1 + STEP, STEP)
LONGEST = 150
"""Characters of the longest line."""
ROOM = 1.12
"""How much wider than its lines a bucket is, so that they can be stretched."""
RING = {"small": 6144, "wide": 3072}
"""Made lines that a bucket keeps."""
CHUNK = 48
"""Lines that a worker hands over at once."""
ENOUGH = 256
"""Made lines of a bucket from which batches are drawn."""


def bucket_of(width):
    """Index of the narrowest bucket that a line fits, with room to be stretched."""
    return min(len(BUCKETS) - 1, max(0, math.ceil((width * ROOM - BUCKETS[0]) / STEP)))


class Bucket:
    """Lines of about one width: pictures on the device (ink, 0 to 255), their texts beside it."""

    def __init__(self, width, capacity, device):
        self.ink = torch.zeros(capacity, HEIGHT, width, dtype=torch.uint8, device=device)
        self.widths = numpy.zeros(capacity, numpy.float32)
        self.classes = numpy.zeros((capacity, LONGEST), numpy.int16)
        self.lengths = numpy.zeros(capacity, numpy.int64)
        self.weights = numpy.zeros(capacity, numpy.float64)
        self.filled = self.next = self.seen = 0

    def put(self, items):
        """Takes (picture `[48,w]` of ink, classes, weight) in, in the place of the oldest."""
        capacity, wide = len(self.widths), self.ink.shape[2]
        for start in range(0, len(items), capacity):
            part = items[start : start + capacity]
            slots = [(self.next + at) % capacity for at in range(len(part))]
            block = numpy.zeros((len(part), HEIGHT, wide), numpy.uint8)
            for at, (picture, classes, weight) in enumerate(part):
                shown = min(wide, picture.shape[1])
                block[at, :, :shown] = picture[:, :shown]
                slot = slots[at]
                self.widths[slot], self.lengths[slot], self.weights[slot] = shown, len(classes), weight
                self.classes[slot, : len(classes)] = classes
            self.ink[torch.tensor(slots, device=self.ink.device)] = torch.from_numpy(block).to(self.ink.device)
            self.next = (self.next + len(part)) % capacity
            self.filled = min(capacity, self.filled + len(part))
            self.seen += len(part)


def fits(classes, width):
    """Whether a line can be learned: not too long, and wide enough for CTC."""
    return bool(classes) and len(classes) <= LONGEST and needed_frames(classes) <= width * 0.8 // FRAME


SHORT = 6
"""Characters under which a real line is drawn seldom: pages of registers are full of numbers and ditto marks."""
SELDOM = 0.3


def opened(path):
    """A sheet of lines, grey."""
    return numpy.asarray(Image.open(path).convert("L"))


def packed(folder, judged):
    """(picture `[48,w]`, text, source) of each line that `carry.py` packed into sheets, as far as the sheets are there."""
    with open(Path(folder) / "lines.jsonl", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["judge"] == judged]
    by_sheet = {}
    for row in rows:
        by_sheet.setdefault(row["sheet"], []).append(row)
    names = [name for name in by_sheet if (Path(folder) / name).exists()]
    with ThreadPool(8) as threads:
        for name, sheet in zip(names, threads.imap(lambda name: opened(Path(folder) / name), names)):
            for row in by_sheet[name]:
                x, y = row["x"], row["y"]
                yield sheet[y : y + HEIGHT, x : x + row["width"]], row["text"], row["source"]


def real_items(folder):
    """(bucket, ink, classes, source) of each real line that can be learned."""
    codec = Codec()
    for picture, text, source in packed(folder, judged=False):
        classes = codec.encode(text)
        if fits(classes, picture.shape[1]):
            yield bucket_of(picture.shape[1]), 255 - picture, classes, source


def real_pool(folder, device):
    """Buckets of the real lines; each source weighs as the square root of its lines."""
    found, counts = {}, {}
    for bucket, picture, classes, source in real_items(folder):
        found.setdefault(bucket, []).append((picture, classes, source))
        counts[source] = counts.get(source, 0) + 1
    print("real lines", sum(counts.values()), counts, flush=True)
    pool = {}
    for bucket, items in found.items():
        pool[bucket] = Bucket(BUCKETS[bucket], len(items), device)
        pool[bucket].put(
            [
                (picture, classes, counts[source] ** -0.5 * (SELDOM if len(classes) < SHORT else 1))
                for picture, classes, source in items
            ]
        )
    return pool


def make(lines, options, seed):
    """A worker: hands over made lines, `CHUNK` at a time, until the training has ended."""
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    parent, codec = os.getppid(), Codec()
    source = synthetic.stream(options["texts"], options["fonts"], seed, styles=options["styles"])
    source.longest = options["longest"]
    chunk = []
    for grey, text, style in source:
        classes = codec.encode(text)
        if not fits(classes, grey.shape[1]):
            continue
        ink = numpy.uint8(255 - degrade.normalise(grey) * 255)
        chunk.append((ink, numpy.array(classes, numpy.int16), 1.0 if "hand" in style else 0.5))
        if len(chunk) < CHUNK:
            continue
        while not offered(lines, chunk):
            if os.getppid() != parent:
                return
        chunk = []


class Pools:
    """Both kinds of lines, and batches of them."""

    def __init__(self, options, seed, device):
        self.device = device
        self.random = numpy.random.default_rng(seed)
        context = multiprocessing.get_context("spawn")
        self.queue = context.Queue(maxsize=options["workers"] * 6)
        for each in range(options["workers"]):
            context.Process(target=make, args=(self.queue, options, seed * 1000 + each), daemon=True).start()
        self.real = real_pool(options["lines"], device)
        self.made = {}
        self.whole = sum(kept.weights.sum() for kept in self.real.values())
        self.taken = 0
        self.lock = threading.Lock()
        threading.Thread(target=self.gather, daemon=True).start()

    def gather(self):
        """Takes in what the workers made, for ever."""
        while True:
            chunks = [self.queue.get()]
            while len(chunks) < 24 and not self.queue.empty():
                chunks.append(self.queue.get())
            sorted_in = {}
            for item in (item for chunk in chunks for item in chunk):
                sorted_in.setdefault(bucket_of(item[0].shape[1]), []).append(item)
            with self.lock:
                for bucket, items in sorted_in.items():
                    if bucket not in self.made:
                        size = RING["small" if BUCKETS[bucket] < 640 else "wide"]
                        self.made[bucket] = Bucket(BUCKETS[bucket], size, self.device)
                    self.made[bucket].put(items)
                    self.taken += len(items)

    def some(self, pool, bucket, count):
        """(ink, widths, classes, lengths, weights) of `count` lines of a bucket, drawn by weight."""
        kept = pool[bucket]
        if pool is self.real:
            share = kept.weights / kept.weights.sum()
            slots = self.random.choice(kept.filled, count, p=share)
        else:
            slots = self.random.integers(0, kept.filled, count)
        ink = kept.ink[torch.from_numpy(slots).to(self.device)]
        return ink, kept.widths[slots], kept.classes[slots], kept.lengths[slots], kept.weights[slots]

    def batch(self, area, share, widest):
        """Lines of one bucket with about `area` pixels of width in all, `share` of them real, none wider than `widest`.

        Returns ink `[N,1,48,W]` of 0 to 1, widths, how strongly to bend each, targets in a row and their lengths.
        """
        with self.lock:
            bucket = self.choose(widest, share)
            count = int(min(768, max(48, area // BUCKETS[bucket])))
            real = count
            if self.made_enough(bucket):
                real = int(self.random.binomial(count, share)) if bucket in self.real else 0
            parts = []
            if real:
                parts.append((self.some(self.real, bucket, real), 1.0))
            if count - real:
                parts.append((self.some(self.made, bucket, count - real), None))
        ink = torch.cat([part[0] for part, _ in parts]).unsqueeze(1).float() / 255
        widths = numpy.concatenate([part[1] for part, _ in parts])
        strength = numpy.concatenate(
            [numpy.full(len(part[1]), fixed) if fixed else part[4] for part, fixed in parts]
        ).astype(numpy.float32)
        classes = numpy.concatenate([part[2] for part, _ in parts])
        lengths = numpy.concatenate([part[3] for part, _ in parts])
        targets = classes[numpy.arange(classes.shape[1])[None] < lengths[:, None]]
        return ink, widths, strength, targets, lengths

    def made_enough(self, bucket):
        """Whether there are so many made lines of a bucket that a batch is not the same few over and over."""
        return bucket in self.made and self.made[bucket].filled >= ENOUGH

    def choose(self, widest, share):
        """A bucket that has lines, as often as its lines deserve; the wider, the fewer lines a batch of it has."""
        weights = numpy.zeros(len(BUCKETS))
        for bucket, kept in self.real.items():
            weights[bucket] += share * kept.weights.sum() / self.whole
        made = sum(kept.seen for kept in self.made.values()) or 1
        for bucket, kept in self.made.items():
            weights[bucket] += (1 - share) * kept.seen / made
        weights *= numpy.array(BUCKETS)
        weights[numpy.array(BUCKETS) > widest] = 0
        weights[[each for each in self.made if each not in self.real and not self.made_enough(each)]] = 0
        return int(self.random.choice(len(BUCKETS), p=weights / weights.sum()))
