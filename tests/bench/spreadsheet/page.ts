// A page of the program's origin that takes a spreadsheet in with the real store, reader and worker, and undoes it.
import { createTableIntake } from '../../../renderer/app/services/tables/table-intake.ts'
import { createUndoStack } from '../../../renderer/app/services/undo.ts'
import { openArchive } from '../../../renderer/storage/index.ts'
import { puts } from '../../../shared/domain/changes.ts'
import { idFrom } from '../../../shared/domain/ids.ts'
import { aCollection, COLLECTION } from '../../support/builders.ts'
import type { TableSession, TableWish } from '../../../renderer/ports/table-intake.ts'
import { timed, type Step } from '../support/watch-delays.ts'

declare global {
  interface Window {
    steps: Steps
  }
}

/** What is done with a spreadsheet, in this order; each gives milliseconds by the clock. */
interface Steps {
  /** Opened and looked at, as it lies at an address: `rows` of it, and what is amiss. */
  readonly look: (address: string, name: string) => Promise<Step & { rows: number; problems: readonly string[] }>
  readonly takeIn: () => Promise<Step & { units: number }>
  /** Taken in once more, which changes nothing. */
  readonly again: () => Promise<Step>
  readonly undo: () => Promise<Step>
}

const repositories = await openArchive('bench')
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
repositories.units.watchTree(COLLECTION).subscribe(
  () => undefined,
  (error) => console.error(error),
)
const context = { signal: new AbortController().signal, onProgress: () => undefined }

let session: TableSession | null = null

function open(): { readonly session: TableSession; readonly wish: TableWish } {
  if (!session) throw new Error('There is no spreadsheet yet')
  const { columns } = session.table
  const wish = {
    collectionId: COLLECTION,
    parentId: null,
    columns,
    tradition: 'ru',
    level: null,
    keepsDates: false,
  } as const
  return { session, wish }
}

async function unitCount(): Promise<number> {
  return (await repositories.units.tree(COLLECTION)).length
}

window.steps = {
  async look(address, name) {
    const file = await (await fetch(address)).blob()
    const { made, ...step } = await timed(async () => {
      session = await tables.open(file, name)
      return session.dryRun(open().wish, context)
    })
    const problems = made.problems.slice(0, 5).map(({ row, code, message }) => `${row} ${code} ${message}`)
    return { ...step, rows: made.rows, problems }
  },
  async takeIn() {
    const { made: _made, ...step } = await timed(() => open().session.takeIn(open().wish, context))
    return { ...step, units: await unitCount() }
  },
  async again() {
    const { made, ...step } = await timed(() => open().session.takeIn(open().wish, context))
    if (made.added + made.changed > 0) throw new Error('Taken in again, it changed something')
    return step
  },
  async undo() {
    const { made: _made, ...step } = await timed(() => undo.undo())
    const left = await unitCount()
    if (left > 0) throw new Error(`${left} units were left by undo`)
    return step
  },
}
