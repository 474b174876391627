"""What is trained on: how often each style of writing comes, and how its lines are drawn."""

from tables import HERE, rows_of

STYLES = (
    # weight, text style, kind of font
    (0.14, "ru-civil", "civil"),
    (0.03, "ru-1918", "print"),
    (0.03, "ru", "print"),
    (0.07, "kv", "print"),
    (0.08, "cu", "slavonic"),
    (0.03, "vi", "print"),
    (0.08, "vi", "hand"),
    (0.01, "fr", "print"),
    (0.02, "fr", "hand"),
    (0.01, "en", "print"),
    (0.06, "en", "hand"),
    (0.02, "kk", "print"),
    (0.03, "ru", "hand"),
    (0.02, "ru-1918", "hand"),
)
"""The rest, to 1, are real lines where there are any."""

MADE = (
    (0.19, "ru-civil", "civil"),
    (0.05, "ru-1918", "print"),
    (0.04, "ru", "print"),
    (0.10, "kv", "print"),
    (0.11, "cu", "slavonic"),
    (0.05, "vi", "print"),
    (0.17, "vi", "hand"),
    (0.01, "fr", "print"),
    (0.03, "fr", "hand"),
    (0.01, "en", "print"),
    (0.07, "en", "hand"),
    (0.03, "kk", "print"),
    (0.08, "ru", "hand"),
    (0.06, "ru-1918", "hand"),
)
"""The same for synthetic lines alone, where a share of their own is set for real ones (`train_gpu.py`)."""

JUDGED = (
    # name, text style, kind of font, whether the faces are those never trained on
    ("ru-civil", "ru-civil", "civil", False),
    ("kv-print", "kv", "print", False),
    ("cu-print", "cu", "slavonic", False),
    ("vi-hand", "vi", "hand", True),
    ("en-hand", "en", "hand", True),
)
"""Own validation sets, drawn once with a seed of their own; real validation pages are added as `real-hand`."""

CIVIL_FAMILIES = (
    "old-standard", "old-standard-tt", "c059", "libertine", "gentium-plus", "p052", "eb-garamond", "eb-garamond-full",
    "cormorant", "cormorant-garamond", "playfair-display", "charis-sil", "doulos-sil", "freefont", "noto-serif-full",
    "literata", "vollkorn", "spectral", "pt-family", "nimbus-roman", "urw-bookman", "prata", "lora",
    "alegreya", "dejavu", "liberation", "merriweather", "tinos", "stix-two-text",
)  # fmt: skip
"""Families with old-style Russian letters that look like book type of the 18th to early 20th century."""


def favoured(wish):
    """The styles with one kind of type more often than the others, all to the same sum with real lines: `civil:3.5`."""
    if not wish:
        return STYLES
    kind, times = wish.split(":")
    more = [(weight * (float(times) if each == kind else 1), style, each) for weight, style, each in STYLES]
    whole = sum(weight for weight, _, _ in more) + 1 - sum(weight for weight, _, _ in STYLES)
    return tuple((weight / whole, style, each) for weight, style, each in more)


def languages():
    """Language of each repository of real lines."""
    return {row["repository"]: row["language"] for row in rows_of(HERE / "real.tsv")}
