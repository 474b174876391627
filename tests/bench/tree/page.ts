// A page of the program's origin that fills its archive with descriptions, with the real store.
import { ArchiveDb } from '../../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../../renderer/storage/index.ts'
import { unitRow } from '../../../renderer/storage/rows.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { aCollection } from '../../support/builders.ts'
import { newUnit } from '../support/made-units.ts'

declare global {
  interface Window {
    seedTree: (shape: Shape, count: number) => Promise<number>
  }
}

/** flat: all are siblings in one fonds. deep: ten fonds of ten series each, with files of ten items. */
type Shape = 'flat' | 'deep'

const ARCHIVE = 'fonds'
const PORTION = 1000

function* unitsOf(shape: Shape, count: number): Generator<Unit> {
  if (shape === 'flat') {
    const fonds = newUnit('fonds', null, 0)
    yield fonds
    for (let order = 0; order < count; order += 1) yield newUnit('item', fonds.id, order)
    return
  }
  const files = count / 1000
  for (let f = 0; f < 10; f += 1) {
    const fonds = newUnit('fonds', null, f)
    yield fonds
    for (let s = 0; s < 10; s += 1) {
      const series = newUnit('series', fonds.id, s)
      yield series
      for (let d = 0; d < files; d += 1) {
        const file = newUnit('file', series.id, d)
        yield file
        for (let order = 0; order < 10; order += 1) yield newUnit('item', file.id, order)
      }
    }
  }
}

window.seedTree = async (shape, count) => {
  const db = new ArchiveDb(ARCHIVE)
  await db.open()
  await repositoriesOf(db).writer.apply(puts('collections', [aCollection({ name: 'Bench' })]))
  const units = [...unitsOf(shape, count)]
  for (let from = 0; from < units.length; from += PORTION) {
    const portion = units.slice(from, from + PORTION)
    await db.units.bulkPut(portion.map(unitRow))
  }
  db.close()
  return units.length
}
