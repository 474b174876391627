import { describe, expect, test } from 'vitest'
import { seenColumns } from '../../renderer/app/services/forms/seen-columns.ts'
import { marksOf, packed } from '../../renderer/imaging/forms/marks.ts'
import type { FormTask } from '../../renderer/imaging/imaging.ts'
import { puts } from '../../shared/domain/changes.ts'
import { NEW_BAND } from '../../shared/domain/forms/form.ts'
import { withSeenColumns } from '../../shared/domain/forms/seen-columns.ts'
import { idFrom, type FormFieldId, type Sha256 } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit } from '../support/builders.ts'
import { drawnRegister, type DrawnRegister, SHORT_BOOK as BOOK } from '../support/drawn-registers.ts'
import { aField, aForm } from '../support/form-builders.ts'

const form = aForm({ fields: [] })

/** The columns seen on a drawn page of which words were read. */
async function seenOn(book: DrawnRegister) {
  const archive = await freshArchive()
  const page = aPage('p-1', 'u-1', { original: idFrom<Sha256>('p-1') })
  const puttable = [...puts('collections', [aCollection()]), ...puts('units', [aUnit('u-1')]), ...puts('pages', [page])]
  await archive.writer.apply(puttable)
  await archive.db.originals.bulkPut([{ sha256: page.original, mediaType: 'image/jpeg', bytes: new Blob(['p-1']) }])
  const word = (text: string, x: number, y: number) => ({ text, confidence: 0.9, box: { x, y, w: 0.05, h: 0.01 } })
  const words = [word('Full', 0.12, 0.18), word('name', 0.2, 0.18), word('Braun', 0.12, 0.3)]
  await archive.readings.add(aReading('r-1', page.id, { lines: [{ text: '', box: null, words }] }))
  const formMarks = (task: FormTask) => Promise.resolve(packed(marksOf(drawnRegister(book), task.form)))
  return await seenColumns({ repositories: archive, imaging: { formMarks } }, form)
}

let ids = 0
const made = { newId: () => idFrom<FormFieldId>(`new-${(ids += 1)}`), numbered: (at: number) => `Column ${at}` }

describe('the columns of a register', () => {
  test('are taken from the ruled lines of its sample, named by what was read above its rows', async () => {
    const seen = await seenOn(BOOK)
    expect(seen?.columns.map(({ label }) => label)).toEqual(['Full name', ''])
    expect(seen?.columns[1]?.left).toBeCloseTo(0.5, 2)
    expect(seen?.top).toBeCloseTo(BOOK.top, 2)
    const filled = seen && withSeenColumns(form, seen, made)
    expect(filled?.fields.map(({ label }) => label)).toEqual(['Full name', 'Column 2'])
    expect(filled?.fields.map(({ box }) => box.y)).toEqual([filled?.band.top, filled?.band.top])
    expect(filled?.band.top).toBeCloseTo(BOOK.top, 2)
    expect(filled?.band.bottom).toBeCloseTo(BOOK.bottom, 2)
  })

  test('leave columns as they are that are there already, and rows that somebody placed', async () => {
    const seen = await seenOn(BOOK)
    const band = { ...NEW_BAND, top: 0.3 }
    const drawn = aField('drawn', { box: { x: 0.12, y: 0.3, w: 0.36, h: 0.5 } })
    const filled = seen && withSeenColumns({ ...form, band, fields: [drawn] }, seen, made)
    expect(filled?.fields.map(({ label }) => label)).toEqual(['drawn', 'Column 2'])
    expect(filled?.band).toEqual(band)
    expect(filled && withSeenColumns(filled, seen, made)).toEqual(filled)
  })

  test('are none where the sample has no ruled lines between them', async () => {
    expect(await seenOn({ ...BOOK, ruled: 'frame' })).toBeNull()
  })
})
