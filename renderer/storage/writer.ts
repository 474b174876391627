import type { Table } from 'dexie'
import { activitiesOf, type Act } from '../../shared/domain/activity.ts'
import type { Change, ChangeableTable } from '../../shared/domain/changes.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { ArchiveWriter } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { valueRevisions, type ValueRevision } from '../../shared/domain/value-revision.ts'
import type { ArchiveDb } from './archive-db.ts'
import { AT_ONCE, catchUp, putOff, type LatePart } from './late-units.ts'
import { unitsNamedAnew } from './place-words.ts'
import { unitOf, unitRow, type UnitRow } from './rows.ts'
import { rowsById } from './rows-by-id.ts'
import { keepHistory } from './revision-repository.ts'
import { slices } from './slices.ts'
import { guarded } from './storage-error.ts'
import { indexPages, indexUnits } from './text-rows.ts'
import type { Step } from './step.ts'
import { UnderWay } from './under-way.ts'

const TABLES: readonly ChangeableTable[] = [
  'collections',
  'units',
  'pages',
  'readings',
  'places',
  'links',
  'mentions',
  'mapLayers',
  'georeferences',
  'regions',
  'layouts',
  'forms',
  'formPages',
  'templates',
  'authorities',
  'wordLists',
  'jobs',
  'watches',
]

/** The one way in for what users change. */
export function dexieWriter(db: ArchiveDb): ArchiveWriter {
  return {
    async apply(changes, act) {
      const { inverse, isLate } = await guarded(() =>
        db.transaction('rw', [...TABLES, 'texts', 'revisions', 'valueRevisions', 'activity', 'settings'], async () => {
          const applied: (readonly Step[])[] = []
          for (const table of TABLES) applied.push(await applyTo(db, table, lastOfEach(changes, table)))
          const steps = applied.flat()
          await keepHistories(db, steps)
          const isLate = await keepUnitWords(db, steps)
          await indexPages(db, [...new Set(steps.flatMap(pagesToIndex))])
          await log(db, steps, act)
          return { inverse: steps.map((step) => step.inverse).reverse(), isLate }
        }),
      )
      if (isLate) void catchUp(db)
      return inverse
    },
  }
}

/** Of several changes of one row the last one stands. */
function lastOfEach(changes: readonly Change[], table: ChangeableTable): readonly Change[] {
  const ofTable = changes.filter((change) => change.table === table)
  return [...new Map(ofTable.map((change) => [change.id, change])).values()]
}

async function applyTo(db: ArchiveDb, name: ChangeableTable, changes: readonly Change[]): Promise<readonly Step[]> {
  const table: Table<Row, string> = db.table(name)
  const before = await rowsById(
    table,
    changes.map(({ id }) => id),
  )
  const writing = new UnderWay()
  for (const slice of slices(changes)) {
    const kept = slice.filter((change) => change.to !== null)
    if (kept.length > 0) await writing.add(table.bulkPut(kept.map(rowOf)))
    const gone = slice.filter((change) => change.to === null)
    if (gone.length > 0) await writing.add(table.bulkDelete(gone.map((change) => change.id)))
  }
  await writing.end()
  return changes.map((change, index) => ({ change, inverse: inverseOf(change, before[index]) }))
}

/** Every table that users change has its rows by their ids. */
interface Row {
  readonly id: string
}

function rowOf(change: Change): Row {
  // Asked only of changes that put something.
  return (change.table === 'units' && change.to ? unitRow(change.to) : change.to) as Row
}

function inverseOf({ table, id }: Change, before: unknown): Change {
  const row = before === undefined ? null : table === 'units' ? unitOf(before as UnitRow) : before
  // The row came from the table that the change names.
  return { table, id, to: row } as Change
}

async function log(db: ArchiveDb, steps: readonly Step[], act: Act | undefined): Promise<void> {
  if (!act) return
  const changes = steps.map((step) => step.change)
  const inverse = steps.map((step) => step.inverse)
  await db.activity.bulkAdd([...activitiesOf(act, changes, inverse)])
}

async function keepHistories(db: ArchiveDb, steps: readonly Step[]): Promise<void> {
  for (const { change, inverse } of steps) {
    if (change.table !== 'readings' || inverse.table !== 'readings') continue
    if (change.to?.kind === 'person') await keepHistory(db, change.to, inverse.to)
  }
}

/** A unit before a step and after it. */
interface UnitStep {
  readonly before: Unit | null
  readonly to: Unit | null
  /** Its places are others, or called otherwise. */
  readonly isNamedAnew: boolean
}

/** Keeps what units said before, and the words by which they are found. Of many units that is left for later: true then. */
async function keepUnitWords(db: ArchiveDb, steps: readonly Step[]): Promise<boolean> {
  const units = await unitSteps(db, steps)
  if (units.length > AT_ONCE) return leaveForLater(db, units)
  for (const slice of slices(units)) {
    const { different, revisions } = said(slice)
    if (revisions.length > 0) await db.valueRevisions.bulkAdd([...revisions])
    await indexUnits(db, different)
  }
  return false
}

/** What became of the units of a step, and of those that it names anew by their places alone. */
async function unitSteps(db: ArchiveDb, steps: readonly Step[]): Promise<readonly UnitStep[]> {
  const named = await unitsNamedAnew(db, steps)
  const changed = steps.flatMap(({ change, inverse }) =>
    change.table === 'units' && inverse.table === 'units'
      ? [{ before: inverse.to, to: change.to, isNamedAnew: named.has(change.id) }]
      : [],
  )
  const known = new Set(steps.flatMap(({ change }) => (change.table === 'units' ? [change.id] : [])))
  const others: UnitStep[] = []
  for (const slice of slices([...named].filter((id) => !known.has(id)))) {
    for (const row of await db.units.bulkGet([...slice])) {
      const unit = row && unitOf(row)
      if (unit) others.push({ before: unit, to: unit, isNamedAnew: true })
    }
  }
  return [...changed, ...others]
}

async function leaveForLater(db: ArchiveDb, units: readonly UnitStep[]): Promise<boolean> {
  const gone = units.filter(({ before, to }) => before && !to)
  // Those that go are found no more from now on.
  if (gone.length > 0) await indexUnits(db, gone)
  return putOff(db, partsOf(units))
}

/** Made one by one, so that the window answers between what is written of them. */
function* partsOf(units: readonly UnitStep[]): Generator<LatePart> {
  for (const slice of slices(units)) {
    const { different, revisions } = said(slice)
    const stay = different.flatMap(({ to }) => (to ? [to.id] : []))
    if (stay.length > 0) yield { units: stay, revisions }
  }
}

/** Those of the units that are found by other words than before, and what they said. One that was only moved or put in the trash is none. */
function said(units: readonly UnitStep[]): {
  readonly different: readonly UnitStep[]
  readonly revisions: readonly ValueRevision[]
} {
  const different: UnitStep[] = []
  const revisions: ValueRevision[] = []
  for (const step of units) {
    const { before, to, isNamedAnew } = step
    const own = valueRevisions(before, to)
    revisions.push(...own)
    if (isNamedAnew || own.length > 0 || before?.collectionId !== to?.collectionId) different.push(step)
  }
  return { different, revisions }
}

function pagesToIndex({ change, inverse }: Step): readonly PageId[] {
  if (change.table === 'pages' && inverse.table === 'pages') return isFoundAt(change.to, inverse.to) ? [] : [change.id]
  return [change, inverse].flatMap((one) =>
    (one.table === 'readings' || one.table === 'regions' || one.table === 'formPages') && one.to ? [one.to.pageId] : [],
  )
}

/** A page that was only turned or renumbered is found at the same place. */
function isFoundAt(one: Page | null, other: Page | null): boolean {
  const place = (page: Page | null): string =>
    [page?.collectionId, page?.unitId, page?.deletedAt === undefined].join(' ')
  return place(one) === place(other)
}
