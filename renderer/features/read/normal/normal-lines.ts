import { identified } from '../../../../shared/domain/identified-lines.ts'
import type { LineId } from '../../../../shared/domain/ids.ts'
import type { OrthographyChoice } from '../../../../shared/domain/orthography.ts'
import type { Line } from '../../../../shared/domain/reading.ts'
import { normalisedPage } from '../../../../shared/text/orthography/normalised-page.ts'

/** A line of the normalised text, beside what it stands for. */
export interface NormalLine {
  readonly id: LineId
  readonly text: string
  readonly written: string
  /** A person overruled the rules. */
  readonly byHand: boolean
}

/** The normalised text of a page, line by line as it is written. */
export function normalLines(lines: readonly Line[], choice?: OrthographyChoice): readonly NormalLine[] {
  const { lines: texts } = normalisedPage(lines, choice)
  return identified(lines).map(({ id, text, normal }, index) => ({
    ...{ id, written: text, text: texts[index] ?? '' },
    byHand: normal !== undefined,
  }))
}

/** What a key does in the list of lines; null for any other. */
export type NormalKey = { readonly to: number } | 'edit' | 'back' | null

export function normalKey(key: string, at: number, count: number): NormalKey {
  const to = (line: number): NormalKey => ({ to: Math.max(0, Math.min(count - 1, line)) })
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(count - 1)
    case 'Enter':
    case 'F2':
      return 'edit'
    case 'Delete':
      return 'back'
    default:
      return null
  }
}
