import { describe, expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import type { FileReport } from '../../renderer/ports/services.ts'
import { puts } from '../../shared/domain/changes.ts'
import { firstText } from '../../shared/domain/description.ts'
import { rescuedSource, rescueOfSource } from '../../shared/intake/rescue-source.ts'
import { readTable } from '../../shared/intake/table.ts'
import { rescueOfTexts } from '../../shared/text/legacy/rescue-texts.ts'
import { freshArchive } from '../support/archive.ts'
import { jsonldChunks } from '../../shared/formats/jsonld/write-jsonld.ts'
import { aCollection, aDescription, aUnit, COLLECTION } from '../support/builders.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'
import { gathered, streamed } from '../support/exported-units.ts'
import { tropyExport, tropyPhoto } from '../support/tropy-projects.ts'

/** Russian of CP1251 that was read as Latin letters. */
const garbled = (text: string): string =>
  text.replaceAll(/[А-я]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x410 + 0xc0))

const ead = (...titles: readonly string[]) =>
  `<ead xmlns="http://ead3.archivists.org/schema/"><control><recordid>a</recordid></control><archdesc level="fonds">
<did><unittitle>${titles[0] ?? ''}</unittitle></did><dsc>${titles
    .slice(1)
    .map(
      (title) =>
        `<c level="item"><did><unittitle>${title}</unittitle><unitdate>ngµy 14 th¸ng 5 n¨m 1906</unitdate></did></c>`,
    )
    .join('')}</dsc></archdesc></ead>`

const skos = (name: string, note: string) =>
  `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <http://a/1> a skos:Concept ; skos:prefLabel "${name}" ; skos:scopeNote "${note}" .`

const jsonld = (title: string) =>
  gathered(
    jsonldChunks(streamed([{ unit: aUnit('u', { description: aDescription({ title }) }), places: [], pageCount: 0 }])),
  )

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const undo = createUndoStack(archive.writer)
  const service = fileIntakeOn({ repositories: archive, undo })
  const open = (content: string) => service.open(new Blob([content]), 'file', heardContext())
  const titles = async () => (await archive.units.tree(COLLECTION)).map((unit) => firstText(unit.description, 'title'))
  return { archive, undo, open, titles }
}

const legacyDoubts = ({ problems }: FileReport) =>
  problems.filter(({ code }) => code === 'intake-legacy').map(({ message }) => message)

describe('a finding aid in TCVN3', () => {
  const file = ead('Ph«ng l­u tr÷ Hµ Néi', 'hép møt tÕt', 'Bộ sưu tập')

  test('shows what was meant before anything is written, and goes in so with consent; dates are read then', async () => {
    const { archive, open, titles, undo } = await desk()
    const session = await open(file)
    const look = await session.dryRun(A_WISH, heardContext())
    expect(look.rescue).toMatchObject({ kind: 'tcvn3' })
    expect(look.rescue?.preview.split('\n').slice(0, 3)).toEqual([
      'Phông lưu trữ Hà Nội',
      'hộp mứt tết',
      'ngày 14 tháng 5 năm 1906',
    ])
    expect(legacyDoubts(look)).toEqual(['TCVN3'])
    expect(await titles()).toEqual([])
    const taken = await session.takeIn({ ...A_WISH, rescued: true }, heardContext())
    expect(legacyDoubts(taken)).toEqual([])
    expect(await titles()).toEqual(['Phông lưu trữ Hà Nội', 'hộp mứt tết', 'Bộ sưu tập'])
    const [, item] = await archive.units.tree(COLLECTION)
    expect(item?.description.date?.[0] ?? item?.description['documentDate']?.[0]).toMatchObject({
      text: 'ngày 14 tháng 5 năm 1906',
      edtf: '1906-05-14',
    })
    await undo.undo()
    expect(await titles()).toEqual([])
  })

  test('goes in as it is without consent', async () => {
    const { open, titles } = await desk()
    await (await open(file)).takeIn(A_WISH, heardContext())
    expect(await titles()).toEqual(['Ph«ng l­u tr÷ Hµ Néi', 'hép møt tÕt', 'Bộ sưu tập'])
  })

  test('changes nothing of what was there before', async () => {
    const { archive, open, titles } = await desk()
    const old = aUnit('old', { level: 'fonds', description: { title: [{ text: 'hép møt tÕt cò', by: { by: 'person', at: '2020-01-01T00:00:00.000Z' } }] } }) // prettier-ignore
    await archive.writer.apply(puts('units', [old]))
    await (await open(file)).takeIn({ ...A_WISH, rescued: true }, heardContext())
    expect(await titles()).toContain('hép møt tÕt cò')
  })
})

test('concepts of a vocabulary in CP1251 are put right with their notes', async () => {
  const { archive, open } = await desk()
  const session = await open(skos(garbled('Переписка с губернатором'), garbled('Письма и ответы на них')))
  expect((await session.dryRun(A_WISH, heardContext())).rescue).toMatchObject({ kind: 'cp1251' })
  await session.takeIn({ ...A_WISH, rescued: true }, heardContext())
  expect(await archive.authorities.all(COLLECTION)).toMatchObject([
    { name: 'Переписка с губернатором', texts: { scopeNote: 'Письма и ответы на них' } },
  ])
})

test('items of Tropy and of our own JSON-LD are', async () => {
  const tropy = await desk()
  const session = await tropy.open(
    JSON.stringify(tropyExport({ items: [{ title: 'Ph«ng l­u tr÷ Hµ Néi', photo: [tropyPhoto({})] }] })),
  )
  await session.takeIn({ ...A_WISH, rescued: true }, heardContext())
  expect(await tropy.titles()).toContain('Phông lưu trữ Hà Nội')
  const own = await desk()
  await (await own.open(await jsonld('hép møt tÕt'))).takeIn({ ...A_WISH, rescued: true }, heardContext())
  expect(await own.titles()).toEqual(['hộp mứt tết'])
})

test.each([
  ['look-alikes', ead('Коллекция', 'Mocквa и Петроград', 'Письма'), 'Москва и Петроград'],
  ['nfd', ead('Phông', 'Hộp mứt tết'.normalize('NFD'), 'x'), 'Hộp mứt tết'],
])('letters that only look right (%s) are offered too', async (kind, file, meant) => {
  const { open, titles } = await desk()
  const session = await open(file.replaceAll('ngµy 14 th¸ng 5 n¨m 1906', '1906'))
  expect((await session.dryRun(A_WISH, heardContext())).rescue).toMatchObject({ kind, preview: meant })
  await session.takeIn({ ...A_WISH, rescued: true }, heardContext())
  expect(await titles()).toContain(meant)
})

test('a sound file asks nothing', async () => {
  const { open } = await desk()
  const look = await (await open(ead('Коллекция', 'Hộp mứt tết', 'État général').replaceAll('µ', 'à').replaceAll('¸', 'á').replaceAll('¨', 'ă'))).dryRun(A_WISH, heardContext()) // prettier-ignore
  expect(look.rescue).toBeNull()
})

test.each([
  ['look-alikes', 'Заголовок;Файл\nMocквa и Петроград;Ф1_Oп2.tif\nПисьма;b.tif', 'Москва и Петроград', 'Ф1_Oп2.tif'],
  ['nfd', `Tiêu đề;Tệp\n${'Hộp mứt tết'.normalize('NFD')};a.tif\nThư;b.tif`, 'Hộp mứt tết', 'a.tif'],
])('cells of a spreadsheet with %s are put right, names of files stay', async (kind, text, ...[title, file]) => {
  const table = await readTable(new TextEncoder().encode(text), () => 0)
  const rescue = rescueOfSource(table)
  expect(rescue).toMatchObject({ kind, preview: title })
  expect(rescue && rescuedSource(table, rescue).rows[0]?.cells).toEqual([title, file])
})

test('of many sound texts none is touched', () => {
  const texts = Array.from({ length: 500 }, (_, at) => `Переписка с губернатором о ревизии № ${at}`)
  expect(rescueOfTexts(texts)).toBeNull()
  expect(rescueOfTexts([...texts, 'Ph«ng l­u tr÷'])?.kind ?? null).toBeNull()
})
