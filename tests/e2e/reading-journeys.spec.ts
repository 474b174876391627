import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { editDistance } from '../../shared/text/alignment.ts'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { drawWords, type DrawnWord } from '../support/drawn-words.ts'
import { folderWith } from '../support/folders.ts'
import { wordsOfPdf } from '../support/pdf-words.ts'
import { scansFrom } from '../support/scans.ts'
import { hasProgram } from '../support/tools.ts'

/** FONDS_JOURNEY_PAGES=50 walks the whole way; the few pages of every day have nearly as many words to put right. */
const PAGES = Number(process.env['FONDS_JOURNEY_PAGES'] ?? 10)
const DOUBTS = 20
/** How many the engine must doubt on those few pages for the walk to be worth it. */
const ENOUGH = 10

const GOODS = ['harbour', 'merchant', 'timber', 'cargo', 'steamer', 'captain', 'voyage', 'customs', 'granary', 'market']

/** Of most words the engine is sure: else the page is read by the other one too, which reads through a stroke. */
const SURE = ['as the clerk of the port has put down in the book', 'with the day and the hour when they had come back']

interface Leaf {
  readonly lines: readonly string[]
  readonly words: readonly DrawnWord[]
}

/** The leaves of a file, named as archives of Viet Nam do. Each has three words that are struck through. */
async function leavesIn(folder: string, page: Archivist['page']): Promise<readonly Leaf[]> {
  const leaves = Array.from({ length: PAGES }, (_, index) => {
    const [first = '', second = '', third = ''] = [0, 1, 2].map((at) => GOODS[(index * 3 + at) % GOODS.length])
    return {
      to: join(folder, `Q3-5-1-10-${index + 1}-1.jpg`),
      lines: [`The ${first} of ${1801 + index} and its ${second}`, `went to the ${third} on Sunday`, ...SURE],
      struck: [first, second, third],
    }
  })
  const words = await drawWords(page, leaves)
  return leaves.map(({ lines }, index) => ({ lines, words: words[index] ?? [] }))
}

/** The line that was most likely read so. */
function likest(lines: readonly string[], read: string): string {
  const distance = (line: string): number => editDistance(Array.from(line), Array.from(read))
  return lines.reduce((one, other) => (distance(other) < distance(one) ? other : one))
}

/** Exports the collection in one format alone. */
async function exportedAs(archivist: Archivist, format: 'pdf' | 'page'): Promise<Readonly<Record<string, Uint8Array>>> {
  const start = await archivist.exportOnly(format)
  return await archivist.app.exportedBytes(() => start.press('Enter'))
}

test(
  'pages are read, their least certain words put right by the keyboard alone, and found in the PDF/A',
  { tag: '@both' },
  async ({ app }) => {
    test.setTimeout(120_000 + PAGES * 5_000)
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const folder = await folderWith()
    await archivist.makeCollection('Harbour', ['eng'])
    const leaves = await leavesIn(folder, page)
    await archivist.takeIn([folder])
    await archivist.seesUnitRead(PAGES, { within: 60_000 + PAGES * 3_000 })
    const corrected: { readonly leaf: number; readonly text: string }[] = []

    await test.step('each doubtful word is typed as it should be, and Enter goes on to the next', async () => {
      const line = archivist.field(speech.t('words.line'))
      const [before = ''] = speech.t('words.sure', { word: '|', share: '' }).split('|')
      const checked = (done: number): Locator =>
        page.getByRole('status').filter({ hasText: new RegExp(`^${done} checked`) })
      await page.keyboard.press('Shift+F7')
      await expect(checked(0)).toBeVisible()
      const doubtful = Number(/(\d+) uncertain/.exec(await checked(0).innerText())?.[1])
      expect(doubtful).toBeGreaterThanOrEqual(PAGES < 50 ? ENOUGH : 2 * DOUBTS)
      // Two in one line are put right together, so that as many as half are left to no one.
      const asked = Math.min(DOUBTS, Math.ceil(doubtful / 2))
      for (let done = 0; done < asked; done += 1) {
        await expect(checked(done)).toBeVisible()
        await expect(line).toBeFocused()
        const leaf = Number(/f\. (\d+)r/.exec(await page.getByText(before).innerText())?.[1])
        const read = await line.inputValue()
        const right = likest(leaves[leaf - 1]?.lines ?? [''], read)
        await page.keyboard.press('Control+A')
        await page.keyboard.type(right)
        await page.keyboard.press('Enter')
        const wrong = right.split(' ').filter((word) => !read.split(' ').includes(word))
        corrected.push(...wrong.map((text) => ({ leaf, text })))
      }
      // At the end of all there are, the pages are gone over for more.
      const over = page.getByText(speech.t('words.none.title'))
      await expect(checked(asked).or(over)).toBeVisible()
      await page.keyboard.press('Escape')
      expect(corrected.length).toBeGreaterThan(ENOUGH / 4)
    })

    await test.step('the PDF/A has the corrected words where they stand on the page', async () => {
      const files = await exportedAs(archivist, 'pdf')
      const [pdf = new Uint8Array()] = Object.values(files)
      expect(Buffer.from(pdf).includes('<pdfaid:part>1</pdfaid:part>')).toBe(true)
      if (!hasProgram('pdftotext', '-v')) {
        test.info().annotations.push({ type: 'skipped', description: 'pdftotext is not installed' })
        return
      }
      const file = join(await folderWith(), 'harbour.pdf')
      await writeFile(file, pdf)
      const found = wordsOfPdf(file)
      expect(found).toHaveLength(PAGES)
      for (const { leaf, text } of corrected) {
        const drawn = leaves[leaf - 1]?.words.find((word) => word.text === text)
        const there = found[leaf - 1]?.find((word) => word.text === text)
        for (const side of ['x', 'y', 'w'] as const) {
          expect(Math.abs((there?.box[side] ?? NaN) - (drawn?.box[side] ?? NaN)), `${text}, ${leaf}`).toBeLessThan(0.03)
        }
      }
    })
  },
)

test(
  'a transcription of Transkribus goes out as the file that came, with only the corrected line changed',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const { t } = speech
    const transkribus = await readFile('tests/fixtures/companions/transkribus.page.xml', 'utf8')
    const second = transkribus.replace('rus.jpg', 'vie.jpg').replaceAll('вх. № 7', 'công văn số 7')
    const folder = await scansFrom({
      'дело/rus.jpg': 'tests/fixtures/companions/rus.jpg',
      'дело/vie.jpg': 'tests/fixtures/companions/vie.jpg',
      'дело/page/rus.xml': 'tests/fixtures/companions/transkribus.page.xml',
    })
    await writeFile(join(folder, 'дело/page/vie.xml'), second)
    await archivist.makeCollection('Архив', ['rus', 'vie'])
    await archivist.takeIn([folder])
    await archivist.seesEverythingRead(2)

    await test.step('one line is typed right by the keyboard', async () => {
      await archivist.item(/rus/).dblclick()
      await expect(page.getByRole('application')).toBeFocused()
      await page.keyboard.press('l')
      const line = page.getByRole('textbox', { name: t('lines.field', { number: 2 }), exact: true })
      await expect(line).toHaveValue('Прошеніе крестьянъ <села> & деревни')
      await line.focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.type('Прошеніе крестьянѣ <села> & деревни')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('img', { name: t('lines.by-person') })).toHaveCount(1)
      await page.keyboard.press('Escape')
    })

    await test.step('the files are the same but for that line, to the byte', async () => {
      const files = await exportedAs(archivist, 'page')
      const texts = Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const)
      expect(new Map(texts)).toEqual(
        new Map([
          ['дело/page/rus.xml', transkribus.replaceAll('крестьянъ', 'крестьянѣ')],
          ['дело/page/vie.xml', second],
        ]),
      )
    })
  },
)
