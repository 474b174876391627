import type { OrthographyChoice } from '../../domain/orthography.ts'
import { inCaseOf } from '../orthography/letter-case.ts'
import { normalisedPage } from '../orthography/normalised-page.ts'
import { confusedForms, readingDistance } from './confusions.ts'
import { inOldSpelling } from './old-spelling.ts'
import { isSpelt, type Dictionary, type SpellOptions, type SpeltLanguage } from './spelling.ts'

/** Dictionaries that are loaded, by language. */
export type Dictionaries = ReadonlyMap<SpeltLanguage, Dictionary>

/** Languages written in Cyrillic letters, by Tesseract's codes; those in neither Latin nor Cyrillic letters. */
const CYRILLIC = new Set('rus bel bul kaz kir mkd mon srp tat tgk ukr uzb_cyrl aze_cyrl script/Cyrillic'.split(' '))
const OTHER = /^(?:chi|jpn|kor|ara|heb|hin|tha|khm|lao|ell|grc|kat|hye|ben|tam|tel)/

/** The languages of the page in which a word may be, by its letters; null where it is in letters of neither alphabet. */
function languagesFor(word: string, languages: readonly string[]): readonly string[] | null {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(word)
  const isLatin = /\p{Script=Latin}/u.test(word)
  // Letters of both alphabets in one word are always a misreading.
  if (isCyrillic && isLatin) return languages.filter(isSpelt)
  if (isCyrillic) return languages.filter((language) => CYRILLIC.has(language))
  return isLatin ? languages.filter((language) => !CYRILLIC.has(language) && !OTHER.test(language)) : null
}

/** The languages whose dictionaries are needed for words; of others nothing can be said. */
export function languagesToLoad(words: readonly string[], languages: readonly string[]): readonly SpeltLanguage[] {
  return [...new Set(words.flatMap((word) => languagesFor(word, languages) ?? []))].filter(isSpelt)
}

/** Whether a word is known, or nothing can be said of it because a language that it may be in has no dictionary. */
export function isKnown(word: string, options: SpellOptions, dictionaries: Dictionaries): boolean {
  const candidates = languagesFor(word, options.languages)
  if (!candidates || candidates.length === 0 || candidates.some((language) => !isSpelt(language))) return true
  if (isRoman(word) || isAbbreviation(word) || isOwn(word, options.own ?? [])) return true
  const those = candidates.filter(isSpelt).flatMap((language) => dictionaries.get(language) ?? [])
  return formsOf(word, options.orthography).some((form) => isKnownForm(form, those))
}

function isRoman(word: string): boolean {
  return /^[IVXLCDM]+$/.test(word) || /^[ІХ]+$/u.test(word)
}

/** QĐ, НКВД: capitals among which there is no vowel. */
function isAbbreviation(word: string): boolean {
  return /^[\p{Lu}-]+$/u.test(word) && !/[AEIOUYАЕЁИІОУЫЭЮЯѢ]/u.test(word.normalize('NFD'))
}

function isOwn(word: string, own: readonly string[]): boolean {
  const lower = word.normalize('NFC').toLowerCase()
  return own.some((each) => each.normalize('NFC').toLowerCase() === lower)
}

/** As it is written, and in modern spelling. */
function formsOf(word: string, choice?: OrthographyChoice): readonly string[] {
  const composed = word.normalize('NFC')
  const modern = normalised(composed, choice)
  return modern === composed ? [composed] : [composed, modern]
}

/** By the choice made, else by what the word itself shows: ѣ, ъ at its end, ſ. */
function normalised(word: string, choice?: OrthographyChoice): string {
  return normalisedPage([{ text: word }], choice ?? oldSpellingOf(word)).text
}

const RUSSIAN: OrthographyChoice = { orthography: 'russian-1918' }
const LATIN: OrthographyChoice = { orthography: 'latin' }
const MODERN: OrthographyChoice = { orthography: 'modern' }

function oldSpellingOf(word: string): OrthographyChoice {
  if (/[ѣѳѵії]|\p{Script=Cyrillic}ъ$/iu.test(word)) return RUSSIAN
  return /[ſꝛ]/u.test(word) ? LATIN : MODERN
}

function isKnownForm(form: string, dictionaries: readonly Dictionary[]): boolean {
  const straight = form.replace(/[’\u02bc]/g, "'")
  const knows = (word: string): boolean =>
    dictionaries.some(
      (dictionary) => dictionary.knows(word) || dictionary.knows(word.toLowerCase()) || isName(word, dictionary),
    )
  if (knows(straight)) return true
  // кто-то, l'été: a word of known parts.
  const parts = straight.split(/[-']/u).filter((part) => Array.from(part).length > 1)
  return parts.length > 0 && /[-']/u.test(straight) && parts.every(knows)
}

/** A name in capitals throughout: МОСКВА. */
function isName(word: string, dictionary: Dictionary): boolean {
  if (word !== word.toUpperCase()) return false
  const lower = word.toLowerCase()
  const [head = '', ...rest] = Array.from(lower)
  return dictionary.knows(head.toUpperCase() + rest.join(''))
}

const MOST = 6

/** What may have been meant: what engines often confuse first, then what dictionaries think of. In the word's spelling. */
export function suggestionsFor(word: string, options: SpellOptions, dictionaries: Dictionaries): readonly string[] {
  const composed = word.normalize('NFC')
  const modern = normalised(composed, options.orthography)
  const those = (languagesFor(composed, options.languages) ?? [])
    .filter(isSpelt)
    .flatMap((language) => dictionaries.get(language) ?? [])
  const confused = confusedForms(modern).filter((form) => those.some((dictionary) => dictionary.knows(form)))
  const thought = those.flatMap((dictionary) => dictionary.suggest(modern))
  const own = (options.own ?? []).filter((each) => readingDistance(modern, each) <= 1)
  const ranked = [...new Set([...own, ...confused, ...thought].map((each) => inCaseOf(modern, each)))]
    .filter((each) => each !== modern)
    .map((each, index) => ({ each, cost: readingDistance(modern, each) + index / 1000 }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ each }) => inOldSpelling(composed, each, options.orthography ?? oldSpellingOf(composed)))
  return [...new Set(ranked)].slice(0, MOST)
}
