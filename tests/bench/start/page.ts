// A page of the program's origin that fills its archive and asks it, with the real store.
import { ArchiveDb } from '../../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../../renderer/storage/index.ts'
import { unitRow } from '../../../renderer/storage/rows.ts'
import { indexPages, unitTexts } from '../../../renderer/storage/text-rows.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { aCollection, aDescription, aPage, aReading, aUnit, COLLECTION } from '../../support/builders.ts'
import { watchDelays } from '../support/watch-delays.ts'

declare global {
  interface Window {
    seed: (items: number) => Promise<void>
    searchTimes: (queries: readonly string[]) => Promise<readonly SearchTime[]>
    changeTimes: (units: number) => Promise<ChangeTimes>
    typingTimes: (keystrokes: number) => Promise<TypingTimes>
  }
}

interface SearchTime {
  readonly query: string
  readonly hits: number
  /** Milliseconds, in order of size. */
  readonly times: readonly number[]
}

interface ChangeTimes {
  readonly milliseconds: number
  /** The longest time for which the window could not answer. */
  readonly worstDelay: number
}

interface TypingTimes {
  readonly answers: number
  readonly worstDelay: number
}

const ARCHIVE = 'fonds'
const WORDS_A_PAGE = 300
const VOCABULARY = 20_000
const PORTION = 250
const DRAWN = 8

/** Repeatable numbers from 0 to 1 (a linear congruential generator, the constants of ANSI C). */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

const random = numbers(1)
const SYLLABLES = ['ph', 'th', 'ng', 'tr', 'kh', 'b', 'đ', 'h', 'l', 'm', 's', 'v', 'x'].flatMap((start) =>
  ['ong', 'ương', 'á', 'ê', 'iết', 'uyên', 'ai', 'ơ'].map((end) => start + end),
)
const pick = <T>(items: readonly T[], at: number): T => items[Math.floor(at * items.length)] as T // at is below 1

/** Common words are short and come often, as in any language (Zipf): the square makes the first ones likelier. */
const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) =>
  Array.from({ length: rank < 200 ? 1 : 3 }, () => pick(SYLLABLES, random())).join(''),
)
const word = (): string => pick(vocabulary, random() ** 3)

function text(): string {
  const line = (): string => Array.from({ length: 10 }, word).join(' ')
  return Array.from({ length: WORDS_A_PAGE / 10 }, line).join('\n')
}

async function thumbnail(hue: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(226, 320)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = `hsl(${hue} 30% 85%)`
  context.fillRect(0, 0, 226, 320)
  context.fillStyle = '#333'
  for (let y = 30; y < 300; y += 8) context.fillRect(20, y, 120 + random() * 66, 3)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
}

async function withArchive<T>(work: (db: ArchiveDb) => Promise<T>): Promise<T> {
  const db = new ArchiveDb(ARCHIVE)
  await db.open()
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

interface Item {
  readonly unit: Unit
  readonly page: Page
}

function item(index: number): Item {
  const title = `${index} ${word()} ${word()} ${word()}`
  const unit = aUnit(`unit-${index}`, { order: index, description: aDescription({ title, creator: word() }) })
  return { unit, page: aPage(`page-${index}`, unit.id, { size: { width: 2480, height: 3508 } }) }
}

async function putItems(db: ArchiveDb, items: readonly Item[], thumbnails: readonly Blob[]): Promise<void> {
  const { units, pages, thumbnails: small, readings, texts, regions, collections, links, places } = db
  const tables = [units, pages, small, readings, texts, regions, collections, links, places]
  await db.transaction('rw', tables, async () => {
    await db.units.bulkPut(items.map(({ unit }) => unitRow(unit)))
    await db.pages.bulkPut(items.map(({ page }) => page))
    await db.thumbnails.bulkPut(items.map(({ page }) => ({ pageId: page.id, bytes: pick(thumbnails, random()) })))
    await db.readings.bulkPut(items.map(({ page }) => aReading(`reading-${page.id}`, page.id, { text: text() })))
    const words = await unitTexts(
      db,
      items.map(({ unit }) => unit),
    )
    await db.texts.bulkPut([...words])
    await indexPages(
      db,
      items.map(({ page }) => page.id),
    )
  })
}

window.seed = (count) =>
  withArchive(async (db) => {
    await repositoriesOf(db).writer.apply(puts('collections', [aCollection({ name: 'Bench' })]))
    const thumbnails = await Promise.all(Array.from({ length: DRAWN }, (_, index) => thumbnail(index * 45)))
    for (let from = 0; from < count; from += PORTION) {
      const items = Array.from({ length: Math.min(PORTION, count - from) }, (_, index) => item(from + index))
      await putItems(db, items, thumbnails)
    }
  })

window.searchTimes = (queries) =>
  withArchive(async (db) => {
    const { texts } = repositoriesOf(db)
    const found: SearchTime[] = []
    for (const query of queries) {
      const times: number[] = []
      let hits = 0
      for (let run = 0; run < 5; run += 1) {
        const begun = performance.now()
        hits = (await texts.search(COLLECTION, query, 200)).length
        times.push(performance.now() - begun)
      }
      found.push({ query, hits, times: times.sort((a, b) => a - b) })
    }
    return found
  })

window.changeTimes = (count) =>
  withArchive(async (db) => {
    const { units, writer } = repositoriesOf(db)
    const some = (await units.tree(COLLECTION)).slice(0, count)
    const changes = puts(
      'units',
      some.map((unit) => ({ ...unit, description: { ...unit.description, ...aDescription({ subject: word() }) } })),
    )
    const delays = watchDelays()
    const begun = performance.now()
    const inverse = await writer.apply(changes)
    const milliseconds = performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, 50))
    const worstDelay = delays()
    await writer.apply(inverse)
    return { milliseconds, worstDelay }
  })

/** A field saved every 100 ms while the tree is watched, as the window does. */
window.typingTimes = (keystrokes) =>
  withArchive(async (db) => {
    const { units, writer } = repositoriesOf(db)
    const [unit] = await units.tree(COLLECTION)
    if (!unit) throw new Error('nothing to describe')
    let answers = 0
    const stop = units.watchTree(COLLECTION).subscribe(
      () => (answers += 1),
      (error) => {
        throw error
      },
    )
    await new Promise((resolve) => setTimeout(resolve, 1000))
    answers = 0
    const delays = watchDelays()
    for (let key = 0; key < keystrokes; key += 1) {
      const description = { ...unit.description, ...aDescription({ subject: 'x'.repeat(key) }) }
      await writer.apply(puts('units', [{ ...unit, description }]))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await new Promise((resolve) => setTimeout(resolve, 600))
    stop()
    await writer.apply(puts('units', [unit]))
    return { answers, worstDelay: delays() }
  })
