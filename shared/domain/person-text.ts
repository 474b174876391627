import { puts, type Change } from './changes.ts'
import { identified } from './identified-lines.ts'
import type { Instant, NewId } from './ids.ts'
import { linesFromText } from './lines-from-text.ts'
import type { LayerLanguages } from './layer.ts'
import type { Page } from './page.ts'
import { bestReading, readingText, type Line, type Reading } from './reading.ts'

/** A text typed by a person, and the lines it is laid over. */
export interface TypedText {
  readonly text: string
  readonly base: readonly Line[]
}

/** The page that a text is of, with all its readings. */
export interface PageWithReadings {
  readonly page: Pick<Page, 'id' | 'collectionId'>
  readonly readings: readonly Reading[]
}

/** What is new about what is stored: when, and under which id. */
export interface Making {
  readonly now: Instant
  readonly newId: NewId
}

/** The changes that store a person's text; none when the page's text is that already. A machine's stays as it is. */
export function changesToStore({ text, base }: TypedText, on: PageWithReadings, making: Making): readonly Change[] {
  const best = bestReading(on.readings)
  if (best ? readingText(best) === text : text === '') return []
  return changesToKeep(linesFromText(text, identified(base)), on, making)
}

/** The changes that store lines as a person's text of the page, whatever it said. A machine's stays as it is. */
export function changesToKeep(lines: readonly Line[], on: PageWithReadings, making: Making): readonly Change[] {
  const best = bestReading(on.readings)
  const reading: Reading = {
    id: best?.kind === 'person' ? best.id : making.newId(),
    collectionId: on.page.collectionId,
    pageId: on.page.id,
    kind: 'person',
    engine: null,
    languages: best?.languages ?? [],
    lines: identified(lines),
    confidence: null,
    at: making.now,
    ...(best?.source ? { source: best.source } : {}),
    ...(best?.blocks ? { blocks: best.blocks } : {}),
    ...(best?.layerLanguages ? { layerLanguages: best.layerLanguages } : {}),
  }
  return puts('readings', [reading])
}

/** The changes that keep a person's word on what languages the text of a page and its layers are in. */
export function changesToNameLanguages(
  languages: LayerLanguages,
  { page, readings }: PageWithReadings,
  making: Making,
): readonly Change[] {
  const best = bestReading(readings)
  if (!best) return []
  const said = Object.values(languages).some((language) => language !== '')
  const { layerLanguages: _before, ...rest } = best
  const named: Reading = said ? { ...rest, layerLanguages: languages } : rest
  return changesToKeep(best.lines, { page, readings: readings.map((one) => (one === best ? named : one)) }, making)
}

/** The changes that take a person's text away, so that the machine's is shown again. */
export function changesToGoBack(readings: readonly Reading[]): readonly Change[] {
  return readings
    .filter((reading) => reading.kind === 'person')
    .map((reading): Change => ({ table: 'readings', id: reading.id, to: null }))
}
