"""Makes the Han and Nôm font of Fonds (assets/han/*.woff2), by hand: nothing of the program or its tests needs Python.

    pip install fonttools==4.66.1 brotli==1.2.0
    apt-get download fonts-hanazono=20170904-2.1 unicode-data=15.0.0-1   # and unpack both into one folder
    python3 scripts/han-font.py <folder>

Glyphs are those of Hanazono Mincho (GlyphWiki project), whose licence permits any use, changed or not; the result bears a
name of its own, since the font's own names are reserved where it is taken under the SIL Open Font License. Taken are the
unified ideographs of the basic plane, punctuation and signs of description, and of the planes beyond and of extension A what
Viet Nam has in the standard (Unihan kIRG_VSource) or what has a Vietnamese reading (kVietnamese).
"""

import bz2
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

OUT = Path(__file__).resolve().parent.parent / "assets" / "han"

# Files by ranges of code points, as renderer/ui/han-font.css names them; from which of the two fonts.
FILES = {
    "signs": ("A", [(0x2E80, 0x2FFF), (0x3000, 0x303F), (0x31C0, 0x31EF), (0xFE30, 0xFE4F), (0xFF00, 0xFF60), (0x25A1, 0x25A1)]),
    "basic-1": ("A", [(0x4E00, 0x62FF)]),
    "basic-2": ("A", [(0x6300, 0x77FF)]),
    "basic-3": ("A", [(0x7800, 0x8BFF)]),
    "basic-4": ("A", [(0x8C00, 0x9FFF), (0xF900, 0xFAFF)]),
    "nom-1": ("A", [(0x3400, 0x4DBF)]),
    "nom-2": ("B", [(0x20000, 0x2A6DF)]),
    "nom-3": ("B", [(0x2A6E0, 0x2EBEF)]),
}


def vietnamese(folder: Path) -> set[int]:
    found = set()
    for name in ("IRGSources", "Readings"):
        with bz2.open(folder / f"usr/share/unicode/Unihan_{name}.txt.bz2", "rt") as lines:
            for line in lines:
                code, key, *_ = line.split("\t") + [""]
                if key in ("kIRG_VSource", "kVietnamese"):
                    found.add(int(code[2:], 16))
    return found


def options() -> subset.Options:
    chosen = subset.Options()
    chosen.flavor = "woff2"
    chosen.hinting = False
    chosen.layout_features = ["vert", "vrt2"]
    chosen.drop_tables += ["FFTM", "prop", "BASE"]
    chosen.name_IDs = []
    chosen.notdef_outline = True
    return chosen


def named(font: TTFont) -> None:
    table = font["name"]
    table.names = []
    for place, text in {
        0: "Copyright 2008-2017 GlyphWiki Project. Subset for Fonds.",
        1: "Fonds Han Nom",
        2: "Regular",
        4: "Fonds Han Nom",
        6: "FondsHanNom",
        13: "Hanazono Font License: unlimited permission to use, copy and distribute, with or without modification.",
    }.items():
        table.setName(text, place, 3, 1, 0x409)


def main(folder: Path) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    nom = vietnamese(folder)
    for name, (source, ranges) in FILES.items():
        wanted = {code for first, last in ranges for code in range(first, last + 1)}
        if name.startswith("nom"):
            wanted &= nom
        font = TTFont(folder / f"usr/share/fonts/truetype/hanazono/HanaMin{source}.ttf")
        have = wanted & set(font.getBestCmap())
        cutter = subset.Subsetter(options())
        cutter.populate(unicodes=have)
        cutter.subset(font)
        named(font)
        path = OUT / f"{name}.woff2"
        subset.save_font(font, str(path), options())
        print(f"{name}: {len(have)} characters, {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
