// A page of the program's origin that takes a spreadsheet in with the real store, reader and worker, and undoes it.
import { createTableIntake } from '../../../renderer/app/services/tables/table-intake.ts'
import { createUndoStack } from '../../../renderer/app/services/undo.ts'
import { openArchive } from '../../../renderer/storage/index.ts'
import { puts } from '../../../shared/domain/changes.ts'
import { idFrom } from '../../../shared/domain/ids.ts'
import { aCollection, COLLECTION } from '../../support/builders.ts'
import { watchDelays } from '../support/watch-delays.ts'

declare global {
  interface Window {
    takeIn: (bytes: string, name: string) => Promise<Figures>
  }
}

interface Figures {
  readonly rows: number
  readonly units: number
  readonly problems: readonly string[]
  /** Milliseconds: opened and looked at, taken in, taken in again, undone. */
  readonly dryRun: number
  readonly intake: number
  readonly again: number
  readonly undo: number
  /** The longest time for which the window could not answer, in milliseconds. */
  readonly worstDelay: number
}

window.takeIn = async (encoded, name) => {
  const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
  const repositories = await openArchive(`bench-${name}`)
  await repositories.writer.apply(puts('collections', [aCollection()]))
  const undo = createUndoStack(repositories.writer)
  const tables = createTableIntake({
    repositories,
    undo,
    gazetteer: { search: () => Promise.resolve([]) },
    clock: { now: () => new Date().toISOString() },
    newId: () => idFrom(crypto.randomUUID()),
  })
  // As the window does: its tree follows every change.
  const stop = repositories.units.watchTree(COLLECTION).subscribe(
    () => undefined,
    (error) => console.error(error),
  )
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  const delays = watchDelays()
  const timed = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
    const began = performance.now()
    const made = await work()
    return [performance.now() - began, made]
  }
  const [opening, session] = await timed(() => tables.open(new Blob([bytes]), name))
  const { columns } = session.table
  const wish = {
    collectionId: COLLECTION,
    parentId: null,
    columns,
    tradition: 'ru',
    level: null,
    keepsDates: false,
  } as const
  const [looking, dry] = await timed(() => session.dryRun(wish, context))
  const [intake] = await timed(() => session.takeIn(wish, context))
  const units = (await repositories.units.tree(COLLECTION)).length
  const [again, second] = await timed(() => session.takeIn(wish, context))
  if (second.added + second.changed > 0) throw new Error('Taken in again, it changed something')
  const [undone] = await timed(() => undo.undo())
  const left = (await repositories.units.tree(COLLECTION)).length
  if (left > 0) throw new Error(`${left} units were left by undo`)
  session.close()
  stop()
  return {
    rows: dry.rows,
    units,
    problems: dry.problems.slice(0, 5).map(({ row, code, message }) => `${row} ${code} ${message}`),
    dryRun: opening + looking,
    intake,
    again,
    undo: undone,
    worstDelay: delays(),
  }
}
