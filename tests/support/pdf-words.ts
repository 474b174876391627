import type { DrawnWord } from './drawn-words.ts'
import { outputOf } from './tools.ts'

/** The words of each page of a PDF file as poppler's `pdftotext` finds them, in fractions of the page. */
export function wordsOfPdf(file: string): readonly (readonly DrawnWord[])[] {
  const pages = outputOf('pdftotext', ['-bbox', file, '-']).split('<page ').slice(1)
  return pages.map((page) => {
    const [, width = '', height = ''] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    const words = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)
    return Array.from(words, ([, left, top, right, bottom, text = '']) => ({
      text,
      box: {
        x: Number(left) / Number(width),
        y: Number(top) / Number(height),
        w: (Number(right) - Number(left)) / Number(width),
        h: (Number(bottom) - Number(top)) / Number(height),
      },
    }))
  })
}
