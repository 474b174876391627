import { median } from '../domain/median.ts'
import { meanConfidence, type Line, type Reading } from '../domain/reading.ts'
import { vietnameseTitle } from './vietnamese-title.ts'

/** A heading that a text begins with, and how sure it is that it is one, 0 to 1. */
export interface TitleInText {
  readonly text: string
  readonly confidence: number
}

/** Longer ones are paragraphs. */
const LONGEST = 160
/** Lines of a page among which its heading stands. */
const FIRST_LINES = 8
/** So many times as high as the line in the middle: a line of larger letters. */
const LARGER = 1.35
/** How sure it is by itself that lines are a heading: of a kind of document, told by the layout, of larger letters, in capitals. */
const SURE = { kind: 0.85, block: 0.85, larger: 0.65, capitals: 0.5 } as const

/** What stands above the heading of a document: names and mottoes of states. */
const LETTERHEAD =
  /^(?:[uủ][yỷ] ban nhân d|chính phủ|thủ tướng|cộng hòa xã hội|cộng hoà xã hội|việt nam dân chủ cộng h|độc lập|république|liberté|российская|союз советских|р\.?\s?с\.?\s?ф|с\.?\s?с\.?\s?с\.?\s?р|қазақ)/iu

/** The heading that a page's text begins with; null where nothing of it looks like one. */
export function titleIn(reading: Pick<Reading, 'lines' | 'blocks'>): TitleInText | null {
  const document = vietnameseTitle(reading.lines.map(({ text }) => text))
  if (document) {
    const own = document.lines.flatMap((at) => reading.lines[at] ?? [])
    return { text: document.text, confidence: SURE.kind * (meanConfidence(own) ?? 1) }
  }
  const lines = reading.lines.filter(({ text }) => isWording(text))
  const heading = headingBlock(reading, lines)
  if (heading) return titleOf(heading, SURE.block)
  const first = lines.slice(0, FIRST_LINES).filter(({ text }) => !LETTERHEAD.test(text.trim()))
  const middle = median(lines.flatMap(({ box }) => box?.h ?? []))
  const larger = first.find(({ box }) => box && middle > 0 && box.h > middle * LARGER)
  if (larger) return titleOf([larger], SURE.larger)
  const capitals = first.find(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())
  return capitals && lines.length > 1 ? titleOf([capitals], SURE.capitals) : null
}

/** The lines of the first heading that the layout tells of. */
function headingBlock({ blocks = [] }: Pick<Reading, 'blocks'>, lines: readonly Line[]): readonly Line[] | null {
  for (const { id, kind } of blocks) {
    const own = kind === 'heading' ? lines.filter(({ block }) => block === id) : []
    if (own.length > 0 && !own.every(({ text }) => LETTERHEAD.test(text.trim()))) return own
  }
  return null
}

/** Two words at least, most of which are letters. */
function isWording(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  return words.length >= 2 && words.join('').length * 2 > text.replaceAll(/\s/gu, '').length
}

function titleOf(lines: readonly Line[], sure: number): TitleInText | null {
  const text = lines.map((line) => line.text.trim()).join(' ').replaceAll(/\s+/gu, ' ') // prettier-ignore
  if (Array.from(text).length > LONGEST) return null
  return { text, confidence: sure * (meanConfidence(lines) ?? 1) }
}
