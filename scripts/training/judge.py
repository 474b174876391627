"""Own validation sets, and reading lines with a model."""

import random as chance

import degrade
import metrics
import recipe
import synthetic
import torch
from alphabet import Codec, one_script
from batches import RealLines, stack
from model import LineReader

SEED = 20_011
EACH = 60
REAL = 150


def load(path):
    """The averaged model of a checkpoint, and what the checkpoint says of itself."""
    kept = torch.load(path, map_location="cpu")
    model = LineReader(len(kept["symbols"]) + 1, **kept["settings"])
    model.load_state_dict(kept["average"])
    return model.eval(), kept


def synthetic_sets(options):
    """[(normalised line, text)] by name; the same on every machine with the same fonts and texts."""
    made = {}
    for name, style, kind, unseen in recipe.JUDGED:
        source = synthetic.stream(options["texts"], options["fonts"], SEED, use="judge" if unseen else "train")
        lines = [source.line(style, kind) for _ in range(EACH)]
        made[name] = [(degrade.normalise(grey), text) for grey, text in lines]
    return made


def real_set(folder):
    """Lines of pages that are never trained on."""
    real = RealLines(folder, judged=True)
    rows = chance.Random(SEED).sample(real.rows, min(REAL, len(real.rows)))
    return [(degrade.normalise(degrade.fit(real.image(row))), row["text"]) for row in rows]


def own_sets(options):
    """All validation sets by name."""
    made = synthetic_sets(options)
    if options["lines"]:
        made["real-hand"] = real_set(options["lines"])
    return made


@torch.no_grad()
def read(model, lines, codec=None, size=16, device="cpu"):
    """Texts of normalised lines, read greedily, in the order given."""
    codec = codec or Codec()
    model.eval()
    order = sorted(range(len(lines)), key=lambda at: lines[at].shape[1])
    texts = [""] * len(lines)
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        batch, _, frames, _ = stack([(lines[at], [0]) for at in chosen])
        best = model(batch.to(device)).argmax(2).cpu().T.tolist()
        for at, path, length in zip(chosen, best, frames.tolist()):
            texts[at] = one_script(codec.greedy(path[:length]))
    return texts


def rates(model, sets, device="cpu"):
    """Character error rate of each set."""
    made = {}
    for name, items in sets.items():
        texts = read(model, [line for line, _ in items], device=device)
        made[name] = metrics.error_rate(zip(texts, (text for _, text in items)))
    return made
