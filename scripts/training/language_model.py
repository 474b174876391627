"""Character language models for beam search: counts of what follows what, pruned until they fit, one file a language."""

import argparse
import gzip
import json
import math
import random
from collections import Counter, defaultdict
from pathlib import Path

import alphabet
import orthography
from sampler import heading

ORDER = 5
"""Characters of context at most, and one that follows."""
MOST = 1_000_000
"""Bytes of a file."""
ENOUGH = 6_000_000
"""Characters of text that are counted."""
BACKED_OFF = 0.4
"""Factor when a context is not known and a shorter one is asked (stupid backoff)."""


def respelled(language, text):
    """Texts by the name of their model: Russian also in its old spelling, by turns of 1918 and of 18th-century print."""
    models = {language: text}
    if language == "ru":
        chance, rows = random.Random(1), text.split("\n")
        late = (orthography.before_1918(row, chance) for row in rows[::2])
        early = (heading(orthography.closed(orthography.civil_18th(row, chance)), chance) for row in rows[1::2])
        models["ru-1918"] = "\n".join(row for both in zip(late, early) for row in both)
    return models


def counts(text, order=ORDER):
    """Counter of the next character by context, for contexts of 0 to `order` characters."""
    known = set(alphabet.characters())
    clean = "".join(symbol if symbol in known else " " for symbol in text.replace("\n", " "))
    table = defaultdict(Counter)
    for at, symbol in enumerate(clean):
        for length in range(min(order, at) + 1):
            table[clean[at - length : at]][symbol] += 1
    return table


def pruned(table, least):
    """Contexts seen at least `least` times, with the followers that matter; all of the short ones."""
    kept = {}
    for context, after in table.items():
        total = sum(after.values())
        floor = 1 if len(context) < 2 else least
        if total >= floor:
            rows = {symbol: count for symbol, count in after.items() if count >= max(1, floor / 4)}
            kept[context] = {symbol: level(count / total) for symbol, count in rows.items()}
    return kept


def level(probability):
    """A probability as a whole number: minus sixteen times its natural logarithm, 0 to 255."""
    return min(255, round(-16 * math.log(probability)))


def packed(language, kept):
    """Bytes of the file: gzipped JSON, contexts in order, followers as a string beside their levels."""
    rows = {context: ["".join(after), list(after.values())] for context, after in sorted(kept.items()) if after}
    described = {"version": 1, "language": language, "order": ORDER, "backoff": level(BACKED_OFF)}
    return repacked(described, rows)


def fitted(language, text, most=MOST):
    """The largest model of a text that fits into `most` bytes."""
    table, least = counts(text), 3
    while True:
        made = packed(language, pruned(table, least))
        if len(made) <= most:
            return made, least
        least = math.ceil(least * 1.5)


def levels(rows, backoff, context, symbol):
    """What a character costs after a context, a shorter one asked where it did not follow."""
    spent = 0
    while True:
        symbols, costs = rows.get(context, ("", ()))
        at = symbols.find(symbol)
        if at >= 0:
            return spent + costs[at]
        if not context:
            return spent + 255
        spent, context = spent + backoff, context[1:]


def gains(model):
    """How much each context brings over the next shorter one, the likeliest ones most (entropy pruning, Stolcke 1998)."""
    rows, backoff, order = model["contexts"], model["backoff"], model["order"]
    made, known = {}, {"": 0}

    def rarity(context):
        if context not in known:
            before = context[:-1]
            known[context] = rarity(before) + levels(rows, backoff, before, context[-1])
        return known[context]

    for context, (symbols, costs) in rows.items():
        if 1 < len(context) <= order:
            shorter = context[1:]
            bits = sum(
                math.exp(-cost / 16) * (backoff + levels(rows, backoff, shorter, symbol) - cost)
                for symbol, cost in zip(symbols, costs)
            )
            made[context] = math.exp(-rarity(context) / 16) * bits
    return made


def thinned(model, most):
    """The file of a model without the contexts that bring least, as large as `most` bytes at most."""
    rows, ranked = model["contexts"], None
    share, made = 1.0, repacked(model, rows)
    while len(made) > most:
        ranked = ranked or sorted(gains(model).items(), key=lambda item: item[1], reverse=True)
        share *= 0.97 * most / len(made)
        kept = {context for context, _ in ranked[: int(share * len(ranked))]}
        made = repacked(model, {each: row for each, row in rows.items() if len(each) < 2 or each in kept})
    return made


def repacked(model, rows):
    """Bytes of the file of a model with some of its contexts."""
    text = json.dumps({**model, "contexts": rows}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def surprise(model, text):
    """Bits a character that a model needs for a text: how well it knows the language."""
    rows, total = model["contexts"], 0.0
    for at, symbol in enumerate(text):
        spent, length = 0, min(model["order"], at)
        while length >= 0:
            symbols, levels = rows.get(text[at - length : at], ["", []])
            if symbol in symbols:
                spent += levels[symbols.index(symbol)]
                break
            spent, length = spent + model["backoff"], length - 1
        total += (spent if length >= 0 else 255) / 16 / math.log(2)
    return total / max(1, len(text))


def main():
    """Writes `<language>.lm.json.gz` for each text; the last fiftieth of a text is kept to measure with."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--texts", required=True, help="folder written by texts.py")
    parse.add_argument("--out", required=True)
    wanted = parse.parse_args()
    out = Path(wanted.out)
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(Path(wanted.texts).glob("*.txt")):
        rows = file.read_text(encoding="utf-8").splitlines()
        random.Random(1).shuffle(rows)
        whole = "\n".join(rows)[: ENOUGH + ENOUGH // 50]
        for language, text in respelled(file.stem, whole).items():
            edge = len(text) - len(text) // 50
            made, least = fitted(language, text[:edge])
            (out / f"{language}.lm.json.gz").write_bytes(made)
            bits = surprise(json.loads(gzip.decompress(made)), text[edge:][:20_000].replace("\n", " "))
            print(f"{language}\t{len(made)} bytes\tcontexts seen {least}+\t{bits:.2f} bits a character")


if __name__ == "__main__":
    main()
