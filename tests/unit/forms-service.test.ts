import { describe, expect, test } from 'vitest'
import { createFormsService } from '../../renderer/app/services/forms/forms-service.ts'
import type { EngineTask } from '../../renderer/app/services/reading/engines.ts'
import { released } from '../../renderer/app/services/release/released.ts'
import type { Grey } from '../../renderer/imaging/find/ink.ts'
import { lookAtForm } from '../../renderer/imaging/forms/look-at-form.ts'
import { marksOf, packed } from '../../renderer/imaging/forms/marks.ts'
import { turned } from '../../renderer/imaging/prepare/turn.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Form } from '../../shared/domain/forms/form.ts'
import { withCell } from '../../shared/domain/forms/form-page.ts'
import { withoutRow, withRowBelow, withRowDrawn } from '../../shared/domain/forms/rows-by-hand.ts'
import { idFrom, type Id, type NewId, type Sha256 } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PageText } from '../../shared/domain/reader.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, AT, aUnit, COLLECTION } from '../support/builders.ts'
import { drawnRegister, type DrawnRegister, SHORT_BOOK as BOOK } from '../support/drawn-registers.ts'
import { aField, aForm, FORM, personCell } from '../support/form-builders.ts'
import { memoryTarget } from '../support/memory-target.ts'

const SIZE = { width: BOOK.width, height: BOOK.height }
const columns = ['name', 'taxed'].map((id, index) =>
  aField(id, {
    box: { x: BOOK.columns[index] ?? 0, y: BOOK.top, w: 0.4, h: BOOK.bottom - BOOK.top },
    type: id === 'taxed' ? 'tick' : 'text',
  }),
)

const pageOf = (id: string, parts: Partial<Page> = {}): Page =>
  aPage(id, 'u-1', { size: SIZE, original: idFrom<Sha256>(id), ...parts })

const form: Form = aForm({
  fields: columns,
  band: { top: BOOK.top, bottom: BOOK.bottom, rule: 'lines', count: 6 },
  sample: { pageId: idFrom('p-1'), path: 'p-1.jpg', size: SIZE, look: 'p-1/0//0' },
})

/** Pictures that are drawn instead of decoded, and an engine that reads the name of each block: all between is real. */
async function service(pictures: Readonly<Record<string, Grey>>, read?: (task: EngineTask) => Promise<PageText>) {
  const archive = await freshArchive()
  const pages = Object.keys(pictures).map((id, order) =>
    pageOf(id, { order, ...(id === 'turned' ? { rotation: 90 as const } : {}) }),
  )
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u-1')]),
    ...puts('pages', pages),
    ...puts('forms', [form]),
  ])
  await archive.db.originals.bulkPut(
    pages.map(({ original }) => ({ sha256: original, mediaType: 'image/jpeg', bytes: new Blob([original]) })),
  )
  return { ...serving(archive, pictures, read), archive, pages }
}

/** A window over an archive. */
function serving(
  archive: Repositories,
  pictures: Readonly<Record<string, Grey>>,
  read?: (task: EngineTask) => Promise<PageText>,
) {
  let ids = 0
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as NewId asks
  const newId: NewId = <T extends Id<string>>() => idFrom<T>(`id-${(ids += 1)}`)
  const seen = async (blob: Blob): Promise<Grey> => pictures[await blob.text()] ?? drawnRegister(BOOK)
  const asked: EngineTask[] = []
  const target = memoryTarget()
  const made = createFormsService({
    repositories: archive,
    platform: { exportTarget: () => Promise.resolve(target) },
    released: async (id) => (await released(archive, id, { at: AT, restricted: false })).store,
    clock: { now: () => AT },
    newId,
    imaging: {
      formMarks: async (task) => packed(marksOf(turned(await seen(task.source.blob), task.turn), task.form)),
      lookAtForm: async (task) => lookAtForm(turned(await seen(task.source.blob), task.turn), task.form, task),
    },
    engines: {
      read(task) {
        asked.push(task)
        return read ? read(task) : Promise.resolve(textOf(task))
      },
    },
  })
  return { made, asked, target }
}

function textOf({ layout }: EngineTask): PageText {
  const lines = (layout?.blocks ?? []).map(({ id, box }, index) => ({
    text: `word ${index + 1}`,
    box,
    block: id,
    words: [{ text: 'word', box, confidence: 0.9 }],
  }))
  return { lines, confidence: 0.9, engine: { name: 'Test', version: '1', model: 'm' } }
}

const shifted = (written: number, parts: Partial<DrawnRegister> = {}): Grey =>
  drawnRegister({ ...BOOK, written, scanned: { x: 0.02, y: -0.015, angle: 1.2, scale: 1.02 }, ...parts })

describe('reading pages by a form', { timeout: 60_000 }, () => {
  test('finds it on a page that lies askew, tells empty and ticked cells without an engine, and reads the rest in their boxes', async () => {
    const empty = new Set(['1 0', '2 1'])
    const { made, archive, asked, pages } = await service({ 'p-1': drawnRegister(BOOK), 'p-2': shifted(20, { empty }) })
    await made.request(form, pages.slice(1))
    await expect
      .poll(async () => (await archive.forms.pagesOf(FORM)).map(({ state }) => state), { timeout: 50_000 })
      .toEqual(['read'])
    const [read] = await archive.forms.pagesOf(FORM)
    expect(read?.fit?.certainty).toBeGreaterThan(0.8)
    expect(read?.rows).toHaveLength(6)
    expect(read?.rows.map(({ cells }) => cells['name']?.text)).toEqual([
      'word 1',
      '',
      'word 2',
      'word 3',
      'word 4',
      'word 5',
    ])
    expect(read?.rows.map(({ cells }) => cells['taxed']?.text)).toEqual([
      'true',
      'true',
      'false',
      'true',
      'true',
      'true',
    ])
    expect(read?.rows[0]?.cells['name']?.by).toEqual({ by: 'machine', at: AT, engine: 'Test 1 (m)', confidence: 0.9 })
    // The engine is shown the page cut and straightened as the sample lies.
    expect(asked).toHaveLength(1)
    expect(asked[0]?.page.edits?.cut.shape).toBe('corners')
    // Of the first cell only what is written: it lies below its top and ends before its side.
    const box = asked[0]?.layout?.blocks[0]?.box
    expect(box?.x).toBeGreaterThan(0.11)
    expect((box?.x ?? 1) + (box?.w ?? 1)).toBeLessThan(0.49)
    expect(box?.y).toBeGreaterThan(0.205)
    made.close()
  })

  test('a page of another kind waits for a person, who may lay the form and have it read; a turned one is read', async () => {
    const other = drawnRegister({
      ...BOOK,
      print: 90,
      written: 4,
      columns: [0.05, 0.35, 0.6, 0.95],
      rows: 11,
      top: 0.3,
    })
    const upright = shifted(9)
    const { made, archive, pages } = await service({ 'p-1': drawnRegister(BOOK), other, turned: turned(upright, 270) })
    await made.request(form, pages.slice(1))
    const states = async () =>
      (await archive.forms.pagesOf(FORM)).map(({ pageId, state }) => `${pageId} ${state}`).sort()
    await expect.poll(states, { timeout: 50_000 }).toEqual(['other unsure', 'turned read'])
    const [unsure] = (await archive.forms.pagesOf(FORM)).filter(({ pageId }) => pageId === 'other')
    if (!unsure?.fit) throw new Error('no fit')
    await archive.writer.apply(
      puts('formPages', [{ ...unsure, fit: { ...unsure.fit, map: [1, 0, 0, 0, 1, 0, 0, 0, 1], by: 'person' } }]),
    )
    await made.request(form, pages.slice(1, 2))
    await expect.poll(states, { timeout: 50_000 }).toEqual(['other read', 'turned read'])
    made.close()
  })

  test('what a closed window left is read by the next one; what is cancelled is asked for no more', async () => {
    const never = (): Promise<PageText> => new Promise(() => undefined)
    const pictures = { 'p-1': drawnRegister(BOOK), 'p-2': shifted(3) }
    const { made, asked, archive, pages } = await service(pictures, never)
    await made.request(form, pages)
    await expect.poll(() => asked.length, { timeout: 50_000 }).toBe(1)
    made.close()
    expect((await archive.forms.next(9, new Set())).length).toBe(2)
    const next = serving(archive, pictures)
    await expect
      .poll(async () => (await archive.forms.pagesOf(FORM)).map(({ state }) => state), { timeout: 50_000 })
      .toEqual(['read', 'read'])
    await next.made.cancel()
    next.made.close()
    const stuck = serving(archive, pictures, never)
    await stuck.made.request(form, pages)
    await expect.poll(() => stuck.asked.length, { timeout: 50_000 }).toBe(1)
    await stuck.made.cancel()
    expect(await archive.forms.next(9, new Set())).toEqual([])
    // What was read before stays.
    expect((await archive.forms.pagesOf(FORM)).map(({ state, rows }) => [state, rows.length])).toEqual([
      ['read', 6],
      ['read', 6],
    ])
    stuck.made.close()
  })

  test('what is paused goes on where it was; rows put there and taken out by hand stay so when their page is read again', async () => {
    const waiting: (() => void)[] = []
    const slow = (task: EngineTask): Promise<PageText> =>
      new Promise((resolve) => waiting.push(() => resolve(textOf(task))))
    const { made, asked, archive, pages } = await service({ 'p-1': drawnRegister(BOOK), 'p-2': shifted(3) }, slow)
    const states = async () => (await archive.forms.pagesOf(FORM)).map(({ state }) => state).sort()
    const told: string[] = []
    const stop = made.status().subscribe(
      ({ state }) => told.push(state),
      () => undefined,
    )
    await made.request(form, pages)
    await expect.poll(() => asked.length, { timeout: 50_000 }).toBe(1)
    made.pause()
    waiting.shift()?.()
    // The page at work is read to its end, the other one waits.
    await expect.poll(states, { timeout: 50_000 }).toEqual(['queued', 'read'])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([asked.length, told.at(-1)]).toEqual([1, 'paused'])
    made.resume()
    await expect.poll(() => asked.length, { timeout: 50_000 }).toBe(2)
    waiting.shift()?.()
    await expect.poll(states, { timeout: 50_000 }).toEqual(['read', 'read'])
    const [page] = (await archive.forms.pagesOf(FORM)).filter(({ pageId }) => pageId === 'p-1')
    const ids = page?.rows.map(({ id }) => id) ?? []
    const halved = page && withRowBelow(page, ids[0] ?? idFrom(''), idFrom('by-hand'))
    const changed = halved && withoutRow(halved, ids[3] ?? idFrom(''))
    await archive.writer.apply(puts('formPages', changed ? [changed] : []))
    await made.request(form, pages.slice(0, 1))
    await expect.poll(() => waiting.length, { timeout: 50_000 }).toBe(1)
    waiting.shift()?.()
    await expect.poll(states, { timeout: 50_000 }).toEqual(['read', 'read'])
    const after = (await archive.forms.pagesOf(FORM)).find(({ pageId }) => pageId === 'p-1')
    expect(after?.rows.map(({ id }) => id)).toEqual([ids[0], 'by-hand', ids[1], ids[2], ids[4], ids[5]])
    // What was put there is read, too: its box tick is told.
    expect(Object.keys(after?.rows[1]?.cells ?? {}).sort()).toEqual(['name', 'taxed'])
    stop()
    made.close()
  })

  test('on a page without rows the form keeps its place; a row that is drawn there is read', async () => {
    const empty = new Set(Array.from({ length: BOOK.rows }, (_, row) => [`${row} 0`, `${row} 1`]).flat())
    const pictures = { 'p-1': drawnRegister(BOOK), 'p-2': shifted(20, { empty, ruled: 'columns' }) }
    const { made, archive, pages } = await service(pictures)
    const byWriting: Form = { ...form, band: { ...form.band, rule: 'writing' } }
    await archive.writer.apply(puts('forms', [byWriting]))
    const stored = async () => (await archive.forms.pagesOf(FORM))[0]
    await made.request(byWriting, pages.slice(1))
    await expect.poll(async () => (await stored())?.state, { timeout: 50_000 }).toBe('failed')
    const failed = await stored()
    expect([failed?.failure?.code, failed?.rows, failed?.fit?.by]).toEqual(['form-no-rows', [], 'machine'])
    expect(failed?.fit?.certainty).toBeGreaterThan(0.5)
    const drawn = failed && withRowDrawn(failed, { top: 0.3, bottom: 0.4 }, idFrom('drawn'))
    await archive.writer.apply(puts('formPages', drawn ? [drawn] : []))
    await made.request(byWriting, pages.slice(1))
    await expect.poll(async () => (await stored())?.rows[0]?.cells['taxed']?.text, { timeout: 50_000 }).toBe('false')
    expect(await stored()).toMatchObject({
      state: 'read',
      rows: [{ id: 'drawn', top: 0.3, bottom: 0.4, by: 'person' }],
    })
    made.close()
  })

  test('records go out without those of pages that are withheld, and formulas do not run', async () => {
    const { made, archive, pages, target } = await service({ 'p-1': drawnRegister(BOOK), 'p-2': shifted(20) })
    await archive.writer.apply([
      ...puts('units', [
        aUnit('u-2', {
          access: {
            restrictions: [{ reason: 'personal', parts: ['texts'], fields: [], by: { by: 'person', at: AT } }],
          },
        }),
      ]),
      ...puts('pages', [{ ...(pages[1] as Page), unitId: idFrom('u-2') }]),
    ])
    await made.request(form, pages)
    await expect
      .poll(async () => (await archive.forms.pagesOf(FORM)).every(({ state }) => state === 'read'), { timeout: 50_000 })
      .toBe(true)
    const own = (await archive.forms.pagesOf(FORM)).find(({ pageId }) => pageId === 'p-1')
    const typed =
      own && withCell(own, { rowId: own.rows[0]?.id ?? idFrom(''), fieldId: idFrom('name') }, personCell('=1+1'))
    await archive.writer.apply(puts('formPages', typed ? [typed] : []))
    const report = await made.export(
      { form, format: 'csv', name: 'Sổ' },
      { signal: new AbortController().signal, onProgress: () => undefined },
    )
    expect(report).toMatchObject({ records: 6, withheld: 6 })
    await archive.writer.apply(puts('pages', [{ ...(pages[1] as Page), unitId: idFrom('u-2'), deletedAt: AT }]))
    const without = await made.export(
      { form, format: 'csv', name: 'Sổ' },
      { signal: new AbortController().signal, onProgress: () => undefined },
    )
    expect(without).toMatchObject({ records: 6, withheld: 0 })
    const csv = [...target.visible.values()].join('')
    expect(csv).toContain(`'=1+1`)
    expect(csv).not.toContain('p-2')
    expect(COLLECTION).toBe('c1')
    made.close()
  })
})
