"""Puts a checkpoint into the program: the network, its alphabet and card, and the language models, into `assets/models/own`.

Its card says how well it reads as the program itself measures it (`tests/bench/hand.mjs`, all lines of ../shared/eval); where
those are not there, what `evaluate.py` measured of this checkpoint or an earlier one stands in it.
"""

import argparse
import gzip
import json
import shutil
import subprocess
from pathlib import Path

from export import NAME, WEIGHTS, export
from language_model import thinned
from tables import HERE

ROOT = HERE.parent.parent
SHIPPED = ROOT / "assets" / "models" / "own"
MOST = {"reader.onnx": 12_000_000, "*.lm.json.gz": 7_000_000}
"""Bytes that all files of a name may have."""
CHARACTERS = 1_000_000
"""Bytes of one language model: what brings least is left out."""


def too_large(folder):
    """What is larger than it may be."""
    sizes = {name: sum(file.stat().st_size for file in folder.glob(name)) for name in MOST}
    return [f"{name}: {size} bytes, {MOST[name]} at most" for name, size in sizes.items() if size > MOST[name]]


def main():
    """Replaces what ships, and measures it."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("checkpoint")
    parse.add_argument("--language", required=True, help="folder written by language_model.py")
    parse.add_argument("--weights", choices=WEIGHTS, default=WEIGHTS[0])
    parse.add_argument("--unmeasured", action="store_true", help="leave the figures of the card as they are")
    wanted = parse.parse_args()
    made = SHIPPED.with_name(".own")
    described = export(wanted.checkpoint, made, (NAME, None), wanted.weights)
    for file in sorted(Path(wanted.language).glob("*.lm.json.gz")):
        (made / file.name).write_bytes(thinned(json.loads(gzip.decompress(file.read_bytes())), CHARACTERS))
    whole = made / "reader.onnx"
    (made / "reader.onnx.gz").write_bytes(gzip.compress(whole.read_bytes(), 9, mtime=0))
    large = too_large(made)
    whole.unlink()
    if large:
        shutil.rmtree(made)
        parse.error("; ".join(large))
    shutil.rmtree(SHIPPED, ignore_errors=True)
    made.rename(SHIPPED)
    print(f"{described['lines']} lines, {described['steps']} steps: now in {SHIPPED.relative_to(ROOT)}")
    if not wanted.unmeasured:
        subprocess.run(["node", "tests/bench/hand.mjs", "--card"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
