import type { ReadyPage } from '../imaging/prepare/ready-page.ts'

/** From the highest to the lowest of its letters a line has at most so many heights of small ones; two have more. */
const ONE_LINE = 2.8
/** What is smaller than this part of a small letter is a dot or a speck. */
const SPECK = 0.6

/** The picture of a line is no higher than so many heights of small letters, the white that is put around it included. */
const PICTURE = 7

/** Whether the picture was cut out for one line: all that is written there is wanted. */
export function isPictureOfLine(ready: Pick<ReadyPage, 'letters' | 'xHeight' | 'picture'>): boolean {
  return isOneLine(ready) && ready.picture.height < PICTURE * usualHeight(ready)
}

/** The height of small letters; of few letters the middle one is as good a guess as any. */
function usualHeight({ letters, xHeight }: Pick<ReadyPage, 'letters' | 'xHeight'>): number {
  const heights = letters.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other)
  return xHeight ?? heights[heights.length >> 1] ?? 0
}

/** Whether all that is written stands in one line. */
export function isOneLine({ letters, xHeight }: Pick<ReadyPage, 'letters' | 'xHeight'>): boolean {
  const usual = usualHeight({ letters, xHeight })
  const tall = letters.filter(({ top, bottom }) => bottom - top >= SPECK * usual)
  if (tall.length === 0) return false
  // One by one: a sheet has more letters than a call may have arguments.
  const top = tall.reduce((least, letter) => Math.min(least, letter.top), Infinity)
  const bottom = tall.reduce((most, letter) => Math.max(most, letter.bottom), -Infinity)
  return bottom - top < ONE_LINE * usual
}
