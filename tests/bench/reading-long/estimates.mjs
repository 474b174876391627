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
