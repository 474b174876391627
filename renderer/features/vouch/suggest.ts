import { puts } from '../../../shared/domain/changes.ts'
import { bookOf } from '../../../shared/domain/fields/catalogue.ts'
import { inherited } from '../../../shared/domain/fields/inherit.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { readingText } from '../../../shared/domain/reading.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import {
  suggestionsFor,
  withSuggestions,
  type Suggestion,
  type UnitTexts,
} from '../../../shared/suggest/suggest-values.ts'
import { pagesOfItems } from '../../ports/chosen-pages.ts'
import type { Services, WorkContext } from '../../ports/services.ts'

/** Units whose texts are in memory at once. */
const AT_ONCE = 20

type Deps = Pick<Services, 'repositories' | 'placeFinder' | 'undo' | 'clock'>

/** What values were suggested for. */
export interface Suggested {
  readonly units: number
  readonly values: number
}

/**
 * Has the texts of the units suggest values where these say nothing, as one step; values that a person rejected by undoing
 * it come again when it is asked for again. Cancelled, it leaves nothing. Throws the signal's reason.
 */
export async function suggestValues(
  units: readonly Unit[],
  deps: Deps & { readonly tree: Pick<TreeIndex, 'byId'> },
  { signal, onProgress }: WorkContext,
): Promise<Suggested> {
  const found = new Map<UnitId, readonly Suggestion[]>()
  for (let from = 0; from < units.length; from += AT_ONCE) {
    const portion = units.slice(from, from + AT_ONCE)
    for (const [unit, texts] of await textsOf(portion, deps, signal)) {
      const suggestions = suggestionsFor(unit, texts, deps.clock.now())
      if (suggestions.length > 0) found.set(unit.id, suggestions)
    }
    signal.throwIfAborted()
    onProgress({ done: Math.min(units.length, from + AT_ONCE), total: units.length })
  }
  return found.size === 0 ? { units: 0, values: 0 } : keep(found, deps)
}

async function keep(found: ReadonlyMap<UnitId, readonly Suggestion[]>, deps: Deps): Promise<Suggested> {
  let told: Suggested = { units: 0, values: 0 }
  await deps.undo.run(async () => {
    const now = deps.clock.now()
    const before = await deps.repositories.units.many([...found.keys()])
    const changed = before.flatMap((unit) => {
      const next = withSuggestions(unit, found.get(unit.id) ?? [], now)
      return next === unit ? [] : [{ unit, next }]
    })
    const values = changed.reduce((sum, each) => sum + newValues(each), 0)
    told = { units: changed.length, values }
    return { label: 'vouch.undo.suggest', changes: puts('units', changed.map(({ next }) => next)) } // prettier-ignore
  })
  return told
}

function newValues({ unit, next }: { readonly unit: Unit; readonly next: Unit }): number {
  return Object.entries(next.description).reduce(
    (sum, [field, values]) => sum + (unit.description[field] === values ? 0 : values.length),
    0,
  )
}

async function textsOf(
  units: readonly Unit[],
  { repositories, placeFinder, tree }: Deps & { readonly tree: Pick<TreeIndex, 'byId'> },
  signal: AbortSignal,
): Promise<readonly (readonly [Unit, UnitTexts])[]> {
  const { pages, readings, places, templates } = repositories
  const ofUnit = groupBy(await pagesOfItems(pages, units), ({ unitId }) => unitId)
  const placed = new Set((await places.linksOf(units.map(({ id }) => id))).map(({ unitId }) => unitId))
  const best = await readings.best([...ofUnit.values()].flatMap((own) => own.map(({ id }) => id)))
  const book = bookOf(await templates.all())
  const made: (readonly [Unit, UnitTexts])[] = []
  for (const unit of units) {
    signal.throwIfAborted()
    const own = ofUnit.get(unit.id) ?? []
    const read = own.flatMap(({ id }) => best.get(id) ?? [])
    const isSaid: UnitTexts['isSaid'] = (field) =>
      (unit.description[field] ?? []).length > 0 ||
      inherited(tree.byId, unit, book.rule(field)) !== null ||
      (field === 'coverage' && placed.has(unit.id))
    const sought = read.length === 0 || isSaid('coverage') ? '' : read.map(readingText).join('\n')
    made.push([unit, { readings: read, isSaid, places: sought === '' ? [] : await placeFinder.placesIn(sought, {}) }])
  }
  return made
}
