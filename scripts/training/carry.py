"""Packs what training needs into one small folder, to take to another machine: texts cut, fonts, real lines shrunk."""

import argparse
import json
import random
import shutil
from collections import Counter
from pathlib import Path

import numpy
from PIL import Image

from batches import RealLines
from degrade import fit, normalise
from model import HEIGHT

SHEET = 4096
"""Width of a sheet of lines in pixels."""
LINES = 1000
"""Lines on a sheet."""


def texts(source, out, most):
    """Copies each text, of a longer one whole paragraphs from everywhere, up to `most` bytes."""
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(Path(source).glob("*.txt")):
        rows = file.read_text(encoding="utf-8").splitlines(keepends=True)
        random.Random(1).shuffle(rows)
        room, kept = most, []
        for row in rows:
            room -= len(row.encode("utf-8"))
            if room < 0:
                break
            kept.append(row)
        (out / file.name).write_text("".join(kept), encoding="utf-8")


def fewer(entries, most):
    """At most so many faces of a family, upright and plain ones first."""
    taken = Counter()
    for entry in sorted(entries, key=lambda each: ("400-" not in each["face"], "italic" in each["face"])):
        taken[entry["family"]] += 1
        if taken[entry["family"]] <= most:
            yield entry


def fonts(source, out, largest, faces):
    """Copies font files of up to `largest` bytes, and writes a catalogue that names them from here."""
    (out / "fonts").mkdir(parents=True, exist_ok=True)
    made = []
    for number, entry in enumerate(fewer(json.loads(Path(source).read_text(encoding="utf-8")), faces)):
        files = [file for file in entry["files"] if Path(file["path"]).stat().st_size <= largest]
        for file in files:
            name = f"{number}-{Path(file['path']).name}"
            shutil.copyfile(file["path"], out / "fonts" / name)
            file["path"] = f"{out}/fonts/{name}"
        if files:
            made.append({**entry, "files": files})
    (out / "fonts.json").write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")


def chosen(rows, most):
    """The lines to take in a random order: all that judge, of each source at most `most` others."""
    taken = Counter()
    for row in random.Random(1).sample(rows, len(rows)):
        taken[row["source"]] += not row["judge"]
        if row["judge"] or taken[row["source"]] <= most:
            yield row


def placed(items):
    """Rows of a sheet from (line, what it is) by width, each row with pictures of up to `SHEET` pixels in all."""
    row, used = [], 0
    for item in sorted(items, key=lambda each: each[0].shape[1]):
        wide = item[0].shape[1]
        if used + wide > SHEET:
            yield row
            row, used = [], 0
        row.append((used, *item))
        used += wide
    yield row


def sheet(items, path, quality):
    """Writes lines close together as one picture; gives what each is and where it lies."""
    rows, told = list(placed(items)), []
    whole = numpy.full((len(rows) * HEIGHT, SHEET), 255, numpy.uint8)
    for number, row in enumerate(rows):
        for left, line, about in row:
            whole[number * HEIGHT : (number + 1) * HEIGHT, left : left + line.shape[1]] = line
            told.append({**about, "sheet": path.name, "x": left, "y": number * HEIGHT, "width": line.shape[1]})
    Image.fromarray(whole).save(path, "AVIF", quality=quality, speed=7)
    return told


def lines(source, out, most, quality):
    """Real lines at the height of the model and normalised as it wants them, packed as sheets of AVIF, a kilobyte a line."""
    out.mkdir(parents=True, exist_ok=True)
    every = [(real, row) for real in (RealLines(source, True), RealLines(source, False)) for row in real.rows]
    readers = {id(row): real for real, row in every}
    rows = list(chosen([row for _, row in every], most))
    with open(out / "lines.jsonl", "w", encoding="utf-8") as index:
        for start in range(0, len(rows), LINES):
            items = []
            for row in rows[start : start + LINES]:
                line = numpy.uint8(normalise(fit(readers[id(row)].image(row))) * 255)
                items.append((line, {key: row[key] for key in ("text", "source", "judge")}))
            for told in sheet(items, out / f"{start // LINES:03}.avif", quality):
                index.write(json.dumps(told, ensure_ascii=False) + "\n")


def main():
    """Writes texts, fonts and lines; run it from the folder against which the paths of the fonts are to hold."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--texts", required=True)
    parse.add_argument("--fonts", required=True)
    parse.add_argument("--lines")
    parse.add_argument("--out", required=True)
    parse.add_argument("--text-bytes", type=int, default=2_500_000, help="of each language")
    parse.add_argument("--font-bytes", type=int, default=250_000, help="of the largest font file taken")
    parse.add_argument("--faces", type=int, default=3, help="of each family")
    parse.add_argument("--most", type=int, default=14_000, help="lines of a source")
    parse.add_argument("--quality", type=int, default=24, help="of the sheets of lines")
    wanted = parse.parse_args()
    out = Path(wanted.out)
    texts(wanted.texts, out / "text", wanted.text_bytes)
    fonts(wanted.fonts, out, wanted.font_bytes, wanted.faces)
    if wanted.lines:
        lines(wanted.lines, out / "lines", wanted.most, wanted.quality)


if __name__ == "__main__":
    main()
