import { median } from '../support/page.mjs'

/** The memory is looked at so often over a run, at even distances. */
const LOOKS = 10
/** Each time for so many milliseconds, of which the least counts: engines go on reading meanwhile. */
const FOR = 3000
const EVERY = 250

/**
 * What the browser keeps, looked at ten times over a run of so many pages: all that it holds and need not is thrown away first,
 * which usual memory has the more of the more pages are read a minute. `memory()`: bytes that it occupies now.
 */
export function watchKept(browser, pages, memory) {
  const looks = []
  let next = pages / LOOKS
  return {
    looks,
    /** Looks when so many more pages are done. */
    async look(done) {
      if (done < next) return
      next = done + pages / LOOKS
      const thrown = await browser.throwAway()
      let least = Infinity
      for (const until = Date.now() + FOR; Date.now() < until;) {
        least = Math.min(least, memory())
        await new Promise((resolve) => setTimeout(resolve, EVERY))
      }
      looks.push({ done, bytes: least, ...thrown })
    },
  }
}

/** The median of the first looks once engines were warm, and of as many last ones; null where there were too few. */
export function growthOf(looks) {
  const warm = looks.slice(1)
  const some = Math.min(3, Math.floor(warm.length / 2))
  if (some === 0) return null
  const of = (those) => median(those.map(({ bytes }) => bytes))
  return { early: of(warm.slice(0, some)), late: of(warm.slice(-some)), some }
}
