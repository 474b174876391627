import { inScript } from '../domain/look-alikes.ts'
import { fold } from './fold.ts'

/** A word of a name as it is compared: as it is folded, and as it sounds whichever script it is in. */
export interface NameWord {
  readonly folded: string
  readonly key: string
}

/** Cyrillic letters as they are left by `fold`, in the Latin ones of BGN/PCGN; Kazakh and Ukrainian letters too. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ғ: 'g', д: 'd', е: 'e', є: 'e', ә: 'a', ж: 'zh', з: 'z', и: 'i', к: 'k',
  қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u',
  ф: 'f', х: 'kh', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
} // prettier-ignore

/** Signs of scholarly transliteration (ISO 9, ALA-LC) that `fold` would take the mark from. */
const CARONS: Readonly<Record<string, string>> = { č: 'ch', š: 'sh', ž: 'zh' }

/** What is written in several ways for one sound, the longest first, by one sign. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[yj]/g, 'i'],
  [/tsch|tch/g, 'č'],
  [/shch|sch|sh/g, 'š'],
  [/ch/g, 'č'],
  [/zh/g, 'ž'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/ie/g, 'e'],
  [/(\p{L})\1+/gu, '$1'],
]

/**
 * The words of a name: runs of letters and digits, apostrophes within a word left out. `key` is the same for the usual
 * transliterations of a Russian name (BGN/PCGN, ISO 9, ALA-LC, and the French and German ones as far as their letters
 * allow) and for Cyrillic itself: `Чехов`, `Chekhov` and `Čehov`, `Нгуен` and `Nguyễn`. Letters of the other script that
 * are drawn alike are read as the rest of their word. It is for finding, not for writing.
 */
export function nameWords(name: string): readonly NameWord[] {
  const folded = fold(oneScript(name).replace(/[čšž]/giu, (sign) => CARONS[sign.toLowerCase()] ?? sign))
  return (folded.replace(/['’ʹʼ`]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    folded: word,
    key: keyOf(word),
  }))
}

/** What names that may be of the same have in common: the sounds of their words, in whichever order. '' for no name. */
export function nameKey(name: string): string {
  return nameWords(name).map(({ key }) => key).sort().join('') // prettier-ignore
}

function keyOf(folded: string): string {
  const latin = folded.replace(/[\p{Script=Cyrillic}]/gu, (letter) => LATIN[letter] ?? letter)
  return SOUNDS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), latin)
}

/** Words that mix the scripts are Cyrillic ones typed in haste. */
function oneScript(name: string): string {
  const composed = name.normalize('NFC')
  if (!/\p{Script=Cyrillic}/u.test(composed) || !/\p{Script=Latin}/u.test(composed)) return composed
  return composed.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word) ? inScript(word, 'cyrillic') : word,
  )
}
