import { asBytes, backInPlace, fromBytes, fromUtf8, type CodePage } from './code-pages.ts'
import { inOneScriptEach } from './look-alike-words.ts'
import { cyrillicLikeness, russianLikeness, syllableShare, vietnameseLikeness, type Likeness } from './plausible.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromViqr } from './viqr.ts'
import { fromVni } from './vni.ts'

/** In what a text is written that looks wrong. */
export const LEGACY_KINDS = [
  'utf-8',
  'tcvn3',
  'vni',
  'cp1258',
  'viqr',
  'cp1251',
  'koi8-r',
  'cp866',
  'look-alikes',
  'nfd',
] as const
/** One of them. */
export type LegacyKind = (typeof LEGACY_KINDS)[number]
/** Of these the encodings; letters in parts and letters that look alike are none. */
export type LegacyEncoding = Exclude<LegacyKind, 'nfd' | 'look-alikes'>

/** Whether a text came in another encoding, so that its letters are not those that were meant. */
export function isEncoding(kind: LegacyKind): kind is LegacyEncoding {
  return kind !== 'nfd' && kind !== 'look-alikes'
}

/** A way of putting a text right. */
export interface Rescue {
  readonly kind: LegacyKind
  /** The text that was meant, in NFC. */
  readonly text: string
  /** How sure that is, 0 to 1. */
  readonly confidence: number
  /** Capitals with a tone were guessed: fonts of TCVN3 draw them with the bytes of small letters. */
  readonly capitals?: boolean
  /** Puts another text right in the same way. */
  readonly convert: (text: string) => string
}

type Shown = Exclude<CodePage, 'cp1258'>
const SHOWN: readonly Shown[] = ['latin', 'cp1251', 'koi8-r', 'cp866']

/** As much of a long text as is looked at; it is converted whole. */
const LOOKED_AT = 4000
/** From this share of usual pairs on, a text is Russian as it stands; sound texts have more than 0.8. */
const RUSSIAN = 0.6
/** From this share of syllables on, a text is Vietnamese. */
const VIETNAMESE = 0.75

/** Signs that follow letters in VIQR and, in such number, in no other text. */
const VIQR_WORD = /(?<![\w\\])[A-Za-z]+(?:[(^+*'`?~.]+[A-Za-z]*)+/g
const VIQR_SHAPE = /[aeo]\^|a\(|[ou]\+|dd[aeiouy]/i

/**
 * How a text that was written or read in an older encoding is put right; null where it looks sound. Nothing is changed:
 * who asks shows the text that was meant, and takes it when the user agrees.
 */
export function rescueOf(text: string): Rescue | null {
  // Up to a space, so that no letter of several bytes is cut.
  const looked = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT).replace(/\S+$/, '') : text
  for (const find of isSound(looked) ? [] : [viqrRescue, utf8Rescue, vietnameseRescue, russianRescue]) {
    const found = find(looked)
    if (found) return looked === text ? found : { ...found, text: found.convert(text) }
  }
  return quietRescue(text)
}

/** Most texts are plainly sound: looking no further keeps typing quick. */
function isSound(text: string): boolean {
  if (!/[^\0-\x7f]/.test(text)) return !VIQR_SHAPE.test(text)
  const [russian, vietnamese] = [cyrillicLikeness(text), vietnameseLikeness(text.normalize('NFC'))]
  return (russian.count >= 8 && russian.share >= RUSSIAN) || (vietnamese.count >= 3 && vietnamese.share >= 0.9)
}

/** UTF-8 that was read as if a byte were a letter: 'Tiáº¿ng', 'РџСЂРёРІРµС‚'. Chance makes no such sequences. */
function utf8Rescue(text: string): Rescue | null {
  for (const shown of SHOWN) {
    const convert = (whole: string): string => {
      const outcome = fromUtf8(asBytes(whole, shown))
      return outcome ? backInPlace(outcome.text).normalize('NFC') : whole
    }
    const read = fromUtf8(asBytes(text, shown))
    const least = shown === 'latin' ? 1 : 2
    if (!read || read.sequences < least || !/\p{L}/u.test(read.text)) continue
    const meant = backInPlace(read.text).normalize('NFC')
    return { kind: 'utf-8', text: meant, confidence: read.sequences > 1 ? 0.98 : 0.85, convert }
  }
  return null
}

const VIETNAMESE_WAYS: readonly (readonly [LegacyKind, (bytes: string) => string])[] = [
  ['tcvn3', (bytes) => quotesOf(fromTcvn3(bytes).text)],
  ['vni', (bytes) => quotesOf(fromVni(bytes))],
  ['cp1258', (bytes) => fromBytes(bytes, 'cp1258')],
]

/** Quotation marks and dashes are where Windows has them. */
function quotesOf(text: string): string {
  return text.replaceAll(/[\x80-\x9f]/g, (byte) => fromBytes(byte, 'latin'))
}

/** Signs that stand within words of no language. */
const ODD_SIGN = /\p{L}[§¨©ª«¬®µ¶·¸¹»¼½¾×÷]\p{L}|[§®]\p{L}/u

function vietnameseRescue(text: string): Rescue | null {
  const before = vietnameseLikeness(text.normalize('NFC'))
  if (before.count === 0 || before.share >= VIETNAMESE) return null
  const found = VIETNAMESE_WAYS.flatMap(([kind, decode]) =>
    (['latin', 'cp1251'] as const).flatMap((shown): readonly (Rescue & { readonly after: Likeness })[] => {
      const convert = (whole: string): string => backInPlace(decode(asBytes(whole, shown))).normalize('NFC')
      const meant = convert(text)
      const after = vietnameseLikeness(meant)
      if (meant === text || after.share < VIETNAMESE || after.share - before.share < 0.4) return []
      // One odd word is too little, unless it has signs that are no letters of any language.
      if (after.count < 2 && !ODD_SIGN.test(text)) return []
      const capitals = kind === 'tcvn3' && fromTcvn3(asBytes(text, shown)).capitals
      const confidence = sureness(after)
      return [{ kind, text: meant, confidence, convert, after, ...(capitals ? { capitals } : {}) }]
    }),
  )
  return found.sort((a, b) => b.after.share - a.after.share)[0] ?? null
}

function viqrRescue(text: string): Rescue | null {
  if (/[^\0-\x7f]/.test(text) || !VIQR_SHAPE.test(text)) return null
  const shaped = (text.match(VIQR_WORD) ?? []).filter((word) => VIQR_SHAPE.test(word))
  const words = shaped.map((word) => fromViqr(word).replaceAll(/[^\p{L}]+$/gu, ''))
  const after = syllableShare(words)
  if (after.count < 2 || after.share < VIETNAMESE) return null
  return { kind: 'viqr', text: fromViqr(text), confidence: sureness(after), convert: fromViqr }
}

function russianRescue(text: string): Rescue | null {
  const before = cyrillicLikeness(text)
  const odd = text.match(/[^\0-\x7f]/g)?.length ?? 0
  if (odd < 4 || (before.count >= 3 && before.share >= RUSSIAN)) return null
  const found = SHOWN.flatMap((shown) =>
    (['cp1251', 'koi8-r', 'cp866'] as const).flatMap((kind): readonly (Rescue & { readonly after: Likeness })[] => {
      if ((kind as string) === shown) return []
      const convert = (whole: string): string => backInPlace(fromBytes(asBytes(whole, shown), kind))
      const meant = convert(text)
      const after = russianLikeness(meant)
      const isRussian = after.count >= 4 && after.share >= RUSSIAN && after.share - before.share >= 0.3
      return isRussian && !/[\p{Cc}\u2500-\u25ff]/u.test(meant.replaceAll(/\s/g, ''))
        ? [{ kind, text: meant, confidence: sureness({ ...after, count: after.count / 3 }), convert, after }]
        : []
    }),
  )
  return found.sort((a, b) => b.after.share - a.after.share)[0] ?? null
}

/** More words that come out right make it surer. */
function sureness({ share, count }: Likeness): number {
  return Math.round(100 * share * (count / (count + 1))) / 100
}

/** Texts in the right encoding whose letters are not what they look like. */
function quietRescue(text: string): Rescue | null {
  const composed = composedOf(text)
  const plain = unmixed(text)
  if (plain !== composed) return { kind: 'look-alikes', text: plain, confidence: 0.9, convert: unmixed }
  return composed === text ? null : { kind: 'nfd', text: composed, confidence: 1, convert: composedOf }
}

const composedOf = (text: string): string => text.normalize('NFC')
const unmixed = (text: string): string => inOneScriptEach(composedOf(text))

/**
 * Like `rescueOf`, also where only some lines of a text came in an older encoding, as when a paragraph was pasted into a
 * sound text: those alone are put right. The way of the first of them is the way of all.
 */
export function rescueOfLines(text: string): Rescue | null {
  const whole = rescueOf(text)
  if (whole || !text.includes('\n')) return whole
  const lines = text.split('\n')
  const found = lines.map(rescueOf)
  const first = found.find((rescue) => rescue !== null)
  if (!first) return null
  const convert = (other: string): string =>
    other
      .split('\n')
      .map((line) => (rescueOf(line)?.kind === first.kind ? first.convert(line) : line))
      .join('\n')
  return { ...first, text: convert(text), convert }
}
