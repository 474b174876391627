"""Character error rate, counted as the evaluation set's README says."""

import re
import unicodedata

FOLDED = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "¬": "-", "…": "...", "\u00ad": None,
})  # fmt: skip


def folded(text):
    """NFC text with quotes, dashes, ellipses and white space folded."""
    plain = unicodedata.normalize("NFC", text).translate(FOLDED)
    return re.sub(r"\s+", " ", plain).strip()


def distance(one, other):
    """Levenshtein distance of two strings."""
    row = list(range(len(other) + 1))
    for at, symbol in enumerate(one, 1):
        above, row[0] = row[0], at
        for column, against in enumerate(other, 1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (symbol != against))
    return row[-1]


def error_rate(pairs):
    """Errors by characters of the truth over (read, truth) pairs; 0 is perfect, more than 1 possible."""
    counted = [(folded(read), folded(truth)) for read, truth in pairs]
    return sum(distance(*pair) for pair in counted) / max(1, sum(len(truth) for _, truth in counted))
