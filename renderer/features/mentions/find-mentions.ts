import { bookOf, type FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { PlaceId, UnitId } from '../../../shared/domain/ids.ts'
import type { Mention } from '../../../shared/domain/mention.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import {
  joinedLines,
  linesOfDescription,
  linesOfReading,
  mentionKey,
  mentionsOf,
  type SoughtLine,
} from '../../../shared/places/mentions/found-mentions.ts'
import { pagesOfItems } from '../../ports/chosen-pages.ts'
import type { Services, WorkContext } from '../../ports/services.ts'

/** Units gone over between two steps of the store: little is lost where the window is closed. */
const AT_ONCE = 20
/** Days from 1970 to a year, about. */
const DAYS_A_YEAR = 365.2425

type Deps = Pick<Services, 'repositories' | 'placeFinder' | 'undo' | 'clock' | 'newId'>
type Finding = Deps & { readonly book: FieldBook; readonly pointsOf: PointsOf }

/**
 * Looks for names of places in the descriptions and readings of the units, and keeps what it finds as suggestions, a few
 * units at a time; what was found before, answered or not, is not found again. Throws the signal's reason.
 */
export async function findMentions(
  units: readonly Unit[],
  deps: Deps,
  { signal, onProgress }: WorkContext,
): Promise<number> {
  let count = 0
  const book = bookOf(await deps.repositories.templates.all())
  const pointsOf = knownPoints(deps.repositories)
  for (let from = 0; from < units.length; from += AT_ONCE) {
    const portion = units.slice(from, from + AT_ONCE)
    const found = await findIn(portion, { ...deps, book, pointsOf }, signal)
    signal.throwIfAborted()
    if (found.length > 0) await deps.undo.run({ label: 'mentions.undo.find', changes: puts('mentions', found) })
    count += found.length
    onProgress({ done: Math.min(units.length, from + AT_ONCE), total: units.length })
  }
  return count
}

async function findIn(units: readonly Unit[], deps: Finding, signal: AbortSignal): Promise<readonly Mention[]> {
  const { repositories } = deps
  const pages = groupBy(await pagesOfItems(repositories.pages, units), (page) => page.unitId)
  const before = new Set((await repositories.mentions.ofUnits(units.map(({ id }) => id))).map(mentionKey))
  const points = await deps.pointsOf(units)
  const found: Mention[] = []
  for (const unit of units) {
    const lines = await linesOf(unit, pages.get(unit.id) ?? [], deps)
    signal.throwIfAborted()
    const names = await deps.placeFinder.placesIn(joinedLines(lines), {
      ...yearOf(unit, deps.book),
      near: points.get(unit.id) ?? [],
    })
    const making = { names, newId: deps.newId, now: deps.clock.now() }
    found.push(...mentionsOf(unit, lines, making).filter((mention) => !before.has(mentionKey(mention))))
  }
  return found
}

type PointsOf = (units: readonly Unit[]) => Promise<ReadonlyMap<UnitId, readonly GeoPoint[]>>

/** Tells where the places are that units have already. Places are read once; those that come while names are sought are left out. */
function knownPoints({ places }: Pick<Services['repositories'], 'places'>): PointsOf {
  let known: Promise<ReadonlyMap<PlaceId, GeoPoint>> | null = null
  return async (units) => {
    const links = await places.linksOf(units.map(({ id }) => id))
    const [unit] = units
    if (links.length === 0 || !unit) return new Map()
    known ??= places.all(unit.collectionId).then((all) => new Map(all.map(({ id, point }) => [id, point])))
    const pointOf = await known
    const ofUnit = groupBy(links, ({ unitId }) => unitId)
    return new Map([...ofUnit].map(([id, all]) => [id, all.flatMap(({ placeId }) => pointOf.get(placeId) ?? [])]))
  }
}

async function linesOf(unit: Unit, pages: readonly Page[], deps: Finding): Promise<readonly SoughtLine[]> {
  const readings = await deps.repositories.readings.best(pages.map(({ id }) => id))
  const read = pages.flatMap((page) => {
    const reading = readings.get(page.id)
    return reading ? linesOfReading(page, reading) : []
  })
  return [...linesOfDescription(unit, deps.book), ...read]
}

/** The year that most of its dates may mean, where they mean one time. */
function yearOf(unit: Unit, book: FieldBook): { readonly year?: number } {
  const days = daysOfUnit(unit, book)
  if (!days || !Number.isFinite(days.from) || !Number.isFinite(days.to)) return {}
  return { year: Math.floor(1970 + (days.from + days.to) / 2 / DAYS_A_YEAR) }
}
