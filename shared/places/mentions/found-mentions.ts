import type { FieldBook } from '../../domain/fields/catalogue.ts'
import type { FieldKind, FieldName } from '../../domain/fields/field.ts'
import { OWN_FIELD } from '../../domain/fields/template.ts'
import type { Instant, MentionId, NewId } from '../../domain/ids.ts'
import type { Mention, MentionSource } from '../../domain/mention.ts'
import type { Page } from '../../domain/page.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Unit } from '../../domain/unit.ts'
import type { PlaceInText } from './places-in-text.ts'

/** A line of a text in which places are sought: what is shown with a name found in it. */
export interface SoughtLine {
  readonly source: MentionSource
  readonly text: string
}

/** Short texts that may name places; long ones may all. */
const SHORT_FIELDS = new Set(['title', 'subject', 'coverage'])

function isSought(field: FieldName, kind: FieldKind): boolean {
  // Nobody knows what a user's own short text is for, so that it may name places too.
  return SHORT_FIELDS.has(field) || kind === 'longText' || (kind === 'text' && field.startsWith(OWN_FIELD))
}

/** What a description says in words, value by value: its title, subjects, all long texts and texts of own fields. */
export function linesOfDescription({ description }: Unit, book: Pick<FieldBook, 'rule'>): readonly SoughtLine[] {
  return Object.entries(description).flatMap(([field, values]) =>
    isSought(field, book.rule(field).kind)
      ? values.map(({ text }, value) => ({ source: { kind: 'field', field, value } as const, text }))
      : [],
  )
}

/** The lines of a page's reading. */
export function linesOfReading({ id }: Page, { lines }: Pick<Reading, 'lines'>): readonly SoughtLine[] {
  return lines.map(({ text }, line) => ({ source: { kind: 'reading', pageId: id, line } as const, text }))
}

/** Lines as one text, so that names around a name speak for it. Offsets of what is found in it fit `mentionsOf`. */
export function joinedLines(lines: readonly SoughtLine[]): string {
  return lines.map(({ text }) => text).join('\n')
}

interface Making {
  readonly newId: NewId
  readonly now: Instant
}

/** What was found in the joined lines as suggestions, each with its line; what goes over the end of a line is left out. */
export function mentionsOf(
  { id, collectionId }: Pick<Unit, 'id' | 'collectionId'>,
  lines: readonly SoughtLine[],
  found: { readonly names: readonly PlaceInText[] } & Making,
): readonly Mention[] {
  const starts = startsOf(lines)
  return found.names.flatMap(({ start, end, candidates, confidence }) => {
    const at = starts.findLastIndex((from) => from <= start)
    const [line, from] = [lines[at], starts[at]]
    if (!line || from === undefined || end - from > line.text.length) return []
    return [
      {
        ...{ id: found.newId<MentionId>(), collectionId, unitId: id, ...line, candidates, confidence },
        ...{ start: start - from, end: end - from, state: 'open', foundAt: found.now },
      } satisfies Mention,
    ]
  })
}

function startsOf(lines: readonly SoughtLine[]): readonly number[] {
  let next = 0
  return lines.map(({ text }) => {
    const start = next
    next += text.length + 1
    return start
  })
}

/** The same for the same name at the same place of the same text, so that a second search finds nothing twice. */
export function mentionKey({ unitId, source, text, start, end }: Mention): string {
  const where = source.kind === 'field' ? `${source.field} ${source.value}` : `${source.pageId} ${source.line}`
  return `${unitId} ${where} ${start} ${text.slice(start, end)}`
}
