"""Goes on training a model on somebody's own corrected lines, a tenth of which is kept to tell whether it helped.

The folder holds line images, each with its text beside it (`name.png`, `name.gt.txt`): `lines/` of what Fonds exports as
ground truth.
"""

import argparse
import random
from pathlib import Path

import torch

import batches
import degrade
import judge
import metrics
from alphabet import Codec
from evaluate import lines_of
from judge import load

LEAST = 100
"""Lines below which no training is begun: too few tell nothing."""


def normalised(items):
    """The lines of a folder as the model sees them, with their texts."""
    return [(degrade.normalise(degrade.fit(grey)), text) for grey, text in items]


def split(items, seed):
    """(nine tenths to learn from, one tenth to judge by)."""
    mixed = random.Random(seed).sample(items, len(items))
    tenth = max(1, len(mixed) // 10)
    return mixed[tenth:], mixed[:tenth]


def rate(model, codec, items):
    """Character error rate of a model on lines."""
    texts = judge.read(model, [line for line, _ in items], codec)
    return metrics.error_rate(zip(texts, (text for _, text in items)))


def learn(model, codec, items, rounds, peak, seed):
    """Passes over the lines; normalisation keeps what it learned from many hands."""
    chance = random.Random(seed)
    optimiser = torch.optim.AdamW(model.parameters(), peak, weight_decay=0.01)
    usable = [(line, codec.encode(text)) for line, text in items if codec.encode(text)]
    for turn in range(rounds):
        chance.shuffle(usable)
        for at in range(0, len(usable), 8):
            shaken = [
                (degrade.normalise(degrade.shake((line * 255).astype("uint8"), chance)), key)
                for line, key in usable[at : at + 8]
            ]
            lines, targets, frames, lengths = batches.stack(shaken)
            for group in optimiser.param_groups:
                group["lr"] = peak * (1 - turn / rounds)
            model.eval()
            loss = torch.nn.functional.ctc_loss(model(lines), targets, frames, lengths, zero_infinity=True)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()


def main():
    """Writes a new checkpoint beside nothing it replaces, and prints the error rate before and after."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--lines", required=True, help="folder of images and texts")
    parse.add_argument("--out", required=True, help="the new checkpoint")
    parse.add_argument("--rounds", type=int, default=12)
    parse.add_argument("--rate", type=float, default=3e-4)
    parse.add_argument("--seed", type=int, default=1)
    wanted = parse.parse_args()
    torch.manual_seed(wanted.seed)
    model, kept = load(wanted.checkpoint)
    codec, items = Codec(kept["symbols"]), normalised(lines_of(wanted.lines, 0))
    if len(items) < LEAST:
        parse.error(f"{wanted.lines} holds {len(items)} lines with text; at least {LEAST} are needed")
    own, judged = split(items, wanted.seed)
    before = rate(model, codec, judged)
    learn(model, codec, own, wanted.rounds, wanted.rate, wanted.seed)
    after = rate(model, codec, judged)
    print(f"{len(own)} lines learned, {len(judged)} judged: CER {before:.4f} before, {after:.4f} after")
    torch.save({**kept, "average": model.state_dict(), "model": model.state_dict()}, Path(wanted.out))


if __name__ == "__main__":
    main()
