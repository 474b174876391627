"""Fonts and what they can write. A family's files are script subsets; each character is taken from the file that has it."""

import argparse
import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageFont

import alphabet
from tables import HERE, rows_of


def listed():
    """Rows of `fonts.tsv`: family, kind (print, hand, slavonic), use (train, judge), licence, source."""
    return rows_of(HERE / "fonts.tsv")


def coverage(path):
    """The characters of the alphabet that a font file draws."""
    font = TTFont(path, lazy=True, fontNumber=0)
    return "".join(symbol for symbol in alphabet.characters() if ord(symbol) in font.getBestCmap())


def faces(row, folders):
    """Files of a family by face, as 400-italic."""
    family = row["family"]
    if row["source"].startswith("@fontsource/"):
        files = sorted((Path(folders["npm"]) / row["source"] / "files").glob(f"{family}-*.woff"))
        named = [(re.search(r"-(\d+-(?:normal|italic))\.woff$", file.name), file) for file in files]
        wanted = [(found[1], file) for found, file in named if found and found[1][:3] in ("400", "700", "300", "500")]
    else:
        wanted = [(file.stem, file) for file in sorted(Path(folders["files"]).glob(f"**/{row['pattern']}"))]
    grouped = {}
    for face, file in wanted:
        grouped.setdefault(face, []).append(file)
    return grouped


def useful(files):
    """Files that bring characters which those before them lack, Latin ones first, with just these characters."""
    made, have = [], set()
    for file in sorted(files, key=lambda path: ("-latin-" not in path.name, len(path.name), path.name)):
        fresh = [symbol for symbol in coverage(file) if symbol not in have]
        if fresh:
            made.append({"path": str(file), "characters": "".join(fresh)})
            have.update(fresh)
    return made


def catalogue(folders):
    """Every face with its files and the characters of each."""
    made = []
    for row in listed():
        for face, files in faces(row, folders).items():
            entry = {**row, "face": face, "files": useful(files)}
            if entry["files"]:
                made.append(entry)
    return made


@lru_cache(maxsize=600)
def opened(path, size):
    """A font of a size; raqm places the marks of Church Slavonic."""
    return ImageFont.truetype(path, size)


class Face:
    """One face, able to tell what it can write and to split a line by file."""

    def __init__(self, entry):
        self.family, self.kind, self.use, self.face = entry["family"], entry["kind"], entry["use"], entry["face"]
        self.files = {}
        for file in entry["files"]:
            for symbol in file["characters"]:
                self.files.setdefault(symbol, file["path"])

    def writes(self, text):
        """Whether every character, or its parts, can be drawn."""
        return all(symbol in self.files or symbol == " " for symbol in text)

    def runs(self, text, size):
        """The line as (font, text) pieces; spaces and marks stay with what they follow."""
        pieces = []
        for symbol in text:
            stays = pieces and (symbol == " " or unicodedata.combining(symbol) or not symbol.isalpha())
            path = pieces[-1][0] if stays and symbol in (" ", *self.covered(pieces[-1][0])) else self.files.get(symbol)
            path = path or next(iter(self.files.values()))
            if pieces and pieces[-1][0] == path:
                pieces[-1][1] += symbol
            else:
                pieces.append([path, symbol])
        return [(opened(path, size), part) for path, part in pieces]

    @lru_cache(maxsize=64)
    def covered(self, path):
        """Characters that come from one file."""
        return frozenset(symbol for symbol, file in self.files.items() if file == path)


def load(path):
    """Faces of a catalogue written by this script."""
    with open(path, encoding="utf-8") as file:
        return [Face(entry) for entry in json.load(file)]


def main():
    """Writes the catalogue and says how many families of each kind write each language."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--npm", required=True, help="a node_modules folder holding the @fontsource packages")
    parse.add_argument("--files", required=True, help="folder of the other font files")
    parse.add_argument("--out", required=True)
    wanted = parse.parse_args()
    made = catalogue({"npm": wanted.npm, "files": wanted.files})
    Path(wanted.out).write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    all_faces = [Face(entry) for entry in made]
    samples = {
        "en": "Word",
        "fr": "çàéœ",
        "vi": "Việtữằ",
        "ru": "Съешьё",
        "ru-1918": "ѣіѳъ",
        "kk": "қазақәһ",
        "kv": "ӧі",
        "cu": "ꙋѡ҆́҃",
    }
    for kind in ("print", "hand", "slavonic"):
        of_kind = [face for face in all_faces if face.kind == kind]
        counts = {key: len({face.family for face in of_kind if face.writes(text)}) for key, text in samples.items()}
        print(kind, len({face.family for face in of_kind}), "families", len(of_kind), "faces", counts)


if __name__ == "__main__":
    main()
