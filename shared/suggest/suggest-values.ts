import type { DescribedValue } from '../domain/description.ts'
import type { ShippedField } from '../domain/fields/catalogue.ts'
import { hasFileNameAsTitle } from '../domain/fields/undescribed.ts'
import type { Instant } from '../domain/ids.ts'
import { meanConfidence, readingText, type Reading } from '../domain/reading.ts'
import type { PlaceCandidate } from '../domain/place.ts'
import type { Unit } from '../domain/unit.ts'
import { withField } from '../domain/description.ts'
import { languageTags } from '../formats/readings/languages.ts'
import type { PlaceInText } from '../places/mentions/places-in-text.ts'
import { languageOfText } from '../text/suggest-languages.ts'
import { datesIn } from './dates-in-text.ts'
import { titleIn } from './title-in-text.ts'

/** Fields that values are suggested for. */
export const SUGGESTED_FIELDS = ['title', 'date', 'language', 'coverage'] as const satisfies readonly ShippedField[]
type SuggestedField = (typeof SUGGESTED_FIELDS)[number]

/** A value that the program made of a unit's texts; a person has to take it for theirs. */
export interface Suggestion {
  readonly field: SuggestedField
  readonly value: DescribedValue
}

/** What is known of a unit beside what it says. */
export interface UnitTexts {
  /** The best readings of its pages, in their order. */
  readonly readings: readonly Reading[]
  /** Names of places in these, where they were looked for. */
  readonly places: readonly PlaceInText[]
  /** What it says already, itself or through a unit above, or is on the map. */
  readonly isSaid: (field: SuggestedField) => boolean
}

/** Less sure ones would be more work to reject than to write. */
const LEAST = 0.4
/** Names that are surely places, and how many of them say what a unit is about. */
const SURE_PLACE = 0.75
const MOST_PLACES = 3
/** A text with more dates tells of other documents. */
const MOST_DATES = 4

/**
 * What the readings of a unit suggest for fields in which it says nothing: the heading as its title, the first whole date,
 * the language, the places named most. `engine` of a value is the name of the rule that made it; its confidence is the
 * rule's own times that of the reading.
 */
export function suggestionsFor(unit: Unit, texts: UnitTexts, at: Instant): readonly Suggestion[] {
  const { readings, isSaid } = texts
  if (readings.length === 0) return []
  const isOpen = (field: SuggestedField): boolean => !isSaid(field) || (field === 'title' && hasFileNameAsTitle(unit))
  const made = SUGGESTED_FIELDS.flatMap((field) =>
    isOpen(field) ? MAKERS[field](texts).map((each) => ({ ...each, field })) : [],
  )
  return made.flatMap(({ field, engine, confidence, ...said }) => {
    if (confidence < LEAST) return []
    const rounded = Math.round(confidence * 100) / 100
    return [{ field, value: { ...said, by: { by: 'machine', at, engine, confidence: rounded } as const } }]
  })
}

type Made = Pick<DescribedValue, 'text' | 'edtf'> & { readonly engine: string; readonly confidence: number }

const MAKERS: Readonly<Record<SuggestedField, (texts: UnitTexts) => readonly Made[]>> = {
  title({ readings: [first] }) {
    const title = first ? titleIn(first) : null
    return title ? [{ ...title, engine: 'Fonds: heading' }] : []
  },
  date({ readings }) {
    const dates = datesIn(readings.map(readingText).join('\n\n'))
    const [first] = dates.length > MOST_DATES ? [] : dates
    // Of several dates one only is when it was written.
    const sure = dates.length === 1 ? 0.8 : dates.length === 2 ? 0.55 : 0.45
    return first
      ? [{ text: first.written, edtf: first.edtf, engine: 'Fonds: date', confidence: sure * trustIn(readings) }]
      : []
  },
  language({ readings }) {
    const likely = languageOfText(readings.map(readingText).join('\n'))
    const [text] = likely ? languageTags([likely.language]) : []
    return likely && text !== undefined ? [{ text, engine: 'Fonds: language', confidence: likely.confidence }] : []
  },
  coverage({ places, readings }) {
    const tongue = languageOfText(readings.map(readingText).join('\n'))?.language ?? readings[0]?.languages[0]
    const sure = places.filter(({ confidence }) => confidence >= SURE_PLACE)
    const named = new Map<string, { readonly count: number; readonly confidence: number }>()
    for (const { candidates, written, confidence } of sure) {
      const [best] = candidates
      const name = (best && nameIn(best, tongue)) ?? written
      const before = named.get(name) ?? { count: 0, confidence: 0 }
      named.set(name, { count: before.count + 1, confidence: Math.max(before.confidence, confidence) })
    }
    const most = [...named].sort(([, one], [, other]) => other.count - one.count).slice(0, MOST_PLACES)
    const trust = trustIn(readings)
    return most.map(([text, { confidence }]) => ({ text, engine: 'Fonds: places', confidence: confidence * trust }))
  },
}

/** What a place is called in the language of a text, where that is known. */
function nameIn({ name, local }: PlaceCandidate, language: string | undefined): string {
  return (language === 'vie' ? local?.vi : language === 'rus' ? local?.ru : undefined) ?? name
}

/** How sure the words of readings are; people's are. */
function trustIn(readings: readonly Reading[]): number {
  return meanConfidence(readings.filter(({ kind }) => kind !== 'person').flatMap(({ lines }) => lines)) ?? 1
}

/** The unit with those of the suggestions for which there is still room. */
export function withSuggestions(unit: Unit, suggestions: readonly Suggestion[], at: Instant): Unit {
  const open = new Set(
    SUGGESTED_FIELDS.filter(
      (field) => (unit.description[field] ?? []).length === 0 || (field === 'title' && hasFileNameAsTitle(unit)),
    ),
  )
  const fitting = suggestions.filter(({ field }) => open.has(field))
  if (fitting.length === 0) return unit
  const fields = new Set(fitting.map(({ field }) => field))
  const description = [...fields].reduce((said, field) => {
    const values = fitting.flatMap((each) => (each.field === field ? each.value : []))
    return withField(said, field, values)
  }, unit.description)
  return { ...unit, description, updatedAt: at }
}
