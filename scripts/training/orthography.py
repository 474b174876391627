"""Modern Russian spelling turned into the spelling before 1918 and into that of 18th-century civil print.

The rules of і, ъ and the endings are those of the grammars of the time (Grot, 1885). Where ѣ stood is a matter of the
root, so the roots are listed; where a root is not known the letter stays е, as in the worse half of real print.
"""

import re

VOWELS = "аеёиіоуыэюяѣѵ"
CONSONANTS = "бвгджзклмнпрстфхцчшщ"

YAT_ROOTS = """бег бед бедн белен белк белы бел бес бесед вед веди вежлив веж век венец венк вениик веник вер вес вести вест
ветв ветер ветр вет вех вечн веч веша веял гнев гнезд грех грешн двенадцат двести две девиц девк дев дед делать дел дет
железн желез завет замен звезд звер здесь змей зрел исповед калек клетк клет колебл колен конечн креп лев левы лезт лез
лекар лек лен лес лестниц лет леч медл медн мед мел мен мер мест месяц месяц мет мех меша меш мещан надея неволь невест
негде недр недел нежн нем некотор некто некогда нет обед обет обещ одева оде орех отвеч ответ очечн пев пе пен пес петь
плен плеш побед повест подозрева помех помещ посещ послед преж пробел проезд разве ред реже резв рез реп ресниц речк реч
реша реш сведен свеж свет свеч север сед секир семя сем сен сер сетк сет сечь сечен след слеп смел смех сме снег совест
совет согрева сосед спеть спех спеш стен стрел стрел тел темя тен тесн тест тех увеч утеш хлеб хлев хоте человек червь
цев цел цен цеп член щел езд еха ем ест""".split()
"""Roots with ѣ, written with their е; the first е of a root is the ѣ. Only at the start of a word or after a prefix."""

PREFIXES = (
    "без бес в воз вос вз вы до за из ис на надо над не о об от отъ пере под по пре при про раз рас с со у".split()
)
YAT = re.compile(
    "^((?:"
    + "|".join(sorted(PREFIXES, key=len, reverse=True))
    + ")?)("
    + "|".join(sorted(set(YAT_ROOTS), key=len, reverse=True))
    + ")"
)
ABBREVIATED = "стр руб коп гл вх оп св кн ст им".split()
WHOLE = {
    "мне": "мнѣ", "тебе": "тебѣ", "себе": "себѣ", "где": "гдѣ", "все": "всѣ", "те": "тѣ", "всем": "всѣмъ",
    "всех": "всѣхъ", "тех": "тѣхъ", "тем": "тѣмъ", "кроме": "кромѣ", "вне": "внѣ", "ныне": "нынѣ", "возле": "возлѣ",
    "после": "послѣ", "подле": "подлѣ", "ее": "ея", "её": "ея", "они": "они", "одни": "однѣ", "мир": "міръ",
    "мира": "міра", "мире": "мірѣ", "миру": "міру", "если": "если", "есть": "есть", "еще": "еще", "нет": "нѣтъ",
    "нельзя": "нельзя", "здесь": "здѣсь", "федор": "Ѳедоръ", "марфа": "Марѳа", "фома": "Ѳома", "афины": "Аѳины",
    "зачем": "зачѣмъ", "совсем": "совсѣмъ", "меня": "меня", "перед": "передъ", "две": "двѣ", "синод": "сѵнодъ",
    "миро": "мѵро", "вместе": "вмѣстѣ", "вместо": "вмѣсто", "теперь": "теперь", "человек": "человѣкъ",
}  # fmt: skip


def old_word(word, random):
    """One lower-case word in the spelling before 1918; `random` decides between endings that depend on the sense."""
    if word in WHOLE:
        return WHOLE[word].lower()
    text = word.replace("ё", "е")
    text = YAT.sub(lambda found: found[1] + found[2].replace("е", "ѣ", 1), text)
    if len(text) > 3 and text[-1] == "е" and text[-2] in CONSONANTS and random.random() < 0.6:
        text = text[:-1] + "ѣ"
    if len(text) > 5 and text != "немного":
        text = re.sub("ого$", "аго", text)
        text = re.sub("([шщч])его$", r"\1аго", text)
    text = re.sub("([ыи])е$", lambda found: found[1] + ("я" if random.random() < 0.5 else "е"), text)
    text = re.sub(r"^(бе|во|и|ра|ни)с(?=[кптфхцчшщ])", r"\1з", text) if random.random() < 0.5 else text
    text = re.sub(f"и(?=[{VOWELS}й])", "і", text)
    return text + "ъ" if text[-1] in CONSONANTS else text


def respell(text, change):
    """Applies `change` to each Cyrillic word, keeping capitals."""

    def one(found):
        word = found[0]
        new = change(word.lower())
        after = found.string[found.end() : found.end() + 1]
        if (
            after == "-"
            or (after == "." and word.lower() in ABBREVIATED)
            or (len(word) == 1 and word.lower() not in "вкс")
        ):
            new = new.removesuffix("ъ")
        if len(word) > 1 and word.isupper():
            return new.upper()
        return new[:1].upper() + new[1:] if word[0].isupper() else new

    return re.sub("[А-Яа-яЁё]+", one, text)


def before_1918(text, random):
    """Modern Russian to the spelling of 1885 to 1918."""
    return respell(text, lambda word: old_word(word, random))


def civil_18th(text, random):
    """Modern Russian to 18th-century civil print: і written ї, ъ inside, spaces before , ; : and looser е/ѣ."""

    def change(word):
        new = old_word(word, random).replace("і", "ї")
        if random.random() < 0.3:
            new = re.sub(r"ерв", "ерьв", new).replace("верх", "верьх")
        if random.random() < 0.3:
            new = re.sub("э", "е", new)
        return new.replace("ться", "тца") if random.random() < 0.03 else new

    old = respell(text, change)
    return re.sub(r"(?<=\w)([,;:!?])", r" \1", old) if random.random() < 0.4 else old


def closed(text):
    """The text without the spaces that old print has before its stops: transcribers leave them out."""
    return re.sub(r" (?=[,;:!?])", "", text)
