import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { withEdits } from '../../shared/domain/edited-page.ts'
import { cellGroups } from '../../renderer/app/services/forms/cells-to-read.ts'
import { bent } from '../../shared/domain/forms/bend.ts'
import { cellBox, evenRows, NEW_BAND } from '../../shared/domain/forms/form.ts'
import { cellOnPage, ownMap } from '../../shared/domain/forms/form-page.ts'
import { mergedRows } from '../../shared/domain/forms/merge-rows.ts'
import { movedForms } from '../../shared/domain/forms/moved-forms.ts'
import { noEdits, type ImageEdits } from '../../shared/domain/image-edits.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import { turnShape } from '../../shared/domain/shape.ts'
import { aPage } from '../support/builders.ts'
import { aField, aForm, aFormPage, aFormRow, machineCell, personCell } from '../support/form-builders.ts'

const near = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map(({ x, y }) => [Number(x.toFixed(6)), Number(y.toFixed(6))])

describe('where cells lie', () => {
  const register = aForm()

  test('a column has the height of its row, or the part of it that was drawn', () => {
    const field = aField('a', { box: { x: 0.2, y: 0.5, w: 0.1, h: 0.01 } })
    expect(cellBox(register, field, { top: 0.3, bottom: 0.4 })).toEqual({
      x: 0.2,
      y: 0.3,
      w: 0.1,
      h: expect.closeTo(0.1, 9) as number,
    })
    const half = cellBox(register, { ...field, part: { top: 0.5, bottom: 1 } }, { top: 0.3, bottom: 0.4 })
    expect(half.y).toBeCloseTo(0.35, 9)
    expect(half.h).toBeCloseTo(0.05, 9)
    expect(cellBox({ kind: 'form' }, field, { top: 0, bottom: 1 })).toEqual(field.box)
  })

  test('so many rows share the band evenly', () => {
    const rows = evenRows({ ...NEW_BAND, top: 0.1, bottom: 0.7, count: 3 })
    expect(rows.map(({ top }) => Number(top.toFixed(6)))).toEqual([0.1, 0.3, 0.5])
    expect(rows.at(-1)?.bottom).toBeCloseTo(0.7, 9)
  })

  test('on the sample itself they lie as they were drawn, however it is turned', () => {
    const field = aField('a', { box: { x: 0.2, y: 0.1, w: 0.3, h: 0.05 } })
    for (const turn of [0, 90, 180, 270] as const) {
      const cell = cellOnPage({ kind: 'form' }, field, { row: { top: 0, bottom: 1 }, map: ownMap(turn) })
      const seen = turnShape({ kind: 'polygon', points: cell }, turn)
      expect(near(seen.kind === 'polygon' ? seen.points : [])).toEqual([
        [0.2, 0.1],
        [0.5, 0.1],
        [0.5, 0.15],
        [0.2, 0.15],
      ])
    }
  })
})

describe('a page that is bent', () => {
  // The middle of its three columns of nodes lies a tenth lower.
  const bend = { columns: 3, rows: 2, xs: [0, 0, 0, 0, 0, 0], ys: [0, 0.1, 0, 0, 0.1, 0] }

  test('has its points lower between nodes in part, and beyond its edge as at it', () => {
    expect(near([0, 0.25, 0.5, 0.75, 1, 1.2].map((x) => bent({ x, y: 0.3 }, bend))).map(([, y]) => y)).toEqual([
      0.3, 0.35, 0.4, 0.35, 0.3, 0.3,
    ])
    expect(bent({ x: 0.5, y: 0.3 }, undefined)).toEqual({ x: 0.5, y: 0.3 })
  })

  test('has its cells there, on the page and where an engine is shown them', () => {
    const form = aForm({ fields: [aField('a', { box: { x: 0.25, y: 0, w: 0.5, h: 1 } })] })
    const row = aFormRow('r', 0.2)
    const map = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const
    const field = form.fields[0] ?? aField('a')
    expect(near(cellOnPage(form, field, { row, map, bend })).map(([, y]) => y)).toEqual([0.25, 0.25, 0.29, 0.29])
    const boxes = [undefined, bend].map(
      (each) => cellGroups(form, [row], { seen: [{ boxes: [null] }], languages: [], bend: each })[0]?.blocks[0]?.box,
    )
    // Its sides lie half as much lower as its middle: the box reaches from the one to the other.
    expect((boxes[1]?.y ?? 0) - (boxes[0]?.y ?? 0)).toBeCloseTo(0.05, 2)
    expect((boxes[1]?.h ?? 0) - (boxes[0]?.h ?? 0)).toBeCloseTo(0.05, 2)
  })
})

describe('rows that are read again', () => {
  test('keep their names and what persons wrote; the rest is as it is read now', () => {
    const before = [
      aFormRow('one', 0.1, { name: personCell('Ба'), year: machineCell('1') }),
      aFormRow('two', 0.2, { name: machineCell('B') }),
    ]
    const now = [
      aFormRow('x', 0.102, { name: machineCell('Бo'), year: machineCell('7') }),
      aFormRow('y', 0.3, { name: machineCell('C') }),
    ]
    expect(mergedRows(before, now).map(({ id, cells }) => [id, cells['name']?.text, cells['year']?.text])).toEqual([
      ['one', 'Ба', '7'],
      ['y', 'C', undefined],
    ])
  })

  test('a row in which a person wrote stays where it is found no more', () => {
    const mine = aFormRow('mine', 0.5, { name: personCell('An'), year: machineCell('3') })
    expect(mergedRows([mine], [aFormRow('x', 0.1)])).toEqual([
      aFormRow('x', 0.1),
      { ...mine, cells: { name: personCell('An') } },
    ])
  })
})

describe('a page that is adjusted', () => {
  const page = aPage('p-1', 'u-1')
  const cut: ImageEdits = {
    ...noEdits(page.size),
    cut: { shape: 'rectangle', box: { x: 0.2, y: 0.2, w: 0.5, h: 0.5 }, angle: 0 },
  }

  test('takes the form that lies on it along', () => {
    const [change] = movedForms(puts('pages', [withEdits(page, cut)]), [page], [aFormPage('p-1')])
    const moved = change?.table === 'formPages' ? change.to : null
    const cell = cellOnPage({ kind: 'form' }, aField('a', { box: { x: 0.3, y: 0.3, w: 0.1, h: 0.1 } }), {
      row: { top: 0, bottom: 1 },
      map: moved?.fit?.map ?? ownMap(90),
    })
    expect(near(cell).slice(0, 2)).toEqual([
      [0.2, 0.2],
      [0.4, 0.2],
    ])
  })

  test('and loses it only where it goes itself', () => {
    expect(movedForms(puts('pages', [{ ...page, order: 4 }]), [page], [aFormPage('p-1')])).toEqual([])
    const gone = [{ table: 'pages', id: page.id satisfies PageId, to: null }] as const
    expect(movedForms(gone, [page], [aFormPage('p-1'), aFormPage('p-2')])).toEqual([
      { table: 'formPages', id: aFormPage('p-1').id, to: null },
    ])
  })
})
