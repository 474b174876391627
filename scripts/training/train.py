"""Trains the line recogniser, for as long as it is let; a killed run goes on from its last checkpoint."""

import argparse
import os
import random
import shutil
import time
from pathlib import Path

import torch

import alphabet
import batches
import judge
import recipe
from model import LineReader, parameters

WARM = 300
HALVING = 12_000
"""Steps after which the rate has fallen by the square root of two; there is no end, so more steps go on improving."""
COUNTED = ("step", "lines", "characters", "seconds")
AVERAGE = 0.998
"""Decay of the running average of the weights, which is what is judged and exported."""


def rate(step, peak):
    """Learning rate of a step: up in a line, then down as one by the square root."""
    return peak * min(1, (step + 1) / WARM) / (1 + step / HALVING) ** 0.5


def cooled(spent, minutes, share):
    """Factor of the rate in a run of known length: 1, then over its last `share` down to 0 in a line."""
    if not minutes or not share:
        return 1.0
    return max(0.0, min(1.0, (1 - spent / (minutes * 60)) / share))


class Run:
    """Everything that a checkpoint keeps."""

    def __init__(self, folder, device, settings):
        self.folder, self.device = Path(folder), device
        classes = len(alphabet.Codec())
        self.model = LineReader(classes, **settings).to(device, memory_format=torch.channels_last)
        self.average = LineReader(classes, **settings).to(device, memory_format=torch.channels_last)
        self.average.load_state_dict(self.model.state_dict())
        self.optimiser = torch.optim.AdamW(self.model.parameters(), 1e-3, betas=(0.9, 0.98), weight_decay=0.01)
        self.step = self.begun = self.lines = self.characters = 0
        self.seconds = 0.0

    @property
    def checkpoint(self):
        """Path of the newest checkpoint."""
        return self.folder / "checkpoint.pt"

    def resume(self):
        """Goes on from the checkpoint where there is one."""
        if not self.checkpoint.exists():
            return
        kept = torch.load(self.checkpoint, map_location=self.device)
        self.model.load_state_dict(kept["model"])
        self.average.load_state_dict(kept["average"])
        self.optimiser.load_state_dict(kept["optimiser"])
        for name in COUNTED:
            setattr(self, name, kept[name])
        self.begun = kept.get("begun", 0)

    def begin(self, path):
        """Starts from another run's averaged weights; normalisation keeps what larger batches taught it."""
        kept = torch.load(path, map_location=self.device)
        self.model.load_state_dict(kept["average"])
        self.average.load_state_dict(kept["average"])
        for name in COUNTED:
            setattr(self, name, kept[name])
        self.begun = self.step

    def kept(self, names):
        """What a checkpoint says of the run, with these parts of it."""
        kept = {name: getattr(self, name) for name in (*COUNTED, "begun")}
        kept |= {"symbols": alphabet.characters(), "settings": self.model.settings}
        return kept | {name: getattr(self, name).state_dict() for name in names}

    def save(self):
        """Writes the checkpoint beside the old one and puts it in its place, so that none is ever half written."""
        fresh = self.checkpoint.with_suffix(".new")
        torch.save(self.kept(("model", "average", "optimiser")), fresh)
        os.replace(fresh, self.checkpoint)

    def light(self, folder):
        """Writes what judging and exporting need, averaged weights and curve, into a folder."""
        torch.save(self.kept(("average",)), Path(folder) / "average.pt")
        if Path(folder) != self.folder:
            shutil.copy(self.folder / "curve.tsv", folder)

    def learn(self, batch, peak):
        """One step; the loss a character."""
        lines, targets, frames, lengths = batch
        lines = lines.to(self.device).contiguous(memory_format=torch.channels_last)
        self.model.train(not self.begun)
        with torch.autocast(self.device, dtype=torch.bfloat16):
            scores = self.model(lines)
        loss = torch.nn.functional.ctc_loss(scores, targets.to(self.device), frames, lengths, zero_infinity=True)
        return self.descend(loss, rate(self.step - self.begun, peak), lengths)

    def descend(self, loss, speed, lengths, most=AVERAGE):
        """Betters the weights at a learning rate, and counts the lines that were learned from; the loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = speed
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.optimiser.step()
        self.blend(most)
        self.step += 1
        self.lines += len(lengths)
        self.characters += int(lengths.sum())
        return loss.detach()

    @torch.no_grad()
    def blend(self, most=AVERAGE):
        """Moves the running average; a young one follows faster."""
        done = self.step - self.begun
        keep = min(most, (1 + done) / (10 + done))
        for own, other in zip(self.average.state_dict().values(), self.model.state_dict().values()):
            if own.dtype.is_floating_point:
                own.mul_(keep).add_(other, alpha=1 - keep)
            else:
                own.copy_(other)

    def note(self, loss, sets):
        """Adds a row to the learning curve."""
        rates = judge.rates(self.average, sets, self.device)
        curve = self.folder / "curve.tsv"
        if not curve.exists():
            names = ["time", "steps", "lines", "characters", "seconds", "loss", *rates]
            curve.write_text("\t".join(names) + "\n", encoding="utf-8")
        numbers = [self.step, self.lines, self.characters, round(self.seconds), f"{loss:.4f}"]
        row = [
            time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            *numbers,
            *(f"{each:.4f}" for each in rates.values()),
        ]
        with open(curve, "a", encoding="utf-8") as file:
            file.write("\t".join(map(str, row)) + "\n")
        print(*row, flush=True)


def train(wanted):
    """The loop: a step, now and then a row of the curve, every few minutes a checkpoint."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    Path(wanted.run).mkdir(parents=True, exist_ok=True)
    torch.manual_seed(wanted.seed)
    random.seed(wanted.seed)
    run = Run(wanted.run, device, torch.load(wanted.begin, map_location="cpu")["settings"] if wanted.begin else {})
    if wanted.begin:
        run.begin(wanted.begin)
    run.resume()
    options = {name: getattr(wanted, name) for name in ("texts", "fonts", "lines", "batch", "longest", "workers")}
    options |= {"seen": run.lines, "styles": recipe.favoured(wanted.favour)}
    source = batches.stream(options, wanted.seed + run.step, wanted.workers)
    sets = judge.own_sets(options)
    print(device, parameters(run.model), "parameters, from step", run.step, flush=True)
    began = saved = time.time()
    total, since = 0.0, 0
    while not wanted.steps or run.step < wanted.steps:
        start = time.time()
        peak = wanted.rate * cooled(start - began, wanted.minutes, wanted.cool)
        total, since = total + run.learn(next(source), peak), since + 1
        run.seconds += time.time() - start
        if run.step % wanted.every == 0:
            run.note(float(total) / since, sets)
            total, since = 0.0, 0
        if time.time() - saved > wanted.keep or (wanted.minutes and time.time() - began > wanted.minutes * 60):
            run.save()
            saved = time.time()
        if wanted.minutes and time.time() - began > wanted.minutes * 60:
            break
    run.save()


def main():
    """Reads the arguments."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--run", required=True, help="folder of checkpoint and learning curve")
    parse.add_argument("--texts", required=True, help="folder written by texts.py")
    parse.add_argument("--fonts", required=True, help="catalogue written by fonts.py")
    parse.add_argument("--lines", help="folder written by ground_truth.py")
    parse.add_argument("--begin", help="another run's averaged weights to start from where there is no checkpoint")
    parse.add_argument("--favour", default="", help="a kind of type and how many times as often it comes, as civil:3.5")
    parse.add_argument("--batch", type=int, default=16)
    parse.add_argument("--longest", type=int, default=60, help="characters of the longest synthetic line")
    parse.add_argument("--rate", type=float, default=1.5e-3, help="highest learning rate")
    parse.add_argument("--workers", type=int, default=1)
    parse.add_argument("--threads", type=int, default=1)
    parse.add_argument("--steps", type=int, default=0, help="stop after so many steps in all; 0 is never")
    parse.add_argument("--minutes", type=float, default=0, help="stop after so many minutes; 0 is never")
    parse.add_argument("--cool", type=float, default=0, help="last share of --minutes over which the rate falls to 0")
    parse.add_argument("--every", type=int, default=500, help="steps between rows of the learning curve")
    parse.add_argument("--keep", type=float, default=120, help="seconds between checkpoints")
    parse.add_argument("--seed", type=int, default=1)
    wanted = parse.parse_args()
    torch.set_num_threads(wanted.threads)
    train(wanted)


if __name__ == "__main__":
    main()
