/**
 * Letters that recognisers and hasty readers take for one another, in their folded forms: those of one group look alike in
 * print or in common hands. Gathered from confusions that Tesseract and our own recogniser make on print and hands.
 */
const ALIKE = [
  ...[
    'ceo',
    'coq',
    'ao',
    'il1j',
    'lit',
    't1f',
    'o0q',
    'unv',
    'uvy',
    'hb',
    'hk',
    'fst',
    'nrm',
    'gq9y',
    's5',
    'b8',
    'z2',
    'b6',
  ],
  'mn',
  ...[
    'инп',
    'ийн',
    'нк',
    'пл',
    'тг',
    'тш',
    'тм',
    'шщ',
    'шм',
    'цщ',
    'сео',
    'оа',
    'бв6',
    'зэ3',
    'ьъыв',
    'гч',
    'гр',
    'кж',
  ],
  ...['лд', 'ея', 'хж', 'ую', 'уч', 'фо', 'иц', 'чи'],
  ...['aа', 'bвь', 'cс', 'eе', 'hн', 'kк', 'mм', 'oо', 'pр', 'tт', 'xх', 'yу', 'iи', 'nп', 'uи', 'rг', 'gд'],
]

/** Two letters that are taken for one, or one for two. */
const PAIRS: readonly (readonly [two: string, one: string])[] = [
  ['rn', 'm'],
  ['in', 'm'],
  ['nn', 'm'],
  ['ni', 'm'],
  ['cl', 'd'],
  ['li', 'h'],
  ['ii', 'u'],
  ['ri', 'n'],
  ['vv', 'w'],
  ['ьи', 'ы'],
  ['ьи', 'н'],
  ['ии', 'ш'],
  ['ил', 'м'],
  ['ли', 'ш'],
  ['сл', 'а'],
  ['ло', 'ю'],
  ['ис', 'к'],
]

const alike = new Map<string, Set<string>>()
for (const group of ALIKE.map((letters) => Array.from(letters)))
  for (const letter of group) alike.set(letter, new Set([...(alike.get(letter) ?? []), ...group]))

const pairs = new Set(PAIRS.map(([two, one]) => `${two} ${one}`))

/** What reading `seen` where `sought` stands costs: 0 the same, a half for letters that look alike, else 1. */
export function letterCost(sought: string, seen: string): number {
  if (sought === seen) return 0
  return alike.get(sought)?.has(seen) ? LOOKS_ALIKE : UNLIKE
}

const UNLIKE = 1.25

/** What two letters that are taken for one, or one for two, cost. */
export const LOOKS_ALIKE = 0.5

/** Whether two letters and one are taken for each other. */
export function isPairAlike(two: string, one: string): boolean {
  return pairs.has(`${two} ${one}`)
}

/** The letters that may stand, cheaply, where those of a word stand; in the order of their codes. */
export function likelyLetters(word: string): readonly string[] {
  const letters = Array.from(word).flatMap((letter) => [letter, ...(alike.get(letter) ?? [])])
  const ofPairs = PAIRS.flatMap(([two, one]) =>
    word.includes(one) ? Array.from(two) : word.includes(two) ? [one] : [],
  )
  return [...new Set([...letters, ...ofPairs])].sort((a, b) => (a < b ? -1 : 1))
}
