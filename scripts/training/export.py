"""Writes a trained model for the app: `reader.onnx`, `alphabet.json`, `model.json`; checked against PyTorch."""

import argparse
import csv
import importlib.util
import json
import time
from pathlib import Path

import numpy
import torch

import alphabet
from judge import load
from texts import HERE

OPSET = 14
INPUT, OUTPUT = "lines", "log_probabilities"


def fused(model):
    """The same model with each normalisation folded into its convolution."""

    def fold(module):
        names = [name for name, _ in module.named_children()]
        for first, second in zip(names, names[1:]):
            one, two = getattr(module, first), getattr(module, second)
            if isinstance(one, torch.nn.Conv2d) and isinstance(two, torch.nn.BatchNorm2d):
                setattr(module, first, torch.nn.utils.fusion.fuse_conv_bn_eval(one, two))
                setattr(module, second, torch.nn.Identity())
        for child in module.children():
            fold(child)

    fold(model)
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
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def own_rates(path, step):
    """Newest error rates of the own validation sets up to a step."""
    rows = [row for row in table(path) if int(row["steps"]) <= step]
    return {f"own {key}": float(value) for key, value in (rows[-1] if rows else {}).items() if "-" in key}


def test_rates(path, step):
    """Newest error rates of the evaluation sets up to a step, by set and way of reading."""
    return {f"{row['set']} {row['how']}": float(row["cer"]) for row in table(path) if int(row["steps"]) <= step}


def card(kept, name, version, folder):
    """The model card: what it is, what it was trained on, how well it reads."""
    real, texts = table(HERE / "real.tsv"), table(HERE / "sources.tsv")
    rates = {
        **own_rates(Path(folder) / "curve.tsv", kept["step"]),
        **test_rates(Path(folder) / "test.tsv", kept["step"]),
    }
    return {
        "name": name,
        "version": version,
        "made": time.strftime("%Y-%m-%d", time.gmtime()),
        "licence": "CC-BY-4.0",
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
        "cer": rates,
    }


def main():
    """Writes the three files."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--out", required=True)
    parse.add_argument("--name", default="Fonds line reader")
    parse.add_argument("--version", default="1")
    wanted = parse.parse_args()
    out = Path(wanted.out)
    out.mkdir(parents=True, exist_ok=True)
    model, kept = load(wanted.checkpoint)
    before = model(torch.full((1, 1, 48, 256), 0.5))
    model = fused(model)
    print("folding changed scores by at most", float((model(torch.full((1, 1, 48, 256), 0.5)) - before).abs().max()))
    write_onnx(model, str(out / "reader.onnx"))
    alphabet.write(out / "alphabet.json", kept["symbols"])
    described = card(kept, wanted.name, wanted.version, Path(wanted.checkpoint).parent)
    (out / "model.json").write_text(json.dumps(described, ensure_ascii=False, indent=2), encoding="utf-8")
    label(out / "reader.onnx", {**described, "characters": kept["symbols"]})
    print("PyTorch and ONNX differ by at most", compare(model, out / "reader.onnx"))


if __name__ == "__main__":
    main()
