import type { OrthographyRule } from '../../domain/orthography.ts'
import { LIGATURES, LINE_ENDS } from './common-rules.ts'

/** Print in Latin letters before about 1800: ſ and r rotunda are forms of s and r, not letters (Unicode 16, chapter 7.1). */
export const LATIN_RULES: readonly OrthographyRule[] = [
  LINE_ENDS,
  LIGATURES,
  {
    id: 'long-s',
    kind: 'letters',
    on: true,
    exact: true,
    pairs: [
      ['ſ', 's'],
      ['ẛ', 'ṡ'],
    ],
  },
  { id: 'round-r', kind: 'letters', on: true, exact: true, pairs: [['ꝛ', 'r']] },
  {
    id: 'latin-abbreviations',
    kind: 'letters',
    on: true,
    pairs: [
      ['&c.', 'etc.'],
      ['&c', 'etc.'],
    ],
  },
  {
    id: 'french-titles',
    kind: 'letters',
    on: false,
    exact: true,
    place: 'word',
    pairs: [
      ['Mme', 'Madame'],
      ['Mlle', 'Mademoiselle'],
      ['MM.', 'Messieurs'],
      ['St.', 'Saint'],
      ['Ste.', 'Sainte'],
    ],
  },
]
