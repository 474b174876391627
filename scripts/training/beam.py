"""Reads with a character language model: prefix beam search over CTC scores, as the app does it."""

import argparse
import gzip
import json
import math
from functools import lru_cache
from pathlib import Path

import torch

import judge
import metrics
from alphabet import Codec, one_script
from batches import stack
from judge import load

NONE = -1e9


class LanguageModel:
    """Natural logarithms of what follows what, from a file of `language_model.py`."""

    def __init__(self, path):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            described = json.load(file)
        self.order, self.backoff = described["order"], described["backoff"] / 16
        self.rows = {key: dict(zip(symbols, levels)) for key, (symbols, levels) in described["contexts"].items()}
        self.score = lru_cache(maxsize=200_000)(self.score)

    def score(self, context, symbol):
        """Logarithm of the probability of a symbol after a context of at most `order` characters."""
        spent = 0.0
        for length in range(len(context), -1, -1):
            level = self.rows.get(context[len(context) - length :], {}).get(symbol)
            if level is not None:
                return -(spent + level / 16)
            spent += self.backoff
        return -(spent + 255 / 16)


def together(one, other):
    """Logarithm of the sum of two probabilities given as logarithms."""
    high, low = max(one, other), min(one, other)
    return high + math.log1p(math.exp(low - high)) if low > NONE else high


def search(scores, symbols, model=None, width=12, weight=0.3, bonus=0.5, least=-7.0):
    """The likeliest text of one line: `scores` `[frames][classes]`; `weight` of the model, `bonus` for each character."""
    beams = {"": (0.0, NONE, 0.0)}
    for row in scores.tolist():
        fresh = {}

        def add(text, blank, symbol, extra):
            old = fresh.get(text, (NONE, NONE, extra))
            fresh[text] = (together(old[0], blank), together(old[1], symbol), extra)

        likely = [at for at, score in enumerate(row) if at and score > least]
        for text, (blank, last, extra) in beams.items():
            both = together(blank, last)
            again = symbols.find(text[-1]) + 1 if text else 0
            add(text, both + row[0], last + row[again] if again else NONE, extra)
            for at in likely:
                symbol = symbols[at - 1]
                told = weight * model.score(text[-model.order :], symbol) + bonus if model else 0.0
                add(text + symbol, NONE, (blank if at == again else both) + row[at], extra + told)
        ranked = sorted(fresh.items(), key=lambda item: together(item[1][0], item[1][1]) + item[1][2], reverse=True)
        beams = dict(ranked[:width])
    return one_script(next(iter(beams)))


@torch.no_grad()
def read(model, lines, codec, language, **options):
    """Texts of normalised lines, one by one."""
    made = []
    for line in lines:
        batch, _, frames, _ = stack([(line, [0])])
        made.append(search(model(batch)[: int(frames[0]), 0], codec.symbols, language, **options))
    return made


def language_of(name):
    """The language model of a set: by its first letters, old spelling for Russian print of the 18th century."""
    return (
        "ru-1918"
        if name in ("ru-civil", "ru-print-18c", "ru-hand-peter1")
        else "fr"
        if name == "real-hand"
        else name[:2]
    )


def main():
    """Prints the error rate of each own validation set: greedy, with the beam alone, with language models of weights."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--texts", required=True)
    parse.add_argument("--fonts", required=True)
    parse.add_argument("--lines")
    parse.add_argument("--language", required=True, help="folder written by language_model.py")
    parse.add_argument("--weights", type=float, nargs="+", default=[0.2, 0.4])
    wanted = parse.parse_args()
    torch.set_num_threads(1)
    model, kept = load(wanted.checkpoint)
    codec = Codec(kept["symbols"])
    for name, items in judge.own_sets({"texts": wanted.texts, "fonts": wanted.fonts, "lines": wanted.lines}).items():
        lines, truths = [line for line, _ in items], [text for _, text in items]
        rates = {"greedy": metrics.error_rate(zip(judge.read(model, lines, codec), truths))}
        known = LanguageModel(Path(wanted.language) / f"{language_of(name)}.lm.json.gz")
        for weight in wanted.weights:
            texts = read(model, lines, codec, known, weight=weight, bonus=weight)
            rates[f"weight {weight}"] = metrics.error_rate(zip(texts, truths))
        print(name, *(f"{key} {value:.4f}" for key, value in rates.items()), sep="\t", flush=True)


if __name__ == "__main__":
    main()
