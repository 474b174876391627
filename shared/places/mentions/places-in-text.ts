import type { GeoPoint } from '../../domain/geometry.ts'
import type { PlaceCandidate } from '../../domain/place.ts'
import type { GazetteerIndex } from '../gazetteer-index.ts'
import { candidateOf } from '../gazetteer-lookup.ts'
import { wasInUse } from '../name-then.ts'
import { NamedPlaces } from './named-places.ts'
import { russianSpans } from './russian-spans.ts'
import { tokensOf } from './text-tokens.ts'
import { vietnameseSpans } from './vietnamese-spans.ts'
import { weighSpans, type TextSetting, type WeighedSpan } from './weigh-spans.ts'

/** What is known of a text beside its words. */
export interface TextWish {
  /** BCP 47; absent: the letters tell. */
  readonly language?: string
  /** When it was written. */
  readonly year?: number
  /** Where things near it are. */
  readonly near?: readonly GeoPoint[]
}

/** A name in a text that most likely is one of a place. */
export interface PlaceInText {
  /** In UTF-16 units, as JavaScript strings count; `end` is the one after the last. */
  readonly start: number
  readonly end: number
  /** As the text has it, in its case. */
  readonly written: string
  /** Best first, at most six. */
  readonly candidates: readonly PlaceCandidate[]
  /** 0 to 1: that it is the name of a place at all, and of the first candidate. */
  readonly confidence: number
}

/** Below this a name is passed over: precision comes before recall. */
const SURE_ENOUGH = 0.5
const MOST = 6
const OF_ANOTHER_TIME = 0.25

const RUSSIAN_HOME = new Set('RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ PL FI MN'.split(' '))
const VIETNAMESE_HOME = new Set(['VN', 'LA', 'KH'])

/**
 * The names of places in a text, in order: Russian ones in any case and also in the spelling of before 1918, Vietnamese
 * ones by whole runs of capital syllables, those of other languages in Latin letters as they stand. What stands before a
 * name (prepositions, `г.`, `tỉnh`; titles, `улица`, `sông`), what it is called like, how large the place is, whether its
 * name was in use in `year` and how near it is to the other names of the text say how sure it is. Never throws; a text
 * without names gives none.
 */
export function placesIn(text: string, wish: TextWish, gazetteer: GazetteerIndex): readonly PlaceInText[] {
  const tokens = tokensOf(text)
  const places = new NamedPlaces(gazetteer)
  const spans = [...russianSpans(tokens, places), ...vietnameseSpans(tokens, places)].sort((a, b) => a.start - b.start)
  const candidates = new Map<number, PlaceCandidate>()
  const candidate = (place: number): PlaceCandidate => {
    const known = candidates.get(place) ?? candidateOf(gazetteer, place, { matched: '', score: 0 })
    candidates.set(place, known)
    return known
  }
  return weighSpans(spans, places, settingOf(text, wish, candidate))
    .filter(({ confidence }) => confidence >= SURE_ENOUGH)
    .map((weighed) => found(text, weighed, candidate))
}

function found(
  text: string,
  { span, choices, confidence }: WeighedSpan,
  candidate: (place: number) => PlaceCandidate,
): PlaceInText {
  return {
    start: span.start,
    end: span.end,
    written: text.slice(span.start, span.end),
    candidates: choices.slice(0, MOST).map(({ place, name, score }) => ({
      ...candidate(place),
      matched: name,
      score: Math.max(0, Math.min(1, Math.round(score * 1000) / 1000)),
    })),
    confidence,
  }
}

function settingOf(text: string, wish: TextWish, candidate: (place: number) => PlaceCandidate): TextSetting {
  const { year, near = [] } = wish
  return {
    home: homeOf(text, wish.language),
    near,
    anachronism: (place, name) =>
      year !== undefined && wasInUse(candidate(place), name, year) === false ? OF_ANOTHER_TIME : 0,
  }
}

function homeOf(text: string, language: string | undefined): ReadonlySet<string> {
  if (language?.startsWith('ru') === true) return RUSSIAN_HOME
  if (language?.startsWith('vi') === true) return VIETNAMESE_HOME
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return cyrillic * 2 > text.length ? RUSSIAN_HOME : VIETNAMESE_HOME
}
