import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { suggestValues } from '../../renderer/features/vouch/suggest.ts'
import { queueOf } from '../../renderer/features/vouch/vouch-queue.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type BlockId, type JobId, type UnitId } from '../../shared/domain/ids.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { indexTree } from '../../shared/domain/unit-tree.ts'
import { machineValues } from '../../shared/domain/vouch.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { PlaceInText } from '../../shared/places/mentions/places-in-text.ts'
import { datesIn } from '../../shared/suggest/dates-in-text.ts'
import { suggestionsFor } from '../../shared/suggest/suggest-values.ts'
import { titleIn } from '../../shared/suggest/title-in-text.ts'
import { languageOfText } from '../../shared/text/suggest-languages.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aPage, aReading, aUnit, AT, COLLECTION } from '../support/builders.ts'

const RUSSIAN =
  'Имею честь донести, что въ деревнѣ на берегу рѣки и въ селѣ не было ни одного дома, который бы не пострадалъ отъ пожара, и что все это произошло не по винѣ жителей'
const VIETNAMESE =
  'Kính gửi các ông trong ban quản trị. Chúng tôi đã nhận được thư của ông về việc sửa đường và những cầu cống ở các xã, và xin trả lời rằng không có một người nào đã từ chối'
const FRENCH =
  'Je vous prie de bien vouloir faire connaître à la direction des travaux que le pont est dans un état qui ne permet pas le passage des voitures et que les habitants'

test('dates of a text are those that have a day, a month and a year, each once, in their order', () => {
  const text =
    'Hà Nội, ngày 14 tháng 5\nnăm 1932. Trả lời thư ngày 3 tháng 5 năm 1932, 25 октября 1920 г., le 3 mai 1905, May 4, 1906; 2.9.1945 và 02-09-1945; 12 сентѣ 1900, 31.2.1900; số 12/1932, trang 1945'
  expect(datesIn(text).map(({ written, edtf }) => [written, edtf])).toEqual([
    ['ngày 14 tháng 5 năm 1932', '1932-05-14'],
    ['ngày 3 tháng 5 năm 1932', '1932-05-03'],
    ['25 октября 1920', '1920-10-25'],
    ['3 mai 1905', '1905-05-03'],
    ['May 4, 1906', '1906-05-04'],
    ['2.9.1945', '1945-09-02'],
  ])
})

test('the language of a text is told by its commonest words; of too few or of none of them it is not told', () => {
  for (const [text, language] of [[RUSSIAN, 'rus'], [VIETNAMESE, 'vie'], [FRENCH, 'fra']] as const) {
    const likely = languageOfText(text)
    expect(likely?.language).toBe(language)
    expect(likely?.confidence).toBeGreaterThan(0.6)
  } // prettier-ignore
  expect(languageOfText('và của là')).toBeNull()
  expect(languageOfText('12 34 xx yy '.repeat(20))).toBeNull()
})

const line = (text: string, h = 0.02, parts: Partial<Line> = {}): Line => ({
  ...{
    text,
    box: { x: 0.1, y: 0.1, w: 0.5, h },
    words: [{ text, box: { x: 0.1, y: 0.1, w: 0.5, h }, confidence: 0.9 }],
  },
  ...parts,
})

test('the title of a Vietnamese administrative document is its kind and what it is about, not its letterhead', () => {
  const titled = (...lines: readonly string[]) => titleIn({ lines: lines.map((text) => line(text)) })?.text
  const state = ['THỦ TƯỚNG CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
  expect(
    titled(
      ...state,
      'Số: 09/2023/QĐ-TTg Hà Nội, ngày 12 tháng 4 năm 2023',
      'QUYẾT ĐỊNH',
      'Quy định về trình tự, thủ tục, thẩm quyền,',
      'cấp và quản lý thẻ đi lại doanh nhân APEC',
      'Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ',
      'sung một số điều của Luật Tổ chức Chính phủ',
    ),
  ).toBe('Quyết định Quy định về trình tự, thủ tục, thẩm quyền, cấp và quản lý thẻ đi lại doanh nhân APEC')
  // As an engine reads it: tones are wrong.
  expect(titled(...state, 'KÉ HOẠCH', 'Chuyển đổi số tỉnh Đắk Lắk năm 2023', 'I. CĂN CỨ LẬP KẾ HOẠCH')).toBe(
    'Ké hoạch Chuyển đổi số tỉnh Đắk Lắk năm 2023',
  )
  expect(titled('HỢP ĐỒNG XÂY DỰNG', 'Số: 24/2017/HĐXD', 'V/v: Thi công nội thất', 'Phần I. Các căn cứ')).toBe(
    'Hợp đồng XÂY DỰNG V/v: Thi công nội thất',
  )
  expect(titled(...state, 'kính gửi ông', 'chúng tôi xin báo')).toBeUndefined()
})

test('a place is called as the language of the text calls it', () => {
  const called = (text: string, languages: readonly string[] = ['eng']) => {
    const candidate = { name: 'Da Nang', local: { vi: 'Đà Nẵng', ru: 'Дананг' } } as unknown as PlaceCandidate // its names alone count
    const place = { written: 'Tourane', start: 0, end: 7, confidence: 0.9, candidates: [candidate] }
    const texts = { readings: [aReading('r', 'p', { text, languages })], places: [place], isSaid: () => false }
    return suggestionsFor(aUnit('u'), texts, AT).find(({ field }) => field === 'coverage')?.value.text
  }
  expect(called(VIETNAMESE)).toBe('Đà Nẵng')
  expect(called(RUSSIAN)).toBe('Дананг')
  expect(called(FRENCH)).toBe('Da Nang')
  expect(called('Tourane 12', ['vie'])).toBe('Đà Nẵng')
})

test('a title is the heading of the layout, else the first line of larger letters or in capitals, letterheads aside', () => {
  const head = line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0.03)
  const rest = [line('kính gửi ông'), line('chúng tôi xin báo'), line('rằng đường đã xong')]
  const block = { id: idFrom<BlockId>('b'), kind: 'heading', box: { x: 0, y: 0, w: 1, h: 0.1 } } as const
  const own = line('Báo cáo về đường', 0.02, { block: block.id })
  expect(titleIn({ lines: [head, own, ...rest], blocks: [block] })).toEqual({
    text: 'Báo cáo về đường',
    confidence: 0.85 * 0.9,
  })
  expect(titleIn({ lines: [head, line('Báo cáo tháng', 0.03), ...rest] })?.text).toBe('Báo cáo tháng')
  expect(titleIn({ lines: [head, line('ĐOÀN CẦU ĐƯỜNG'), ...rest] })?.confidence).toBeCloseTo(0.45)
  expect(titleIn({ lines: [line('12/1932'), ...rest] })).toBeNull()
  expect(titleIn({ lines: [line('chữ '.repeat(60), 0.04), ...rest] })).toBeNull()
})

test('texts of chosen units suggest values where these say nothing, as one step that can be undone', async () => {
  const archive = await freshArchive()
  const person = { title: 'Thư', date: '1900' }
  const source = { importId: idFrom<JobId>('i'), path: 'scan/a.jpg' }
  const fileName = { title: [{ text: 'a', by: { by: 'import', at: AT, file: 'a.jpg' } }] } as const
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [
      aUnit('series', { level: 'series', description: aDescription({ language: 'vi' }) }),
      aUnit('a', { parentId: idFrom<UnitId>('series'), source, description: fileName }),
      aUnit('b', { description: aDescription(person), order: 1 }),
      aUnit('unread', { order: 2, description: {} }),
    ]),
    ...puts('pages', [aPage('p', 'a'), aPage('q', 'b'), aPage('r', 'unread')]),
    ...puts('readings', [
      aReading('rp', 'p', {
        lines: [line('BÁO CÁO THÁNG NĂM'), line(VIETNAMESE), line('Huế, ngày 14 tháng 5 năm 1932')],
      }),
      aReading('rq', 'q', { text: RUSSIAN }),
    ]),
  ])
  const undo = createUndoStack(archive.writer)
  const named = { written: 'Huế', start: 0, end: 3, confidence: 0.9, candidates: [] } as const satisfies PlaceInText
  const units = await archive.units.tree(COLLECTION)
  const deps = {
    ...{ repositories: archive, undo, clock: { now: () => AT }, tree: indexTree(units) },
    placeFinder: { placesIn: (text: string) => Promise.resolve(text.includes('Huế') ? [named] : []) },
  }
  const told: number[] = []
  const context = {
    signal: new AbortController().signal,
    onProgress: ({ done }: { readonly done: number }) => void told.push(done),
  }
  expect(await suggestValues(units, deps, context)).toEqual({ units: 2, values: 4 })
  expect(told).toEqual([4])
  const values = machineValues(await archive.units.tree(COLLECTION))
  const said = queueOf(values, null).map(({ unitId, field, value }) => [unitId, field, value.text, value.by.confidence])
  expect(said).toEqual([
    ['a', 'date', 'ngày 14 tháng 5 năm 1932', 0.72],
    ['a', 'title', 'Báo cáo THÁNG NĂM', 0.77],
    ['b', 'language', 'ru', 0.8],
    ['a', 'coverage', 'Huế', 0.81],
  ])
  expect(values.find(({ field }) => field === 'date')?.value.edtf).toBe('1932-05-14')
  expect(await suggestValues(await archive.units.tree(COLLECTION), deps, context)).toEqual({ units: 0, values: 0 })
  await undo.undo()
  expect((await archive.units.get(idFrom<UnitId>('a')))?.description).toEqual(fileName)
  const stopped = { ...context, signal: AbortSignal.abort(new Error('stopped')) }
  await expect(suggestValues(units, deps, stopped)).rejects.toThrow('stopped')
  expect(machineValues(await archive.units.tree(COLLECTION))).toEqual([])
})
