"""Texts of lines: passages of real text, inventions that sound like it, and what archives write."""

from pathlib import Path

import orthography

FORMULAE = {
    "ru": ["Л. {n} об.", "Ф. {n}. Оп. {d}. Д. {n}. Л. {d}", "№ {n}", "{d} января {y} г.", "Дѣло № {n}", "{d}.{m}.{y}",
           "Итого {n} руб. {d} коп.", "Вх. № {n} от {d}/{m} {y} г.", "{d}-го мая {y} года", "Стр. {n}—{n}"],
    "kv": ["{y} во", "№ {n}", "{d} лун {y} воын", "{n} листбок"],
    "cu": ["Глава̀ {d}.", "Лі́стъ {n}", "Ст҃и́хъ {d}."],
    "vi": ["Hà Nội, ngày {d} tháng {m} năm {y}", "Số: {n}/QĐ-UBND", "Tờ số {n}", "Điều {d}. ", "ngày {d}-{m}-{y}",
           "{n}.000 đồng", "Quyển {d}, trang {n}"],
    "fr": ["Le {d} mars {y}", "n° {n}", "fol. {n} v°", "{n} fr. {d} c.", "art. {d}, § {m}", "Paris, ce {d} {m}bre {y}"],
    "en": ["No. {n}", "{d}th of June, {y}", "fol. {n}r", "p. {n}", "£ {n} {d}s. {m}d.", "Dear Sir,", "Mr. & Mrs. {d}"],
    "kk": ["№ {n}", "{y} жылғы {d} мамыр", "{n}-бет"],
}  # fmt: skip


class Corpus:
    """The text of one language."""

    def __init__(self, path):
        self.text = Path(path).read_text(encoding="utf-8")

    def passage(self, length, random):
        """About `length` characters from a random place, cut at words and seldom within one."""
        at = random.randrange(max(1, len(self.text) - 4 * length))
        start = self.text.find(" ", at) + 1
        part = self.text[start : start + length].split("\n")[0]
        if random.random() < 0.25 or " " not in part[3:]:
            return part.rstrip() + ("-" if part[-1:].isalpha() and random.random() < 0.8 else "")
        return part.rsplit(" ", 1)[0]

    def invention(self, length, random, order=5):
        """Text in which each character follows its `order` last ones as somewhere in the corpus."""
        made = self.passage(12, random)
        while len(made) < length:
            at = self.text.find(made[-order:], random.randrange(len(self.text)))
            after = self.text[at + order : at + order + 2] if at >= 0 else " "
            made += after.replace("\n", " ") or " "
        return " ".join(made.split())


class Sampler:
    """Lines of text of each style of writing a language has."""

    def __init__(self, folder):
        self.corpora = {file.stem: Corpus(file) for file in sorted(Path(folder).glob("*.txt"))}

    def formula(self, language, random):
        """A number, date or reference as an archive writes it."""
        numbers = {"n": random.randint(1, 1999), "d": random.randint(1, 31), "m": random.randint(1, 12)}
        return random.choice(FORMULAE[language]).format(y=random.randint(1690, 1999), **numbers)

    def oddity(self, alphabet, random):
        """Characters in no order, so that rare ones are seen too."""
        words = [
            "".join(random.choice(alphabet) for _ in range(random.randint(1, 7))) for _ in range(random.randint(1, 4))
        ]
        return " ".join(words)

    def line(self, language, length, random):
        """A line in modern spelling of about `length` characters."""
        corpus, chance = self.corpora[language], random.random()
        if chance < 0.07:
            return self.formula(language, random)
        if chance < 0.17:
            return corpus.invention(length, random)
        text = corpus.passage(length, random)
        if chance < 0.24:
            text = text.upper() if language != "cu" and chance < 0.2 else text.title() if language != "cu" else text
        return text if chance < 0.93 else f"{text} {self.formula(language, random)}"

    def styled(self, style, length, random):
        """A line in the spelling of a style of the recipe: `ru-1918`, `ru-civil`, or a bare language."""
        language, _, spelling = style.partition("-")
        text = self.line(language, length, random)
        if spelling == "1918":
            return orthography.before_1918(text, random)
        return heading(orthography.civil_18th(text, random), random) if spelling == "civil" else text


def heading(text, random):
    """A line of old print as it may stand in a heading or a play: all of it, or its first words, in capitals."""
    chance = random.random()
    if chance < 0.05:
        return text.upper()
    words = text.split(" ")
    many = random.randint(1, 3)
    return " ".join([word.upper() for word in words[:many]] + words[many:]) if chance < 0.09 else text
