"""Packs what training needs into one small folder, to take to another machine: texts cut, fonts, real lines shrunk."""

import argparse
import json
import random
import shutil
from collections import Counter
from pathlib import Path

import cv2

from batches import RealLines
from model import HEIGHT


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


def lines(source, out, most):
    """Real lines at the height of the model; a random choice of up to `most` bytes, validation lines first."""
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "lines.bin", "wb") as pack, open(out / "lines.jsonl", "w", encoding="utf-8") as index:
        for judged in (True, False):
            real = RealLines(source, judged)
            for row in random.Random(1).sample(real.rows, len(real.rows)):
                image = real.image(row)
                wide = max(8, round(image.shape[1] * HEIGHT / image.shape[0]))
                small = cv2.resize(image, (wide, HEIGHT), interpolation=cv2.INTER_AREA)
                packed = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 60])[1].tobytes()
                if pack.tell() + len(packed) > most:
                    return
                index.write(json.dumps({**row, "at": pack.tell(), "size": len(packed)}, ensure_ascii=False) + "\n")
                pack.write(packed)


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
    parse.add_argument("--line-bytes", type=int, default=22_000_000)
    wanted = parse.parse_args()
    out = Path(wanted.out)
    texts(wanted.texts, out / "text", wanted.text_bytes)
    fonts(wanted.fonts, out, wanted.font_bytes, wanted.faces)
    if wanted.lines:
        lines(wanted.lines, out / "lines", wanted.line_bytes)


if __name__ == "__main__":
    main()
