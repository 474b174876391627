"""The characters that the recogniser can write, in class order. Class 0 is the CTC blank, the first character class 1."""

import json
import unicodedata

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
BASE_VOWELS = "aăâeêioôơuưy"
FRENCH = "àâäæçéèêëîïôœöùûüÿñáíóúßãõåø"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
OLD_RUSSIAN = "ѣіѳѵїє"
SLAVONIC = "ѕѡѻѽѿѧѩѫѭꙋꙗѯѱѷꙑꙍꙁѝѐᲂ"
KAZAKH = "әғқңөұүһ"
KOMI = "ӧӥӝӟӵԁԃԅԇԉԋԍԏј"
ASCII = "".join(chr(code) for code in range(0x20, 0x7F))
MARKS = "«»„“”‘’‚–—…§№°½¼¾£€×÷±·•†‡¶¬²³¹ºª©₫ſ꙳҂"
COMBINING = "\u0300\u0301\u0302\u0306\u0308\u0311\u033e\u0483\u0486\u0487" + "".join(
    chr(code) for code in range(0x2DE0, 0x2E00)
)


def vietnamese():
    """Every vowel with every tone, and đ, in lower case."""
    toned = (unicodedata.normalize("NFC", vowel + tone) for vowel in BASE_VOWELS for tone in TONES)
    return "".join(toned) + "đ"


def characters():
    """All characters in class order: NFC, each once."""
    letters = vietnamese() + FRENCH + RUSSIAN + OLD_RUSSIAN + SLAVONIC + KAZAKH + KOMI
    both = letters + "".join(letter.upper() for letter in letters if len(letter.upper()) == 1)
    return "".join(dict.fromkeys(ASCII + both + MARKS + COMBINING))


def write(path, symbols):
    """Writes `alphabet.json`, as the app reads it."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"version": 1, "blank": 0, "characters": list(symbols)}, file, ensure_ascii=False)


LATIN_TWINS = "aceopxyiKMHABCEOPTXïö"
CYRILLIC_TWINS = "асеорхуіКМНАВСЕОРТХїӧ"
"""Letters that look alike in both scripts."""


def leaning(symbols):
    """How many more of these letters are Cyrillic than Latin."""
    cyrillic = sum("\u0400" <= symbol < "\u0530" or "\ua640" <= symbol < "\ua6a0" for symbol in symbols)
    return cyrillic - sum(
        symbol.isalpha() and (symbol < "\u0370" or "\u1e00" <= symbol < "\u1f00") for symbol in symbols
    )


def one_script(text):
    """Each word in the script of most of its unmistakable letters, or else of most of its letters."""
    made = []
    for word in text.split(" "):
        sure = [symbol for symbol in word if symbol not in LATIN_TWINS + CYRILLIC_TWINS]
        lean = leaning(sure) or leaning(word)
        if lean > 0:
            word = word.translate(str.maketrans(LATIN_TWINS, CYRILLIC_TWINS))
        elif lean < 0:
            word = word.translate(str.maketrans(CYRILLIC_TWINS, LATIN_TWINS))
        made.append(word)
    return " ".join(made)


class Codec:
    """Text to classes and back."""

    def __init__(self, symbols=None):
        self.symbols = symbols or characters()
        self.classes = {symbol: index + 1 for index, symbol in enumerate(self.symbols)}

    def __len__(self):
        return len(self.symbols) + 1

    def encode(self, text):
        """Classes of a text; None when it holds a character outside the alphabet."""
        normal = unicodedata.normalize("NFC", text)
        if any(symbol not in self.classes for symbol in normal):
            return None
        return [self.classes[symbol] for symbol in normal]

    def greedy(self, path):
        """Text of the most likely class of each frame: repeats merged, blanks dropped."""
        merged = [best for at, best in enumerate(path) if best and (at == 0 or best != path[at - 1])]
        return "".join(self.symbols[best - 1] for best in merged)
