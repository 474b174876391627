"""Keeps what the models are judged on out of training: named pages and lines, and texts that come close to theirs."""

import re
import unicodedata
from pathlib import Path

SHINGLE = 5
"""Words in a row that may not be shared with a text of the evaluation set."""


def words(text):
    """Lower-case words without marks, so that spelling variants of one text still match."""
    plain = unicodedata.normalize("NFD", text.lower())
    return re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def shingles(text, size=SHINGLE):
    """Hashes of every `size` words in a row."""
    parts = words(text)
    return {hash(" ".join(parts[at : at + size])) for at in range(len(parts) - size + 1)}


class Leaks:
    """What may not be trained on. Without an evaluation folder nothing is barred."""

    def __init__(self, folder=None):
        self.names = set()
        self.taken = set()
        root = Path(folder) if folder else None
        if not root or not root.exists():
            return
        for row in (root / "never-train.txt").read_text(encoding="utf-8").splitlines():
            self.names.add(row.split("\t")[-1].strip())
        for file in root.glob("*/*/*.txt"):
            self.taken |= shingles(file.read_text(encoding="utf-8", errors="ignore"))

    def bars_name(self, name):
        """Whether a page or line of that base name is kept for judging."""
        return name in self.names or Path(name).stem in self.names

    def bars_text(self, text):
        """Whether a text shares a run of words with a text kept for judging."""
        return bool(self.taken) and not self.taken.isdisjoint(shingles(text))
