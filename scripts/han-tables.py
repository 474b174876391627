"""Makes the tables of Han and Nôm characters, by hand: nothing of the program or its tests needs Python.

    apt-get download unicode-data=15.0.0-1 m17n-db=1.8.0-5   # and unpack both into one folder
    python3 scripts/han-tables.py <folder>

assets/han/readings.txt: how characters are read in Vietnamese, a character a line with its readings, the likely first:
`長 trường trưởng;trang …`, those of Han texts before the semicolon, those of Nôm behind it. They are turned from two input
methods of m17n-db, made by the Centre of Information Technology of Thừa Thiên Huế (vi-han.mim, vi-nom.mim), with Unihan's
kVietnamese, which also says which of several is the usual one.

shared/text/han/variant-groups.ts: characters that stand for the same word (Unihan kTraditionalVariant, kSimplifiedVariant,
kZVariant and, where both say so of each other, kSemanticVariant), so that a search for one finds the others.
"""

import bz2
import re
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = """/** Characters that stand for the same word, group by group (Unihan 15.0; made by scripts/han-tables.py). */
export const VARIANT_GROUPS =
  '"""
VARIANTS = ("kTraditionalVariant", "kSimplifiedVariant", "kZVariant", "kSemanticVariant")


def said(folder: Path, name: str, keys: tuple[str, ...]):
    with bz2.open(folder / f"usr/share/unicode/Unihan_{name}.txt.bz2", "rt") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, key, value = line.rstrip("\n").split("\t")
                if key in keys:
                    yield chr(int(code[2:], 16)), key, value


TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
LETTERS = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"), ("w", "ư"))
VOWELS = "aăâeêioôơuưy"


def syllable(keys: str) -> str:
    """A syllable as it is typed by Telex (`trwowngf`), as it is written (`trường`)."""
    tone = TONES.get(keys[-1], "")
    plain = keys[:-1] if tone else keys
    # The second half of ươ is typed after a w: `wow`.
    for typed, letter in (("wow", "ươ"), *LETTERS):
        plain = plain.replace(typed, letter)
    return unicodedata.normalize("NFC", toned(plain, tone)) if tone else plain


def toned(plain: str, tone: str) -> str:
    """The tone stands on the letter with a sign of its own, else on the last vowel before a consonant, else on the first but one."""
    start = 2 if plain[:2] in ("qu", "gi") and any(each in VOWELS for each in plain[2:]) else 0
    places = [at for at, letter in enumerate(plain) if at >= start and letter in VOWELS]
    if not places:
        return plain
    signed = [at for at in places if plain[at] in "ăâêôơ"] or [at for at in places if plain[at] == "ư"]
    closed = plain[-1] not in VOWELS
    at = signed[-1] if signed else places[-1] if closed or len(places) == 1 else places[1] if len(places) > 2 else places[0]
    return plain[: at + 1] + tone + plain[at + 1 :]


def retoned(reading: str) -> str:
    """The same reading with its tone where `toned` sets it: hoá as hóa."""
    parts = unicodedata.normalize("NFD", reading)
    tone = next((each for each in parts if each in TONES.values()), "")
    plain = unicodedata.normalize("NFC", parts.replace(tone, "", 1) if tone else parts)
    return unicodedata.normalize("NFC", toned(plain, tone)) if tone else plain


def method(folder: Path, name: str) -> dict[str, list[tuple[int, str]]]:
    """For each character its readings, with how far back it stands among the characters so read."""
    text = (folder / f"usr/share/m17n/{name}.mim").read_text(encoding="utf-8")
    found: dict[str, list[tuple[int, str]]] = {}
    for keys, one, several in re.findall(r'^ *\("([a-z]+)"\s+(?:\?(.)|\(([^()]*)\))\)', text, re.M):
        for place, character in enumerate(one or re.sub(r'[\s"]', "", several)):
            # Private code points say nothing to others.
            if ord(character) > 0x2E80 and unicodedata.category(character) != "Co":
                found.setdefault(character, []).append((place, syllable(keys)))
    return found


def readings(folder: Path) -> str:
    han, nom = method(folder, "vi-han"), method(folder, "vi-nom")
    usual: dict[str, list[str]] = {}
    for character, _, value in said(folder, "Readings", ("kVietnamese",)):
        usual[character] = [retoned(each) for each in value.lower().split()]
    lines = []
    for character in sorted({*han, *nom, *usual}):
        own = usual.get(character, [])
        first = [each for _, each in sorted(han.get(character, []))]
        led = [each for each in own if each in first or character not in han]
        both = list(dict.fromkeys([*led, *first]))
        more = [each for _, each in sorted(nom.get(character, []))]
        rest = [each for each in dict.fromkeys([*own, *more]) if each not in both][:9]
        lines.append(f"{character}{' '.join(both)};{' '.join(rest)}".rstrip(";") + "\n")
    return "".join(lines)


def variants(folder: Path) -> list[str]:
    pairs: dict[tuple[str, str], set[str]] = {}
    for character, key, value in said(folder, "Variants", VARIANTS):
        for part in value.split():
            other = chr(int(part.split("<")[0][2:], 16))
            if other != character:
                pairs.setdefault((character, other), set()).add(key)
    groups: dict[str, set[str]] = {}
    for (one, other), keys in pairs.items():
        mutual = "kSemanticVariant" in pairs.get((other, one), set())
        if keys == {"kSemanticVariant"} and not mutual:
            continue
        joined = groups.get(one, {one}) | groups.get(other, {other})
        for each in joined:
            groups[each] = joined
    return sorted({"".join(sorted(group)) for group in groups.values()})


def main(folder: Path) -> None:
    out = ROOT / "assets" / "han" / "readings.txt"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(readings(folder), encoding="utf-8")
    groups = variants(folder)
    print("largest", max(groups, key=len), "groups", len(groups), "characters", sum(map(len, groups)))
    target = ROOT / "shared" / "text" / "han" / "variant-groups.ts"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(HEAD + " ".join(groups) + "'\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
