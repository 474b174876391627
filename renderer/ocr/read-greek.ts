import { within } from '../imaging/prepare/crop.ts'
import { packedPart } from '../imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import { confidenceOf, textOf, type SeenLine } from './lines-of-tsv.ts'
import { shifted, type Recognizer } from './recognizer.ts'

/** The model of Greek with its breathings and accents. */
export const GREEK = 'grc'

/** Models that read Greek themselves. */
const READ_GREEK: readonly string[] = [GREEK, 'ell', 'Greek']

const LINE = 7
/** Only on a page that reads this well is a line that reads badly strange: on others it is one of many. */
const GOOD_PAGE = 0.75
/** A line in letters that the models do not have reads no better than this. */
const STRANGE = 0.5
/** Surer than this it is Greek: what is not comes out far below. */
const SURE = 0.55
/** Fewer letters than this are a mark or a numeral. */
const LEAST_LETTERS = 6
/** Of the letters of a Greek line at least this part is Greek: names and numbers stand between. */
const GREEK_PART = 0.7
/** More strange lines are not a quotation. */
const MOST_LINES = 12

/**
 * The lines, those in Greek read as such: books in other languages quote it, and their models make nonsense of it. Lines
 * that read badly on a page that reads well are tried again with the model of Greek.
 */
export async function withGreek(
  lines: readonly SeenLine[],
  { picture, xHeight }: Pick<ReadyPage, 'picture' | 'xHeight'>,
  { recognizer, models }: { readonly recognizer: Recognizer; readonly models: readonly string[] },
): Promise<readonly SeenLine[]> {
  const strange = models.some((model) => READ_GREEK.includes(model)) ? [] : strangeLines(lines)
  if (strange.length === 0 || strange.length > MOST_LINES || xHeight === null) return lines
  const found = new Map<SeenLine, SeenLine>()
  for (const line of strange) {
    const { left, top, right, bottom } = line.box
    const room = xHeight / 2
    const box = within(picture, { left: left - room, top: top - room, right: right + room, bottom: bottom + room })
    const read = await recognizer.lines(packedPart(picture, box), { models: [GREEK], segmentation: LINE })
    const [greek] = shifted(read, box)
    if (greek && isGreek(greek)) found.set(line, { ...greek, block: line.block })
  }
  return lines.map((line) => found.get(line) ?? line)
}

function strangeLines(lines: readonly SeenLine[]): readonly SeenLine[] {
  if ((confidenceOf(lines) ?? 0) < GOOD_PAGE) return []
  return lines.filter((line) => (confidenceOf([line]) ?? 0) < STRANGE && textOf(line).length >= LEAST_LETTERS)
}

/** Whether a line is in Greek letters, and surely so. */
export function isGreek(line: SeenLine): boolean {
  const letters = textOf(line).match(/\p{L}/gu) ?? []
  const greek = letters.filter((letter) => /\p{Script=Greek}/u.test(letter)).length
  return greek >= LEAST_LETTERS && greek >= GREEK_PART * letters.length && (confidenceOf([line]) ?? 0) >= SURE
}
