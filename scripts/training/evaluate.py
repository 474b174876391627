"""Measures a model on sets of lines: folders `<set>/lines/` with each image's text beside it. A test, never a guide."""

import argparse
import random
import time
from pathlib import Path

import cv2
import torch

import beam
import degrade
import draw_out
import judge
import metrics
from alphabet import Codec


def text_beside(image):
    """The text of a line image: `name.txt`, or `name.gt.txt` as the app exports it; empty where there is none."""
    for ending in (".txt", ".gt.txt"):
        file = image.with_suffix(ending)
        if file.exists():
            return file.read_text(encoding="utf-8").strip()
    return ""


def images_of(folder):
    """Line images of a folder and those within it: `lines/` of an export keeps the folders of the pages."""
    return sorted(file for file in Path(folder).rglob("*") if file.suffix in (".jpg", ".png"))


def lines_of(folder, most):
    """[(grey line, text)] of a set; a fixed choice of `most` where there are more."""
    files = images_of(folder)
    if most and len(files) > most:
        files = sorted(random.Random(1).sample(files, most))
    made = []
    for file in files:
        text = text_beside(file)
        if text:
            made.append((cv2.imread(str(file), cv2.IMREAD_GRAYSCALE), text))
    return made


def measure(model, codec, items, language):
    """[(how, texts, milliseconds a line)]: read greedily and, with a language model, by beam search; both drawn out."""
    lines, made = [line for line, _ in items], []
    ways = {"greedy": lambda ready: judge.read(model, ready, codec)}
    if language:
        ways["beam"] = lambda ready: beam.read(model, ready, codec, language)
    for how, way in ways.items():
        start = time.process_time()
        texts = draw_out.read(lines, way)
        made.append((how, texts, (time.process_time() - start) / len(items) * 1000))
    return made


def main():
    """Prints a table, and appends it to `test.tsv` beside the checkpoint."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--sets", required=True, help="folder whose subfolders are sets")
    parse.add_argument("--most", type=int, default=0, help="lines of a set; 0 is all")
    parse.add_argument("--language", help="folder of language models: also reads by beam search")
    parse.add_argument("--show", type=int, default=0, help="readings to print of each set")
    wanted = parse.parse_args()
    torch.set_num_threads(1)
    model, kept = judge.load(wanted.checkpoint)
    codec, rows = Codec(kept["symbols"]), []
    for folder in sorted(Path(wanted.sets).glob("*/lines")):
        name, items = folder.parent.name, lines_of(folder, wanted.most)
        model_file = Path(wanted.language or "") / f"{beam.language_of(name)}.lm.json.gz"
        language = beam.LanguageModel(model_file) if wanted.language else None
        for how, texts, spent in measure(model, codec, items, language) if items else []:
            rate = metrics.error_rate(zip(texts, (text for _, text in items)))
            rows.append([kept["step"], kept["lines"], name, how, len(items), f"{rate:.4f}"])
            print(*rows[-1], f"{spent:.1f} ms a line", sep="\t", flush=True)
            for read, (_, truth) in list(zip(texts, items))[: wanted.show]:
                print(f"    {truth}\n    {read}")
    table = Path(wanted.checkpoint).with_name("test.tsv")
    if not table.exists():
        table.write_text("steps\tlines\tset\thow\tmeasured\tcer\n", encoding="utf-8")
    with open(table, "a", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, row)) + "\n" for row in rows)


if __name__ == "__main__":
    main()
