import type { Change } from '../../../shared/domain/changes.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { NewId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { identified } from '../../../shared/domain/identified-lines.ts'
import { linesFromText } from '../../../shared/domain/lines-from-text.ts'
import { bestReading, readingText, type Line, type Reading } from '../../../shared/domain/reading.ts'

/** A text typed by a person, and the lines it is laid over. */
export interface TypedText {
  readonly text: string
  readonly base: readonly Line[]
}

export interface Making {
  readonly now: string
  readonly newId: NewId
}

/** The changes that store a person's text; none when the page's text is that already. A machine's stays as it is. */
export function changesToStore(
  typed: TypedText,
  on: { readonly page: Page; readonly readings: readonly Reading[] },
  making: Making,
): readonly Change[] {
  const best = bestReading(on.readings)
  if (best ? readingText(best) === typed.text : typed.text === '') return []
  const reading: Reading = {
    id: best?.kind === 'person' ? best.id : making.newId(),
    collectionId: on.page.collectionId,
    pageId: on.page.id,
    kind: 'person',
    engine: null,
    languages: best?.languages ?? [],
    lines: identified(linesFromText(typed.text, identified(typed.base))),
    confidence: null,
    at: making.now,
    ...(best?.source ? { source: best.source } : {}),
    ...(best?.blocks ? { blocks: best.blocks } : {}),
  }
  return puts('readings', [reading])
}

/** The changes that take a person's text away, so that the machine's is shown again. */
export function changesToGoBack(readings: readonly Reading[]): readonly Change[] {
  return readings
    .filter((reading) => reading.kind === 'person')
    .map((reading): Change => ({ table: 'readings', id: reading.id, to: null }))
}
