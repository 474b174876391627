"""Trains the line recogniser on a GPU for a time known before: lines are kept there, and disturbed anew each time."""

import argparse
import math
import random
import time
from pathlib import Path

import numpy
import torch

import degrade
import judge
import recipe
from disturb import disturb
from model import FRAME, parameters
from pools import Pools, packed
from train import Run

WARM = 0.02
"""Share of the time over which the rate rises."""
HELD = 0.25
"""Share of the time until which it stays; then it falls along a cosine."""
NARROW = 0.03
"""Share of the time in which only short lines are learned, so that CTC finds its footing."""
SHORT_LINES = 384
JUDGED = 150


def rate(spent, peak):
    """Learning rate after a share of the time."""
    if spent < WARM:
        return peak * spent / WARM
    if spent < HELD:
        return peak
    return peak * (0.5 + 0.5 * math.cos(math.pi * min(1, (spent - HELD) / (1 - HELD)))) + 1e-6


def real_sets(folder):
    """Lines of pages that are never trained on, by language of hand and print."""
    found = {}
    languages = recipe.languages()
    for picture, text, source in packed(folder, judged=True):
        found.setdefault(f"real-{languages[source]}", []).append((picture, text))
    made = {}
    for name, items in found.items():
        chosen = random.Random(judge.SEED).sample(items, min(JUDGED, len(items)))
        made[name] = [(degrade.normalise(picture), text) for picture, text in chosen]
    return made


def step(run, pools, wanted, spent):
    """One step; the loss a character."""
    widest = SHORT_LINES if spent < NARROW else 10_000
    ink, widths, strength, targets, lengths = pools.batch(wanted.area, wanted.share, widest)
    on = run.device
    widths, strength = torch.from_numpy(widths).to(on), torch.from_numpy(strength).to(on)
    lines, widths = disturb(ink, widths, strength)
    frames = torch.clamp((widths / FRAME).long() + 2, max=lines.shape[3] // FRAME)
    run.model.train()
    with torch.autocast(on, dtype=torch.bfloat16):
        scores = run.model(lines.contiguous(memory_format=torch.channels_last))
    aims = torch.from_numpy(targets.astype(numpy.int64)).to(on)
    loss = torch.nn.functional.ctc_loss(scores, aims, frames, torch.from_numpy(lengths).to(on), zero_infinity=True)
    return run.descend(loss, rate(spent, wanted.rate), lengths, wanted.average)


def train(wanted):
    """The loop, until the time is over."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    began = time.time()
    torch.manual_seed(wanted.seed)
    torch.backends.cudnn.benchmark = wanted.tune
    Path(wanted.run).mkdir(parents=True, exist_ok=True)
    run = Run(wanted.run, device, {"widths": (24, 48, 96, 208), "looks": 2})
    run.resume()
    options = {name: getattr(wanted, name) for name in ("texts", "fonts", "lines", "workers")}
    options |= {"styles": recipe.MADE, "longest": wanted.longest}
    pools = Pools(options, wanted.seed + run.step, device)
    sets = judge.synthetic_sets(options) | real_sets(wanted.lines)
    print(device, parameters(run.model), "parameters; ready after", round(time.time() - began), flush=True)
    whole = wanted.minutes * 60
    start = judged = told = time.time()
    total, since, lines = 0.0, 0, run.lines
    while time.time() - start < whole:
        now = time.time()
        total, since = total + step(run, pools, wanted, (now - start) / whole), since + 1
        if now - told > 10:
            speed = (run.lines - lines) / (now - told)
            print(
                f"{now - start:.0f} s, step {run.step}, loss {float(total) / since:.4f}, "
                f"{speed:.0f} lines/s, {pools.taken} made",
                flush=True,
            )
            told, lines = time.time(), run.lines
        if now - judged > wanted.every:
            run.seconds = now - start
            run.note(float(total) / since, sets)
            run.save()
            judged, total, since = time.time(), 0.0, 0
    run.seconds = time.time() - start
    run.save()
    run.note(float(total) / max(1, since), sets)
    run.light(wanted.out or wanted.run)


def main():
    """Reads the arguments."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--run", required=True, help="folder of checkpoint and learning curve")
    parse.add_argument("--out", help="folder for what is needed to export: averaged weights and curve")
    parse.add_argument("--texts", required=True, help="folder written by texts.py")
    parse.add_argument("--fonts", required=True, help="catalogue written by fonts.py")
    parse.add_argument("--lines", required=True, help="folder of sheets written by carry.py")
    parse.add_argument("--minutes", type=float, required=True, help="of training; making ready comes before")
    parse.add_argument("--area", type=int, default=200_000, help="pixels of width in a batch")
    parse.add_argument("--share", type=float, default=0.55, help="of real lines")
    parse.add_argument("--longest", type=int, default=70, help="characters of the longest synthetic line")
    parse.add_argument("--rate", type=float, default=2.5e-3, help="highest learning rate")
    parse.add_argument("--average", type=float, default=0.9995, help="decay of the running average of the weights")
    parse.add_argument("--workers", type=int, default=15)
    parse.add_argument("--tune", action="store_true", help="let cuDNN try its ways for each width first")
    parse.add_argument("--every", type=float, default=75, help="seconds between rows of the learning curve")
    parse.add_argument("--seed", type=int, default=1)
    train(parse.parse_args())


if __name__ == "__main__":
    main()
