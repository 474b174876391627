import type { OrthographyRule } from '../../domain/orthography.ts'
import { LIGATURES, LINE_ENDS } from './common-rules.ts'
import { RUSSIAN_ENDINGS } from './russian-endings.ts'

/** Roman numerals up to XXIX, in small letters, with the Cyrillic і and х or the Latin i and x. */
const ROMAN = ['і', 'i'].flatMap((i) =>
  ['х', 'x'].flatMap((x) =>
    ['', x, x + x].flatMap((tens) =>
      [i, i + i, i + i + i, `${i}v`, `v${i}`, `v${i}${i}`, `v${i}${i}${i}`, i + x].map((units) => tens + units),
    ),
  ),
)

const RUSSIAN_LETTER = '[а-яёѣѳѵ]'

/** The prefixes of point 6 of the decree, with с before voiceless consonants: of three с there remain two. */
const PREFIXES: readonly OrthographyRule[] = [
  { id: 'three-s', kind: 'pattern', on: true, place: 'start', from: '(ра|и|во|бе)зсс', to: '$1сс' },
  { id: 'rasschet', kind: 'pattern', on: true, place: 'start', from: '(р[ао])зсч([её]т)', to: '$1сч$2' },
  {
    id: 'prefix-bez',
    kind: 'pattern',
    on: true,
    place: 'start',
    from: '(не|о|)(бе|чере|чре)з([кпстфхцчшщ])',
    to: '$1$2с$3',
  },
  {
    id: 'prefix-iz',
    kind: 'pattern',
    on: true,
    place: 'start',
    from: '(не|пре|про|по|при|)(и|ра|ро)з([кпстфхцчшщ])',
    to: '$1$2с$3',
    exceptions: ['поразк*', 'розк*'],
  },
  {
    id: 'prefix-voz',
    kind: 'pattern',
    on: true,
    place: 'start',
    from: '(не|пре|)(во|в|ни)з([кпстфхцчшщ])',
    to: '$1$2с$3',
    exceptions: ['возк*', 'возч*', 'возц*', 'низк*', 'низш*', 'низц*', 'низост*', 'принизк*', 'невозк*', 'взш*'],
  },
]

/** Words that the decree names: points 7 to 11. */
const WORDS: readonly OrthographyRule[] = [
  {
    id: 'oni',
    kind: 'letters',
    on: true,
    place: 'word',
    pairs: [
      ['онѣ', 'они'],
      ['однѣ', 'одни'],
      ['однѣхъ', 'одних'],
      ['однѣмъ', 'одним'],
      ['однѣми', 'одними'],
    ],
  },
  {
    id: 'eya',
    kind: 'letters',
    on: true,
    place: 'word',
    pairs: [
      ['ея', 'её'],
      ['нея', 'неё'],
    ],
  },
]

const LETTERS: readonly OrthographyRule[] = [
  { id: 'yat', kind: 'letters', on: true, pairs: [['ѣ', 'е']] },
  { id: 'fita', kind: 'letters', on: true, pairs: [['ѳ', 'ф']] },
  // Евангелие, Август: after these vowels izhitsa was read as в.
  { id: 'izhitsa-v', kind: 'pattern', on: true, from: '([ае])ѵ', to: '$1в' },
  { id: 'izhitsa', kind: 'letters', on: true, pairs: [['ѵ', 'и']], exceptions: ['ѵ'] },
  {
    id: 'latin-i',
    kind: 'pattern',
    on: true,
    from: `(?<=${RUSSIAN_LETTER})i|i(?=${RUSSIAN_LETTER})`,
    to: 'и',
    exceptions: ROMAN,
  },
  { id: 'decimal-i', kind: 'letters', on: true, pairs: [['і', 'и']], exceptions: ROMAN },
  { id: 'hard-i', kind: 'pattern', on: true, place: 'start', from: `(${hardPrefixes()})ъи`, to: '$1ы' },
  { id: 'hard-vowel', kind: 'pattern', on: true, place: 'start', from: `(${hardPrefixes()})ъ([аоуэ])`, to: '$1$2' },
  { id: 'hard-sign', kind: 'pattern', on: true, place: 'end', from: '([бвгджзклмнпрстфхцчшщ])ъ', to: '$1' },
]

function hardPrefixes(): string {
  return ['с', 'об', 'от', 'под', 'над', 'пред', 'без', 'небез', 'раз', 'роз', 'из', 'воз', 'вз', 'непред'].join('|')
}

/** What is always said for these; the full stop stands for the words left out. */
const ABBREVIATIONS: OrthographyRule = {
  id: 'russian-abbreviations',
  kind: 'letters',
  on: true,
  place: 'start',
  pairs: [
    ['т. е.', 'то есть'],
    ['т.е.', 'то есть'],
    ['и т. д.', 'и так далее'],
    ['и т.д.', 'и так далее'],
    ['и т. п.', 'и тому подобное'],
    ['и т.п.', 'и тому подобное'],
    ['и проч.', 'и прочее'],
    ['и пр.', 'и прочее'],
  ],
}

/** Those that mean several things, or a different case in each sentence: for collections in which they mean one. */
const AMBIGUOUS: OrthographyRule = {
  id: 'russian-ambiguous',
  kind: 'letters',
  on: false,
  place: 'start',
  pairs: [
    ['г.', 'год'],
    ['гг.', 'годы'],
    ['св.', 'святой'],
    ['губ.', 'губерния'],
    ['уѣз.', 'уезд'],
    ['вол.', 'волость'],
    ['дер.', 'деревня'],
    ['ул.', 'улица'],
    ['р.', 'рубль'],
    ['коп.', 'копейка'],
    ['ст.', 'статья'],
    ['им.', 'имени'],
  ],
}

/**
 * Russian before the reform: the decree of the People's Commissariat of Education of 23 December 1917 (5 January 1918)
 * and that of the Council of People's Commissars of 10 October 1918, "О введении новой орфографии", points 1 to 11 (13,
 * on writing adverbs together, is left alone). ї for і is print of the 18th century.
 */
export const RUSSIAN_RULES: readonly OrthographyRule[] = [
  LINE_ENDS,
  LIGATURES,
  ABBREVIATIONS,
  AMBIGUOUS,
  { id: 'dotted-i', kind: 'letters', on: true, pairs: [['ї', 'і']] },
  ...WORDS,
  ...RUSSIAN_ENDINGS,
  ...PREFIXES,
  ...LETTERS,
]
