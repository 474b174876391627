import { median } from '../support/page.mjs'

/** What a status bar in English tells of reading: pages done and, once it is told, the whole minutes left; null when nothing is read. */
export function toldBy(text) {
  const [, done, left] = /reading ([\d,]+)\/[\d,]*\d(?:, (\d+) min left)?/.exec(text) ?? []
  if (done === undefined) return null
  return { done: Number(done.replaceAll(',', '')), left: left === undefined ? null : Number(left) }
}

/**
 * How many minutes the estimates among samples (`{ left, seconds }`: told after so many seconds) were off, when all took
 * `seconds`. A minute that has begun is told as a whole one, which is no error. null where none was told.
 */
export function errorOfEstimates(samples, seconds) {
  const off = samples
    .filter(({ left }) => left !== null)
    .map((sample) => {
      const took = (seconds - sample.seconds) / 60
      return sample.left < took ? sample.left - took : Math.max(0, sample.left - 1 - took)
    })
  if (off.length === 0) return null
  const sizes = off.map(Math.abs)
  return {
    count: off.length,
    usual: median(sizes),
    worst: Math.max(...sizes),
    over: (100 * off.filter((by) => by > 0).length) / off.length,
  }
}

/**
 * Runs in the page: the collection has so many pages, in units of fifty, each with the original of one that is there. The
 * store is written beside the program, which has to be opened anew.
 */
export async function largeCollection(count) {
  const db = await window.openArchive()
  const open = db.transaction(['units', 'pages'], 'readwrite')
  const [units, pages] = [open.objectStore('units'), open.objectStore('pages')]
  const [[unit], own] = [await window.answered(units.getAll()), await window.answered(pages.getAll())]
  for (let at = own.length; at < count; at += 1) {
    const id = `unit-${Math.floor(at / 50)}`
    if (at % 50 === 0 || at === own.length) units.put({ ...unit, id, order: 1 + Math.floor(at / 50) })
    pages.put({ ...own[at % own.length], id: `page-${at}`, unitId: id, order: at })
  }
  await window.answered(pages.count())
  db.close()
}
