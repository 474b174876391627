import type { ReadingFile, ReadPage } from './reading-file.ts'

/**
 * The page of a file of readings that is a frame's of its picture, from 0; undefined where the file has none for it.
 * One page to one frame needs no number. Else numbers count where every page has one of its own: from 0 in hOCR, in ALTO
 * from 0 or, where no page is 0, from 1. Else pages are in the order of the frames.
 */
export function pageOfFrame(file: ReadingFile, frame: number, frames: number): ReadPage | undefined {
  const { pages } = file
  if (pages.length === 1 && frames === 1) return pages[0]
  const numbers = pages.map((page) => page.frame)
  const counted = numbers.every((number) => number !== null) && new Set(numbers).size === numbers.length
  if (!counted) return pages[frame]
  const base = file.format === 'hocr' || numbers.includes(0) ? 0 : 1
  return pages.find((page) => page.frame === frame + base)
}
