import { expect, test } from 'vitest'
import { createTableDesk } from '../../renderer/app/services/tables/table-desk.ts'
import { rescuedSource, rescueOfSource } from '../../shared/intake/rescue-source.ts'
import { readTable } from '../../shared/intake/table.ts'
import { AT, COLLECTION } from '../support/builders.ts'

const read = (text: string) => readTable(new TextEncoder().encode(text), () => 0)

const TCVN3 = 'Tên tệp;Tiêu đề;Ghi chú\n001.jpg;hép møt tÕt;tốt\n002.jpg;Ph«ng l­u tr÷ Hµ Néi;\n003.jpg;Bộ sưu tập;'

test('texts in TCVN3 within a file of UTF-8 are found and put right, sound cells and names of files stay', async () => {
  const table = await read(TCVN3)
  expect(table.text).toMatchObject({ encoding: 'utf-8', guessed: false })
  const rescue = rescueOfSource(table)
  expect(rescue).toMatchObject({ kind: 'tcvn3', columns: new Set([1]) })
  expect(rescue?.preview.split('\n')).toEqual(['hộp mứt tết', 'Phông lưu trữ Hà Nội'])
  const right = rescue && rescuedSource(table, rescue)
  expect(right?.header).toEqual(table.header)
  expect(right?.rows.map(({ cells }) => cells)).toEqual([
    ['001.jpg', 'hộp mứt tết', 'tốt'],
    ['002.jpg', 'Phông lưu trữ Hà Nội', ''],
    ['003.jpg', 'Bộ sưu tập'],
  ])
})

test('Russian of CP1251 that was read as Latin letters is found, headings too', async () => {
  const garbled = (text: string): string =>
    text.replaceAll(/[А-я]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x410 + 0xc0))
  const lines = ['Заголовок дела;Примечание', 'Переписка с губернатором о ревизии;нет', 'Ведомость о доходах;нет']
  const table = await read(lines.map(garbled).join('\n'))
  const rescue = rescueOfSource(table)
  expect(rescue?.kind).toBe('cp1251')
  const right = rescue && rescuedSource(table, rescue)
  expect(right?.rows.map(({ cells }) => cells[0])).toEqual([
    'Переписка с губернатором о ревизии',
    'Ведомость о доходах',
  ])
  expect(right?.header).toEqual(['Заголовок дела', 'Примечание'])
})

test.each([
  ['Заголовок;Дата\nПереписка о ревизии;1905\nÉtat général;1906'],
  ['Tiêu đề;Ngày\nHộp mứt tết;1930\nVăn bản của Phủ Toàn quyền;1931'],
  ['title;date\nLetters about the harbour;1905'],
])('a sound table is left alone: %j', async (text) => {
  expect(rescueOfSource(await read(text))).toBeNull()
})

test('without consent the letters go in as they are, which is told; with it they are those that were meant', async () => {
  const ask = createTableDesk()
  const opened = await ask({ kind: 'open', bytes: new TextEncoder().encode(TCVN3), own: [] })
  expect(opened).toMatchObject({ read: { rescue: { kind: 'tcvn3', columns: ['path', 'field:title', 'field:note'] } } })
  const question = (rescued: boolean) =>
    ask({
      kind: 'plan',
      rescued,
      choices: {
        columns: [null, 'field:title', null],
        tradition: 'vi',
        level: null,
        parentId: null,
        keepsDates: false,
      },
      moment: {
        collectionId: COLLECTION,
        pages: [],
        authorities: [],
        rules: [{ name: 'title', kind: 'text', repeatable: false, column: 'title', crosswalk: { dc: 'title' } }],
        file: 'list.csv',
        at: AT,
      },
    })
  const titles = (reply: Awaited<ReturnType<typeof question>>) =>
    'plan' in reply ? reply.plan.units.map(({ description }) => description.title?.[0]?.text) : []
  const asIs = await question(false)
  expect(titles(asIs)).toEqual(['hép møt tÕt', 'Ph«ng l­u tr÷ Hµ Néi', 'Bộ sưu tập'])
  expect(asIs).toMatchObject({ plan: { problems: [{ weight: 'doubt', code: 'intake-legacy', message: 'TCVN3' }] } })
  const right = await question(true)
  expect(titles(right)).toEqual(['hộp mứt tết', 'Phông lưu trữ Hà Nội', 'Bộ sưu tập'])
  expect(right).toMatchObject({ plan: { problems: [] } })
})
