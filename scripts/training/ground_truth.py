"""Cuts the lines of openly licensed pages (ALTO 4 or PAGE, with polygons) into one pack: JPEGs in a row and an index."""

import argparse
import hashlib
import html
import json
import unicodedata
from os.path import commonpath
from pathlib import Path
from xml.etree import ElementTree

import cv2
import numpy

from alphabet import Codec
from leaks import Leaks
from tables import HERE, rows_of
from texts import content, listing, repository

TALL = 64
"""Height at which lines are kept: more than the model sees, so that they can still be bent."""
STRUCK = "><"
"""Stands for struck-out words in one of the sources; such lines are left out."""
SIZES = (("WIDTH", "imageWidth"), ("HEIGHT", "imageHeight"))
"""What ALTO and PAGE call the size of a page."""
KEPT_FOR_VALIDATION = 25
"""One page in so many is never trained on."""


def written(line):
    """(points of the polygon in a row, text) of a line of ALTO or of PAGE."""
    shape, coords = line.find("{*}Shape/{*}Polygon"), line.find("{*}Coords")
    if coords is not None:
        text = line.find("{*}TextEquiv/{*}Unicode")
        return coords.get("points") or "", (text.text or "") if text is not None else ""
    words = [each.get("CONTENT") or "" for each in line.findall(".//{*}String")]
    return (shape.get("POINTS") if shape is not None else "") or "", " ".join(words)


def polygons(xml, page):
    """(points `[n,2]` in pixels of the image, text) of each text line of an ALTO or PAGE file."""
    tree = ElementTree.fromstring(xml)
    told = tree.find(".//{*}Page")
    if told is None:
        return
    wide, tall = (float(told.get(one) or told.get(other) or 0) for one, other in SIZES)
    scale = (page.shape[1] / wide, page.shape[0] / tall) if wide and tall else (1, 1)
    for line in tree.findall(".//{*}TextLine"):
        shape, raw = written(line)
        numbers = [float(each) for each in shape.replace(",", " ").split()]
        text = html.unescape(unicodedata.normalize("NFC", raw)).strip()
        if len(numbers) >= 6 and len(numbers) % 2 == 0 and STRUCK not in text:
            yield numpy.array(numbers).reshape(-1, 2) * scale, text


def cut(page, points):
    """The line's box with the paper's tone outside its polygon; None for what is no horizontal line."""
    left, top = numpy.maximum(points.min(axis=0), 0).astype(int)
    right, bottom = numpy.minimum(points.max(axis=0) + 1, page.shape[1::-1]).astype(int)
    if bottom - top < 12 or right - left < (bottom - top) * 0.5:
        return None
    box = page[top:bottom, left:right]
    inside = numpy.zeros(box.shape, numpy.uint8)
    cv2.fillPoly(inside, [(points - (left, top)).astype(numpy.int32)], 1)
    if not inside.any():
        return None
    paper = numpy.percentile(box[inside == 1], 90)
    line = numpy.where(inside == 1, box, paper).astype(numpy.uint8)
    scale = TALL / line.shape[0]
    wide = max(8, min(1600, round(line.shape[1] * scale)))
    return cv2.resize(line, (wide, TALL), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)


def nearest(path, images):
    """Of the pictures with the name of a file, the one whose folder is nearest; None without any."""
    stem = Path(path).stem.removesuffix(".chocomufin")
    return max(images.get(stem, []), key=lambda image: len(commonpath(["/" + image, "/" + path])), default=None)


def pages(mirrors, leaks):
    """(source, page name, grey image, ALTO or PAGE) of every page that may be trained on."""
    for row in rows_of(HERE / "real.tsv"):
        folder = repository(mirrors, row["repository"])
        paths = listing(folder) if folder.exists() else []
        images = {}
        for path in paths:
            if path.lower().endswith((".jpg", ".jpeg", ".png")):
                images.setdefault(Path(path).stem, []).append(path)
        for path in paths:
            image = nearest(path, images) if path.endswith(".xml") and "/page/" not in path else None
            if not image or leaks.bars_name(Path(path).stem) or leaks.bars_name(Path(image).stem):
                continue
            packed = numpy.frombuffer(content(folder, image) or b"0", numpy.uint8)
            grey = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
            if grey is not None:
                yield row["repository"], Path(path).stem, grey, content(folder, path)


def main():
    """Writes `lines.bin` and `lines.jsonl`, and says what was left out and why."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--mirrors", required=True)
    parse.add_argument("--judged", help="folder of the evaluation set, whose pages and texts are left out")
    parse.add_argument("--out", required=True)
    wanted = parse.parse_args()
    leaks, codec, counts = Leaks(wanted.judged), Codec(), {}
    out = Path(wanted.out)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "lines.bin", "wb") as pack, open(out / "lines.jsonl", "w", encoding="utf-8") as index:
        for source, stem, page, xml in pages(wanted.mirrors, leaks):
            judged = int(hashlib.sha256(stem.encode()).hexdigest(), 16) % KEPT_FOR_VALIDATION == 0
            for points, text in polygons(xml, page):
                line = cut(page, points)
                fate = (
                    "empty"
                    if not text
                    else "shape"
                    if line is None
                    else "close to judged"
                    if leaks.bars_text(text)
                    else "kept"
                )
                if fate == "kept" and not codec.encode(text):
                    fate = "outside the alphabet"
                counts[source, fate] = counts.get((source, fate), 0) + 1
                if fate != "kept":
                    continue
                packed = cv2.imencode(".jpg", line, [cv2.IMWRITE_JPEG_QUALITY, 88])[1].tobytes()
                row = {
                    "at": pack.tell(),
                    "size": len(packed),
                    "text": text,
                    "source": source,
                    "page": stem,
                    "judge": judged,
                }
                pack.write(packed)
                index.write(json.dumps(row, ensure_ascii=False) + "\n")
    for (source, fate), count in sorted(counts.items()):
        print(source, fate, count)


if __name__ == "__main__":
    main()
