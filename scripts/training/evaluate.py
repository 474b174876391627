"""Measures a model on sets of lines: folders `<set>/lines/` with each image's text beside it. A test, never a guide."""

import argparse
import random
import time
from pathlib import Path

import cv2
import torch

import degrade
import judge
import metrics
from alphabet import Codec
from model import LineReader


def load(path):
    """The averaged model of a checkpoint, and what the checkpoint says of itself."""
    kept = torch.load(path, map_location="cpu")
    model = LineReader(len(kept["symbols"]) + 1, **kept["settings"])
    model.load_state_dict(kept["average"])
    return model.eval(), kept


def lines_of(folder, most):
    """[(normalised line, text)] of a set; a fixed choice of `most` where there are more."""
    files = sorted(file for file in Path(folder).glob("*") if file.suffix in (".jpg", ".png"))
    if most and len(files) > most:
        files = sorted(random.Random(1).sample(files, most))
    made = []
    for file in files:
        text = file.with_suffix(".txt").read_text(encoding="utf-8").strip()
        if text:
            grey = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
            made.append((degrade.normalise(degrade.fit(grey)), text))
    return made


def main():
    """Prints a table; appends a row to `test.tsv` beside the checkpoint."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--sets", required=True, help="folder whose subfolders are sets")
    parse.add_argument("--most", type=int, default=0, help="lines of a set; 0 is all")
    parse.add_argument("--show", type=int, default=0, help="readings to print of each set")
    wanted = parse.parse_args()
    torch.set_num_threads(1)
    model, kept = load(wanted.checkpoint)
    codec, row = Codec(kept["symbols"]), {}
    for folder in sorted(Path(wanted.sets).glob("*/lines")):
        items = lines_of(folder, wanted.most)
        if not items:
            continue
        start = time.process_time()
        texts = judge.read(model, [line for line, _ in items], codec)
        spent = (time.process_time() - start) / len(items) * 1000
        row[folder.parent.name] = metrics.error_rate(zip(texts, (text for _, text in items)))
        print(
            f"{folder.parent.name}\t{len(items)} lines\tCER {row[folder.parent.name]:.4f}\t{spent:.1f} ms a line",
            flush=True,
        )
        for read, (_, truth) in list(zip(texts, items))[: wanted.show]:
            print(f"    {truth}\n    {read}")
    table = Path(wanted.checkpoint).with_name("test.tsv")
    if not table.exists():
        table.write_text("\t".join(["steps", "lines", *row]) + "\n", encoding="utf-8")
    with open(table, "a", encoding="utf-8") as file:
        file.write("\t".join([str(kept["step"]), str(kept["lines"]), *(f"{each:.4f}" for each in row.values())]) + "\n")


if __name__ == "__main__":
    main()
