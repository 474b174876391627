import type { OrthographyRule } from '../../domain/orthography.ts'
import { LIGATURES } from './common-rules.ts'

/** Names of peoples and of persons that keep their hyphens today. */
const HYPHENATED = [
  'ê-đê',
  'ba-na',
  'gia-rai',
  'xơ-đăng',
  'cơ-ho',
  'cơ-tu',
  'co-ho',
  'chu-ru',
  'ra-glai',
  'tà-ôi',
  'la-chí',
  'khơ-mú',
  'bru-*',
  'lê-nin*',
  'xô-viết',
  'mác-*',
]

/**
 * Vietnamese. Hyphens between the syllables of a word were usual until about 1975 and are kept today only within foreign
 * names (decision 240/QĐ of the Ministry of Education on Vietnamese spelling and terms, 5 March 1984). The same decision
 * puts the tone mark on the main vowel (hoà, thuý) and writes a lone i for y; official papers mostly keep the older
 * custom (hòa, thúy; lý), so either can be chosen. Of the letters of the 17th century only those are written anew whose
 * sound had one outcome: ꞗ became v and tl became tr (A. de Rhodes, "Dictionarium Annamiticum", 1651; K. Gregerson, "A
 * study of Middle Vietnamese phonology", 1969); bl gave tr, gi and l, ml gave l and nh, so these are off.
 */
export const VIETNAMESE_RULES: readonly OrthographyRule[] = [
  { id: 'line-ends-kept', kind: 'join', keep: true, on: true },
  LIGATURES,
  { id: 'b-flourish', kind: 'letters', on: true, place: 'start', pairs: [['ꞗ', 'v']] },
  { id: 'tl', kind: 'letters', on: true, place: 'start', pairs: [['tl', 'tr']] },
  { id: 'bl', kind: 'letters', on: false, place: 'start', pairs: [['bl', 'tr']] },
  {
    id: 'ml',
    kind: 'letters',
    on: false,
    place: 'start',
    pairs: [
      ['ml', 'l'],
      ['mnh', 'nh'],
    ],
  },
  {
    id: 'hyphens',
    kind: 'pattern',
    on: true,
    where: 'vietnamese',
    from: '(?<=[\\p{L}\\p{M}])[-\\u2010\\u2011](?=[\\p{L}\\p{M}])',
    to: ' ',
    exceptions: HYPHENATED,
  },
  { id: 'tone-old', kind: 'syllable', change: 'tone-old', on: true },
  { id: 'tone-new', kind: 'syllable', change: 'tone-new', on: false },
  { id: 'y-to-i', kind: 'syllable', change: 'y-to-i', on: false },
  {
    id: 'i-to-y',
    kind: 'syllable',
    change: 'i-to-y',
    on: false,
    exceptions: ['mì', 'mí', 'tí', 'lì', 'ti', 'tì', 'hì', 'hi'],
  },
  {
    id: 'vietnamese-abbreviations',
    kind: 'letters',
    on: true,
    place: 'start',
    pairs: [
      ['v.v.', 'vân vân'],
      ['v.v', 'vân vân'],
    ],
  },
  {
    id: 'vietnamese-offices',
    kind: 'letters',
    on: false,
    exact: true,
    place: 'word',
    pairs: [
      ['TP.', 'Thành phố'],
      ['Tp.', 'Thành phố'],
      ['UBND', 'Ủy ban nhân dân'],
      ['HĐND', 'Hội đồng nhân dân'],
      ['VNCH', 'Việt Nam Cộng hòa'],
      ['VNDCCH', 'Việt Nam Dân chủ Cộng hòa'],
    ],
  },
]
