import { lettersOf } from '../../../shared/text/letters.ts'

/** Where two texts differ: what both begin with, what gives way to what, and what both end with. */
export interface ChangedPart {
  readonly before: string
  readonly gone: string
  readonly come: string
  readonly after: string
}

/** Letters that are shown around a change. */
const CONTEXT = 24

/** The stretch in which a text changes, letter by letter, with some of what stands around it. */
export function changedPart(old: string, now: string): ChangedPart {
  const [was, is] = [lettersOf(old), lettersOf(now)]
  const shorter = Math.min(was.length, is.length)
  let head = 0
  while (head < shorter && was[head] === is[head]) head += 1
  let tail = 0
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1
  const [begins, ends] = [was.slice(0, head), was.slice(was.length - tail)]
  return {
    before: begins.length > CONTEXT ? `…${begins.slice(-CONTEXT).join('')}` : begins.join(''),
    gone: was.slice(head, was.length - tail).join(''),
    come: is.slice(head, is.length - tail).join(''),
    after: ends.length > CONTEXT ? `${ends.slice(0, CONTEXT).join('')}…` : ends.join(''),
  }
}
