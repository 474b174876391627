"""Writes a trained model for the app: `reader.onnx`, `alphabet.json`, `model.json`; checked against PyTorch.

Weights are rounded to halves, which changes no reading that was measured and lets the file be packed to half its size.
"""

import argparse
import copy
import importlib.util
import json
import time
from collections import Counter
from pathlib import Path

import numpy
import torch
from torch import nn

import alphabet
from judge import load
from tables import HERE, rows_of

OPSET = 14
INPUT, OUTPUT = "lines", "log_probabilities"
NAME = "Fonds line reader"
LICENCE = "CC-BY-SA-4.0"
"""The strictest of what `real.tsv` names."""
WEIGHTS = ("float16", "float32")
LEGACY = {"dynamo": False} if int(torch.__version__.split(".")[0]) >= 2 else {}
"""The exporter that writes the same plain operators with old and new versions."""


def fused(model):
    """The same model with each normalisation folded into its convolution."""

    def fold(module):
        names = [name for name, _ in module.named_children()]
        for first, second in zip(names, names[1:]):
            one, two = getattr(module, first), getattr(module, second)
            if isinstance(one, nn.Conv2d) and isinstance(two, nn.BatchNorm2d):
                setattr(module, first, torch.nn.utils.fusion.fuse_conv_bn_eval(one, two))
                setattr(module, second, nn.Identity())
        for child in module.children():
            fold(child)

    fold(model)
    return model


def rounded(model, weights):
    """The same model with the weights of its convolutions as exact as `weights` has them, kept as whole numbers of 32 bits.

    Rounded ones pack to half the size. Kept in halves or bytes and made whole by the network itself, they made the app's
    runtime half as fast again: it does not do that once and for all.
    """
    if weights == "float16":
        for child in model.modules():
            if isinstance(child, nn.Conv2d):
                child.weight.data = child.weight.data.half().float()
    return model


def write_onnx(model, path):
    """Exports with free batch and width."""
    free = {INPUT: {0: "n", 3: "width"}, OUTPUT: {0: "frames", 1: "n"}}
    torch.onnx.export(
        model,
        torch.rand(1, 1, 48, 256),
        path,
        input_names=[INPUT],
        output_names=[OUTPUT],
        dynamic_axes=free,
        opset_version=OPSET,
        **LEGACY,
    )


def label(path, described):
    """Writes name, version, licence and alphabet into the file itself, where the package onnx is installed."""
    if not importlib.util.find_spec("onnx"):
        return
    import onnx

    model = onnx.load(str(path))
    told = {key: str(described[key]) for key in ("name", "version", "licence", "made", "height", "steps", "lines")}
    for key, value in {**told, "characters": described["characters"]}.items():
        model.metadata_props.add(key=key, value=value)
    onnx.save(model, str(path))


def compare(model, path, width=640):
    """Largest difference between PyTorch and ONNX on a random line; None without onnxruntime or onnx."""
    line = torch.rand(1, 1, 48, width)
    feed = {INPUT: line.numpy()}
    try:
        import onnxruntime

        made = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"]).run(None, feed)[0]
    except ImportError:
        try:
            from onnx.reference import ReferenceEvaluator
        except ImportError:
            return None
        made = ReferenceEvaluator(str(path)).run(None, feed)[0]
    with torch.no_grad():
        return float(numpy.abs(model(line).numpy() - made).max())


def table(path):
    """Rows of a table with a head; none where there is no file."""
    if not path.exists():
        return []
    return rows_of(path)


def until(path, step):
    """Rows of a table of a run up to a step."""
    return [row for row in table(path) if int(row["steps"]) <= step]


def test_rates(path, step, how):
    """Newest error rates of the evaluation sets up to a step, read in one way."""
    return {row["set"]: float(row["cer"]) for row in until(path, step) if row["how"] == how}


def curve(path, step, most=20):
    """The learning curve: lines trained and the error rate of each own validation set, thinned out but for its end."""
    rows = until(path, step)
    kept = rows[:: max(1, -(-len(rows) // most))] + rows[-1:] if rows else []
    return [
        {"lines": int(row["lines"]), **{key: float(value) for key, value in row.items() if "-" in key and value}}
        for row in {row["steps"]: row for row in kept}.values()
    ]


def card(kept, name, version, folder):
    """The model card: what it is, what it was trained on, how well it reads."""
    real, texts, fonts = (table(HERE / f"{each}.tsv") for each in ("real", "sources", "fonts"))
    learned = curve(Path(folder) / "curve.tsv", kept["step"])
    rates = {how: test_rates(Path(folder) / "test.tsv", kept["step"], how) for how in ("beam", "greedy")}
    return {
        "name": name,
        "version": version,
        "made": time.strftime("%Y-%m-%d", time.gmtime()),
        "licence": LICENCE,
        "kind": "line recogniser, CTC",
        "height": 48,
        "widthStep": 8,
        "frame": 4,
        "input": INPUT,
        "output": OUTPUT,
        "blank": 0,
        "period": "1700–2000",
        "languages": ["vi", "ru", "cu", "kk", "kv", "fr", "en"],
        "alphabet": "alphabet.json",
        "steps": kept["step"],
        "lines": kept["lines"],
        "data": [{"name": row["name"], "licence": row["licence"], "credit": row["credit"]} for row in real],
        "texts": [{"name": row["name"], "language": row["language"], "licence": row["licence"]} for row in texts],
        "fonts": dict(Counter(row["licence"] for row in fonts if row["use"] == "train")),
        "curve": learned,
        "cer": rates["beam"] or {key: value for row in learned[-1:] for key, value in row.items() if key != "lines"},
        "greedy": rates["greedy"],
    }


def export(checkpoint, out, named, weights):
    """Writes the three files; `named` is the name and the version. Returns the card."""
    out.mkdir(parents=True, exist_ok=True)
    model, kept = load(checkpoint)
    before = model(torch.full((1, 1, 48, 256), 0.5))
    model = fused(model)
    print("folding changed scores by at most", float((model(torch.full((1, 1, 48, 256), 0.5)) - before).abs().max()))
    whole = copy.deepcopy(model)
    write_onnx(rounded(model, weights), str(out / "reader.onnx"))
    alphabet.write(out / "alphabet.json", kept["symbols"])
    name, version = named
    described = card(kept, name, version or f"1.{kept['lines'] // 1000}", Path(checkpoint).parent)
    (out / "model.json").write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    label(out / "reader.onnx", {**described, "characters": kept["symbols"]})
    print("PyTorch and ONNX differ by at most", compare(whole, out / "reader.onnx"))
    return described


def main():
    """Writes the three files."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--out", required=True)
    parse.add_argument("--name", default=NAME)
    parse.add_argument("--version", help="thousands of lines trained by default")
    parse.add_argument("--weights", choices=WEIGHTS, default=WEIGHTS[0], help="how exact weights are")
    wanted = parse.parse_args()
    export(wanted.checkpoint, Path(wanted.out), (wanted.name, wanted.version), wanted.weights)


if __name__ == "__main__":
    main()
