import type { DayInterval } from '../dates/edtf-days.ts'
import { daysOfUnit } from '../dates/unit-days.ts'
import { withField, type Description } from '../domain/description.ts'
import { groupBy } from '../domain/group-by.ts'
import type { Provenance } from '../domain/provenance.ts'
import type { Unit } from '../domain/unit.ts'
import { joinCell, splitCell } from '../formats/csv/cells.ts'
import type { MeantRow } from './meant-rows.ts'

/** A name in the column of places: in how many rows it stands, and the days from the first to the last that these mean. */
export interface PlaceName {
  readonly name: string
  readonly count: number
  /** null where no row of it tells when. */
  readonly days: DayInterval | null
  /** The other names of its rows, each once. */
  readonly beside: readonly string[]
}

/** What a person said of the names in the column of places; what nobody said anything of goes in as words. */
export interface PlaceAnswers {
  /** Names that were taken as places. */
  readonly placed: ReadonlySet<string>
  /** Names that stay words. */
  readonly words: ReadonlySet<string>
}

/** The names of places in a row that a person is asked about: none where coordinates say where it is. */
export function namesToPlace(row: Pick<MeantRow, 'cell'>): readonly string[] {
  return row.cell('latitude') + row.cell('longitude') === '' ? splitCell(row.cell('place')) : []
}

/** The cell of places with those alone that were taken as places; as it is where nobody was asked. */
export function cellToPlace(row: Pick<MeantRow, 'cell'>, answers: PlaceAnswers | undefined): string {
  const names = namesToPlace(row)
  if (!answers || names.length === 0) return row.cell('place')
  return joinCell(names.filter((name) => answers.placed.has(name)))
}

/** The description with the names that are no places as words in `coverage` (dcterms:coverage), each once. */
export function withPlaceWords(
  description: Description,
  row: Pick<MeantRow, 'cell'>,
  { answers, by }: { readonly answers: PlaceAnswers | undefined; readonly by: Provenance },
): Description {
  if (!answers) return description
  const before = description['coverage'] ?? []
  const said = new Set(before.map(({ text }) => text))
  const words = namesToPlace(row).filter((name) => !answers.placed.has(name) && !said.has(name))
  if (words.length === 0) return description
  return withField(description, 'coverage', [...before, ...[...new Set(words)].map((text) => ({ text, by }))])
}

/** The names that a person may be asked about, those of the most rows first. */
export function placeNames(
  rows: readonly { readonly row: Pick<MeantRow, 'cell'>; readonly unit: Pick<Unit, 'description'> }[],
): readonly PlaceName[] {
  const named = rows.flatMap(({ row, unit }) => {
    const all = namesToPlace(row)
    return all.map((name) => ({ name, unit, all }))
  })
  const days = new Map(named.map(({ unit }) => [unit, daysOfUnit(unit)]))
  const names = [...groupBy(named, ({ name }) => name)].map(([name, those]) => ({
    ...{ name, count: those.length },
    days: hullOf(those.flatMap(({ unit }) => days.get(unit) ?? [])),
    beside: [...new Set(those.flatMap(({ all }) => all))].filter((other) => other !== name),
  }))
  return names.sort((one, other) => other.count - one.count)
}

function hullOf(days: readonly DayInterval[]): DayInterval | null {
  const known = days.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
  if (known.length === 0) return null
  const [from, to] = [known.map((each) => each.from), known.map((each) => each.to)]
  return { from: from.reduce((a, b) => Math.min(a, b)), to: to.reduce((a, b) => Math.max(a, b)) }
}
