// A page of the program's origin that fills its archive with descriptions, with the real store.
import { ArchiveDb } from '../../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../../renderer/storage/index.ts'
import { unitRow } from '../../../renderer/storage/rows.ts'
import { puts } from '../../../shared/domain/changes.ts'
import { SHIPPED_BOOK } from '../../../shared/domain/fields/catalogue.ts'
import type { Template } from '../../../shared/domain/fields/template.ts'
import { idFrom } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { named } from '../../support/authority-builders.ts'
import { aCollection } from '../../support/builders.ts'
import { newUnit } from '../support/made-units.ts'

declare global {
  interface Window {
    seedTree: (shape: Shape, count: number) => Promise<number>
  }
}

/**
 * flat: all are siblings in one fonds. linked: the same, with creators that are authority records, and described by a
 * template of one's own. deep: ten fonds of ten series each, with files of ten items.
 */
type Shape = 'flat' | 'linked' | 'deep'

const ARCHIVE = 'fonds'
const PORTION = 1000
const RECORDS = Array.from({ length: 1000 }, (_, at) => named(`record-${at}`, `Создатель ${at}`, `Sozdatel ${at}`))
const TEMPLATE: Template = {
  id: idFrom('own-template'),
  name: { en: 'Letters' },
  levels: ['item'],
  fields: (['title', 'referenceCode', 'creator', 'date', 'scopeAndContent', 'own:seal'] as const).map((field) => ({
    field,
    section: field === 'scopeAndContent' || field === 'own:seal' ? 'content' : 'identity',
    required: true,
  })),
  own: [{ ...SHIPPED_BOOK.rule('title'), name: 'own:seal', column: 'seal' }],
}

function linked(unit: Unit, at: number): Unit {
  const record = RECORDS[at % RECORDS.length]
  const [value] = unit.description.creator ?? []
  if (!record || !value) return unit
  const creator = [{ ...value, text: record.name, authority: record.id }]
  return { ...unit, template: TEMPLATE.id, description: { ...unit.description, creator } }
}

function* unitsOf(shape: Shape, count: number): Generator<Unit> {
  if (shape !== 'deep') {
    const fonds = newUnit('fonds', null, 0)
    yield fonds
    for (let order = 0; order < count; order += 1) {
      const unit = newUnit('item', fonds.id, order)
      yield shape === 'linked' ? linked(unit, order) : unit
    }
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
  await repositoriesOf(db).writer.apply([
    ...puts('collections', [aCollection({ name: 'Bench' })]),
    ...(shape === 'linked' ? [...puts('authorities', RECORDS), ...puts('templates', [TEMPLATE])] : []),
  ])
  const units = [...unitsOf(shape, count)]
  for (let from = 0; from < units.length; from += PORTION) {
    const portion = units.slice(from, from + PORTION)
    await db.units.bulkPut(portion.map(unitRow))
  }
  db.close()
  return units.length
}
