import type { UnitId } from '../../shared/domain/ids.ts'
import type { LateRepository, LateWork } from '../../shared/domain/repositories.ts'
import type { ValueRevision } from '../../shared/domain/value-revision.ts'
import type { ArchiveDb } from './archive-db.ts'
import { unitOf, type ValueRevisionRow } from './rows.ts'
import { slices } from './slices.ts'
import { guarded } from './storage-error.ts'
import { indexUnits } from './text-rows.ts'
import { UnderWay } from './under-way.ts'
import { sleep } from './watched.ts'

/**
 * Of a step that changes more units than this, their words and their history are written after it: the words of ten
 * thousand units take longer than all else. What is left to do is kept with the step itself, so that nothing is lost when
 * the window closes; search and history look at it as long as it is there.
 */
export const AT_ONCE = 200

/** Work of fewer milliseconds than this is not told at all. */
const SHORT = 1000
/** Milliseconds between two tellings. */
const PAUSE = 250

/** What is left to do lies among the settings: the units of a part, and what they said before, under one name with their number. */
const WORDS = 'late-words|'
const HISTORY = 'late-history|'
/** Units of an archive from before names of places were among the words by which units are found. */
const NAMES = 'late-names|'
/** Kept once all such units are listed. */
const NAMES_LISTED = 'names-of-places-in-words'

/** Units whose words and history are written together, and what they said before. */
export interface LatePart {
  readonly units: readonly UnitId[]
  readonly revisions: readonly ValueRevision[]
}

/**
 * Leaves words and history of the units of a step for later. Call it in the transaction that changed them. The keys of
 * history count up, and its order is theirs: its first and its last are in their table at once, and keep those between.
 * False where there was nothing to leave.
 */
export async function putOff(db: ArchiveDb, parts: Iterable<LatePart>): Promise<boolean> {
  let from: number | undefined
  let rows: readonly ValueRevisionRow[] = []
  let isAny = false
  const writing = new UnderWay()
  for (const { units, revisions } of parts) {
    isAny = true
    const [first] = revisions
    if (first) {
      const key: number = from ?? (await db.valueRevisions.add(first))
      rows = revisions.map((revision, at) => ({ ...revision, key: key + at }))
      from = key + rows.length
    }
    const name = `${crypto.randomUUID()}|${units.length}`
    await writing.add(
      db.settings.bulkPut([
        { key: WORDS + name, value: units },
        { key: HISTORY + name, value: first ? rows : [] },
      ]),
    )
  }
  const last = rows.at(-1)
  if (last) await writing.add(db.valueRevisions.put(last))
  await writing.end()
  return isAny
}

/** The units whose words are still those that they had before. */
export async function lateUnits(db: ArchiveDb): Promise<ReadonlySet<UnitId>> {
  // Only this file writes them.
  const parts = (await valuesUnder(db, WORDS)) as readonly (readonly UnitId[])[]
  return new Set(parts.flat())
}

/** History that is not in its table yet. */
export async function lateRevisions(db: ArchiveDb): Promise<readonly ValueRevisionRow[]> {
  return ((await valuesUnder(db, HISTORY)) as readonly (readonly ValueRevisionRow[])[]).flat()
}

/** Lists the units that are at places to be made findable by their names, once in the life of an archive. */
async function listNames(db: ArchiveDb): Promise<void> {
  if (await db.settings.get(NAMES_LISTED)) return
  await db.transaction('rw', [db.settings, db.links], async () => {
    const units = await db.links.orderBy('unitId').uniqueKeys()
    const parts = [...slices(units)].map((part) => ({
      key: `${NAMES}${crypto.randomUUID()}|${part.length}`,
      value: part,
    }))
    await db.settings.bulkPut([...parts, { key: NAMES_LISTED, value: true }])
  })
}

async function valuesUnder(db: ArchiveDb, prefix: string): Promise<readonly unknown[]> {
  return (await db.settings.where('key').startsWith(prefix).toArray()).map(({ value }) => value)
}

export function dexieLate(db: ArchiveDb): LateRepository {
  return { watch: () => db.late, catchUp: () => catchUp(db) }
}

const before = new WeakMap<ArchiveDb, Promise<void>>()

/** Does what somebody waits for: no part is begun until it is done. */
export function goingFirst<T>(db: ArchiveDb, work: () => Promise<T>): Promise<T> {
  const result = work()
  // Only that it ended is kept, not what was found.
  const ended = Promise.allSettled([before.get(db), result]).then(() => undefined)
  before.set(db, ended)
  return result
}

const atWork = new WeakMap<ArchiveDb, Promise<void>>()

/**
 * Does what is left, part by part, each in a transaction of its own; the window gets its turn in between. What stops it is
 * told by the archive's `late`.
 */
export function catchUp(db: ArchiveDb): Promise<void> {
  const work = (atWork.get(db) ?? Promise.resolve()).then(() => doParts(db))
  const ended = work.finally(() => {
    if (atWork.get(db) === ended) atWork.delete(db)
  })
  atWork.set(db, ended)
  return ended
}

async function doParts(db: ArchiveDb): Promise<void> {
  const begun = performance.now()
  let soonest = begun + SHORT
  let at: LateWork = { done: 0, total: 0 }
  try {
    await guarded(() => listNames(db))
    for (;;) {
      await sleep(0)
      await before.get(db)
      if (!db.isOpen()) return
      const units = await guarded(() => doPart(db))
      if (units === null) break
      at = { done: at.done + units, total: Math.max(at.total, at.done + units) }
      if (performance.now() < soonest) continue
      at = { ...at, total: at.done + (await unitsLeft(db)) }
      db.late.tell(at)
      soonest = performance.now() + PAUSE
    }
    db.late.tell(null)
  } catch (error) {
    // A window that closes leaves the rest to the next one.
    if (!db.isOpen()) return
    db.late.tell({ ...at, problem: error })
  }
}

/** Each part says in its name how many units it is of. */
async function unitsLeft(db: ArchiveDb): Promise<number> {
  const keys = await db.settings.where('key').startsWithAnyOf(WORDS, NAMES).primaryKeys()
  return keys.reduce((sum, key) => sum + Number(key.split('|').at(-1)), 0)
}

/** The number of units of the next part, done now; null where there is none. */
async function doPart(db: ArchiveDb): Promise<number | null> {
  return db.transaction('rw', [db.settings, db.units, db.links, db.places, db.texts, db.valueRevisions], async () => {
    const next = (kind: string) => db.settings.where('key').startsWith(kind).first()
    const part = (await next(WORDS)) ?? (await next(NAMES))
    if (!part) return null
    const name = part.key.slice(part.key.indexOf('|') + 1)
    const rows = await db.units.bulkGet(part.value as UnitId[])
    // Those that are gone for good have neither words nor history.
    const units = rows.flatMap((row) => (row ? [unitOf(row)] : []))
    await indexUnits(
      db,
      units.map((to) => ({ before: null, to })),
    )
    const here = new Set(units.map(({ id }) => id))
    const history = ((await db.settings.get(HISTORY + name))?.value ?? []) as readonly ValueRevisionRow[]
    const kept = history.filter(({ unitId }) => here.has(unitId))
    await db.valueRevisions.bulkPut(kept)
    await db.settings.bulkDelete([part.key, HISTORY + name])
    return rows.length
  })
}
