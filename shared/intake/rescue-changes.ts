import { dated } from '../dates/dated.ts'
import type { Authority } from '../domain/authority.ts'
import type { Change } from '../domain/changes.ts'
import type { DescribedValue } from '../domain/description.ts'
import type { Instant } from '../domain/ids.ts'
import type { Place, PlaceLink } from '../domain/place.ts'
import type { Provenance } from '../domain/provenance.ts'
import type { Reading } from '../domain/reading.ts'
import type { Unit } from '../domain/unit.ts'
import { rescueOfTexts, type TextsRescue } from '../text/legacy/rescue-texts.ts'

/** When the file goes in: what it says has this moment, so that what was there before is told from it. */
interface Moment {
  readonly at: Instant
}

/** Whether the texts that a file brings came in an older encoding, or with letters that only look right; null for none. */
export function rescueOfChanges(changes: readonly Change[], moment: Moment): TextsRescue | null {
  const texts: string[] = []
  const collect = (text: string): string => {
    texts.push(text)
    return text
  }
  for (const change of changes) mendedChange(change, collect, moment)
  return rescueOfTexts(texts)
}

/** The same changes with the texts that the file brings put right; dates that can be read only now are. */
export function rescuedChanges(
  changes: readonly Change[],
  { mend }: Pick<TextsRescue, 'mend'>,
  moment: Moment,
): readonly Change[] {
  return changes.map((change) => mendedChange(change, mend, moment))
}

type Mend = (text: string) => string

function mendedChange(change: Change, mend: Mend, moment: Moment): Change {
  if (change.to === null) return change
  switch (change.table) {
    case 'units':
      return { ...change, to: mendedUnit(change.to, mend, moment) }
    case 'authorities':
      return isNew(change.to.by, moment) ? { ...change, to: mendedAuthority(change.to, mend) } : change
    case 'places':
      return isNew(change.to.by, moment) ? { ...change, to: mendedPlace(change.to, mend) } : change
    case 'links':
      return isNew(change.to.by, moment) ? { ...change, to: mendedLink(change.to, mend) } : change
    case 'readings':
      return { ...change, to: mendedReading(change.to, mend) }
    default:
      return change
  }
}

function isNew(by: Provenance, { at }: Moment): boolean {
  return by.by === 'import' && by.at === at
}

function mendedUnit(unit: Unit, mend: Mend, moment: Moment): Unit {
  const values = (values: readonly DescribedValue[]): readonly DescribedValue[] =>
    values.map((value) => {
      const text = isNew(value.by, moment) ? mend(value.text) : value.text
      return text === value.text ? value : { ...value, text }
    })
  const entries = Object.entries(unit.description).map(([name, before]) => [name, values(before)] as const)
  const changed = entries.filter(([name, after]) => after.some((value, at) => value !== unit.description[name]?.[at]))
  if (changed.length === 0) return unit
  const read = dated({ ...unit, description: Object.fromEntries(changed) }).description
  return { ...unit, description: { ...unit.description, ...read } }
}

function mendedAuthority(record: Authority, mend: Mend): Authority {
  const texts = Object.entries(record.texts).map(([name, text]) => [name, mend(text)] as const)
  return {
    ...record,
    name: mend(record.name),
    variants: record.variants.map((variant) => ({ ...variant, name: mend(variant.name) })),
    texts: Object.fromEntries(texts),
  }
}

/** A place of the gazetteer is called as that calls it. */
function mendedPlace(place: Place, mend: Mend): Place {
  return place.geonamesId === undefined ? { ...place, name: mend(place.name), names: place.names.map(mend) } : place
}

function mendedLink(link: PlaceLink, mend: Mend): PlaceLink {
  return { ...link, asWritten: mend(link.asWritten) }
}

/** Texts with words that stand on the picture are an engine's, and are as it read them. */
function mendedReading(reading: Reading, mend: Mend): Reading {
  const lines = reading.lines.map((line) => (line.words.length === 0 ? { ...line, text: mend(line.text) } : line))
  return { ...reading, lines }
}
