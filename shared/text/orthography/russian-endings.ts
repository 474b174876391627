import type { OrthographyRule } from '../../domain/orthography.ts'

/** Adjectives in -ія after г, к, х; nouns such as магія, стихія, монархія end so too, so stems are named. */
const HARD = 'к|друг|строг|мног|долг|дорог|отлог|пег|наг|убог|благ|туг|тих|сух|глух|плох|лих|ветх'
/** After н and other letters: -шнія, -днія and the like are adjectives, -енія and -анія nouns. */
const SOFT = '[шдвхж]н|лѣтн|зимн|син|осенн|весенн|искренн|утренн|ранн|внутренн|дальн|крайн|вечерн|поздн'
const HISSING = '[шщ]|свѣж|рыж|чуж|похож|пригож|прохож|дюж|[ѣе]зж|неуклюж|[уюя]ч|рабоч|проч|горяч|ходяч'

/**
 * Endings of adjectives: points 7 and 8 of the decree of 10 October 1918. Only where the ending can be nothing else:
 * -ія is also that of Россія and собранія.
 */
export const RUSSIAN_ENDINGS: readonly OrthographyRule[] = [
  {
    id: 'ago-hissing',
    kind: 'pattern',
    on: true,
    place: 'end',
    from: '([жчшщц])аго(ся|)',
    to: '$1его$2',
  },
  {
    id: 'ago',
    kind: 'pattern',
    on: true,
    place: 'end',
    from: '(?<=[бвгдзклмнпрстфхѳ])аго',
    to: 'ого',
    exceptions: [
      'благо',
      'саго',
      'драго',
      'наго',
      'чикаго',
      'сантьяго',
      'сант-яго',
      'тобаго',
      'маго',
      'лаго',
      'фараго',
    ],
  },
  {
    id: 'yago',
    kind: 'pattern',
    on: true,
    place: 'end',
    from: '(?<=[бвгдзклмнпрстфхь])яго',
    to: 'его',
    exceptions: ['яго', 'мяго'],
  },
  {
    id: 'yya',
    kind: 'pattern',
    on: true,
    place: 'end',
    from: '(?<=[\\p{L}])ыя(ся|)',
    to: 'ые$1',
    exceptions: ['выя', 'шыя', 'рыя', 'мыя'],
  },
  {
    id: 'iya',
    kind: 'pattern',
    on: true,
    place: 'end',
    from: `(${HARD}|${SOFT}|${HISSING})ія(ся|)`,
    to: '$1ие$2',
    exceptions: ['стихія', 'панагія', '*благополучія', 'злополучія', '*звучія', '*ссинія', '*тираннія', '*британнія'],
  },
]
