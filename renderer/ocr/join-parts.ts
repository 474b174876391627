import { boxAround } from '../../shared/domain/boxes.ts'
import type { Box, PixelSize } from '../../shared/domain/geometry.ts'
import type { Line, Word } from '../../shared/domain/reading.ts'
import { overlap } from '../imaging/prepare/crop.ts'
import type { Axis } from './long-page.ts'

/** So much of the lower of two lines lies beside the other where they are one. */
const SAME = 0.5

/** How the parts of a page lie. */
export interface Lie {
  readonly axis: Axis
  readonly size: PixelSize
  /** It is read from its bottom, or from its right: it lies turned. */
  readonly backwards: boolean
}

interface Placed extends Line {
  readonly box: Box
}

/**
 * The lines of two parts that lap over, before and behind a cut (a fraction along the page): each line once. What both
 * have is taken from the one in which it lies farther from the edge; a line that runs along the page is joined.
 */
export function joinedLines(
  before: readonly Line[],
  behind: readonly Line[],
  { cut, ...lie }: Lie & { readonly cut: number },
): readonly Line[] {
  const at = measureOf(lie)
  const placed = (line: Line): line is Placed => line.box !== null
  const rest = behind.filter(placed)
  const kept: Line[] = []
  for (const line of before) {
    if (!placed(line)) kept.push(line)
    else if (at.isAlong(line) && at.spans(line, cut)) {
      const other = rest.findIndex((each) => at.isAlong(each) && at.spans(each, cut) && at.inOneRow(each.box, line.box))
      const joined = wordsJoined(line, other < 0 ? undefined : rest.splice(other, 1)[0], { at, cut, lie })
      if (joined) kept.push(joined)
    } else if (at.middle(line.box) < cut) kept.push(line)
    else if (at.middle(line.box) < cut + at.length(line.box) / 2 && !rest.some((each) => at.isSame(each.box, line.box)))
      kept.push(line)
  }
  const added = rest.flatMap((line): readonly Line[] => {
    if (at.isAlong(line) && at.spans(line, cut)) {
      const joined = wordsJoined(undefined, line, { at, cut, lie })
      return joined ? [joined] : []
    }
    const isHere = at.middle(line.box) >= cut - at.length(line.box) / 2
    return isHere && !kept.some((each) => each.box && at.isSame(each.box, line.box)) ? [line] : []
  })
  return lie.backwards ? [...added, ...kept] : [...kept, ...added]
}

interface Joint {
  readonly at: Measure
  readonly cut: number
  readonly lie: Lie
}

/** A line of the words before the cut and those behind it, of the same line as either part has it. */
function wordsJoined(line: Placed | undefined, other: Placed | undefined, { at, cut, lie }: Joint): Line | undefined {
  const first = line?.words.filter(({ box }) => at.middle(box) < cut) ?? []
  const second =
    other?.words.filter(
      ({ box }) => at.middle(box) >= cut - at.length(box) / 2 && !first.some((word) => at.isSame(word.box, box)),
    ) ?? []
  const words: readonly Word[] = lie.backwards ? [...second, ...first] : [...first, ...second]
  const like = line ?? other
  if (!like || words.length === 0) return undefined
  // Outline and baseline are those of a part.
  const { outline: _outline, baseline: _baseline, ...rest } = like
  return { ...rest, text: words.map(({ text }) => text).join(' '), words, box: boxAround(words.map(({ box }) => box)) }
}

type Measure = ReturnType<typeof measureOf>

/** Measures boxes along the page and across it. */
function measureOf({ axis, size }: Lie) {
  const along = ({ x, y, w, h }: Box): readonly [number, number] => (axis === 'y' ? [y, y + h] : [x, x + w])
  const across = ({ x, y, w, h }: Box): readonly [number, number] => (axis === 'y' ? [x, x + w] : [y, y + h])
  const length = (box: Box): number => along(box)[1] - along(box)[0]
  const inOneRow = (one: Box, other: Box): boolean => overlap(across(one), across(other)) >= SAME
  return {
    length,
    middle: (box: Box): number => (along(box)[0] + along(box)[1]) / 2,
    spans: ({ box }: Placed, cut: number): boolean => along(box)[0] < cut && along(box)[1] > cut,
    inOneRow,
    isSame: (one: Box, other: Box): boolean => inOneRow(one, other) && overlap(along(one), along(other)) >= SAME,
    /** A line of several words that runs along the page rather than across it. */
    isAlong({ box, words }: Placed): boolean {
      const [pixels, others] =
        axis === 'y' ? [box.h * size.height, box.w * size.width] : [box.w * size.width, box.h * size.height]
      return words.length > 1 && pixels > others
    },
  }
}
