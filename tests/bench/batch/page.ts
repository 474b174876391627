// A page of the program's origin that edits thousands of units in one step with the real store, and undoes it.
import { createUndoStack } from '../../../renderer/app/services/undo.ts'
import { batchChanges, batchRows, type BatchEdit } from '../../../renderer/features/batch/batch-edits.ts'
import { ArchiveDb } from '../../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../../renderer/storage/index.ts'
import { catchUp } from '../../../renderer/storage/late-units.ts'
import { unitRow } from '../../../renderer/storage/rows.ts'
import { puts } from '../../../shared/domain/changes.ts'
import { firstText } from '../../../shared/domain/description.ts'
import { SHIPPED_BOOK } from '../../../shared/domain/fields/catalogue.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { aCollection, COLLECTION } from '../../support/builders.ts'
import { newUnit } from '../support/made-units.ts'
import { timed, type Step } from '../support/watch-delays.ts'

declare global {
  interface Window {
    batch: Readonly<Record<'plain' | 'look' | 'edit' | 'words' | 'find' | 'undo' | 'redo', () => Promise<Step>>>
    /** Fills the archive with so many units, with the words by which they are found. */
    fill: (count: number) => Promise<void>
  }
}

/** So many units are looked at before the window gets its turn, as its preview does. */
const AT_ONCE = 500
const ADDED = ' (копия)'
const EDIT: BatchEdit = { act: 'append', fields: ['title'], text: ADDED, find: () => [] }

const db = new ArchiveDb('bench')
await db.open()
const repositories = repositoriesOf(db)
const plainDb = new ArchiveDb('plain')
const undo = createUndoStack(repositories.writer)

// As the window does: its tree follows every change.
let tree: readonly Unit[] = []
repositories.units.watchTree(COLLECTION).subscribe(
  (units) => (tree = units),
  (error) => console.error(error),
)

const context = () => ({ book: SHIPPED_BOOK, dayFirst: true, at: new Date().toISOString() })
const edited = (units: readonly Unit[]) => batchChanges(units, EDIT, { ...context(), off: new Set() })

async function check(isEdited: boolean): Promise<void> {
  const units = await repositories.units.tree(COLLECTION)
  const wrong = units.filter(({ description }) => firstText(description, 'title').endsWith(ADDED) !== isEdited)
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${units.length} units are not as they should be`)
}

async function checked(work: () => Promise<void>, isEdited: boolean): Promise<Step> {
  const step = await timed(work)
  await check(isEdited)
  return step
}

window.fill = async (count) => {
  const units = Array.from({ length: count }, (_, order) => newUnit('item', null, order))
  await repositories.writer.apply(puts('collections', [aCollection()]))
  await repositories.writer.apply(puts('units', units))
  await plainDb.units.bulkPut(units.map(unitRow))
  await catchUp(db)
}

window.batch = {
  /** What it is compared with: the same rows put into a store beside, which keeps no history and no words. */
  async plain() {
    const rows = edited(await repositories.units.tree(COLLECTION)).flatMap(({ table, to }) =>
      table === 'units' && to ? [unitRow(to)] : [],
    )
    return timed(async () => {
      await plainDb.units.bulkPut(rows)
    })
  },
  look: () =>
    timed(async () => {
      for (let from = 0; from < tree.length; from += AT_ONCE) {
        batchRows(tree.slice(from, from + AT_ONCE), EDIT, context())
        await new Promise((resolve) => setTimeout(resolve))
      }
    }),
  edit: () =>
    checked(
      () =>
        undo.run(async () => {
          const units = await repositories.units.many(tree.map(({ id }) => id))
          return { label: 'batch.undo', changes: edited(units) }
        }),
      true,
    ),
  /** A search right after it, while words and history are being written. */
  find: () =>
    timed(async () => {
      const hits = await repositories.texts.search(COLLECTION, 'копия', 200)
      if (hits.length < 200) throw new Error(`${hits.length} units were found`)
    }),
  /** Until these are written. */
  words: () => timed(() => catchUp(db)),
  undo: () => checked(() => undo.undo(), false),
  redo: () => checked(() => undo.redo(), true),
}
