import type { ReadingLanguage } from './collection.ts'
import type { PixelSize } from './geometry.ts'
import type { CollectionId, Instant, JobId, NewId, PageId, ReadingId, Sha256, UnitId } from './ids.ts'
import type { PlannedWords } from './import-plan.ts'
import { inTurn, type ReadingRequest } from './job.ts'
import type { CopyRole } from './page-copy.ts'
import type { CanvasName, Page } from './page.ts'
import { importedReading, type ImportedText } from './imported-text.ts'
import type { Line, Reading } from './reading.ts'
import type { Leaf } from './leaf.ts'
import type { Level, Unit } from './unit.ts'

/** Who takes in, when, and under which ids. */
export interface ImportMoment {
  readonly importId: JobId
  readonly collectionId: CollectionId
  readonly at: Instant
  readonly newId: NewId
}

/** A unit that a plan asks for, with its place among the units of the archive. */
export interface PlacedUnit {
  readonly path: string
  readonly level: Level
  readonly order: number
  readonly parentId: UnitId | null
  readonly words?: PlannedWords
}

/** The unit of a folder or file: it says what the rule says of it; else its title is its name, a file's without the ending. */
export function importedUnit(moment: ImportMoment, planned: PlacedUnit): Unit {
  const {
    texts,
    from,
    values = {},
  }: PlannedWords = planned.words ?? {
    texts: { title: titleOf(planned) },
    from: planned.path,
  }
  const said = { ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [{ text }]])), ...values }
  const by = { by: 'import', at: moment.at, file: from } as const
  return {
    id: moment.newId<UnitId>(),
    collectionId: moment.collectionId,
    parentId: planned.parentId,
    order: planned.order,
    level: planned.level,
    description: Object.fromEntries(
      Object.entries(said).map(([name, each]) => [name, each.map((value) => ({ ...value, by }))]),
    ),
    source: { importId: moment.importId, path: planned.path },
    createdAt: moment.at,
    updatedAt: moment.at,
  }
}

/** Macs write names decomposed, and a name may hold signs that nobody sees: a title is as one types it. */
function titleOf({ path, level }: PlacedUnit): string {
  const name = (path.split('/').at(-1) ?? path).normalize('NFC').replaceAll(/\p{Cc}+/gu, ' ')
  return level === 'item' ? name.replace(/(?<=.)\.[^.]*$/, '') : name
}

/** What was seen of one frame of a file. */
export interface SeenFrame {
  readonly size: PixelSize
  readonly colour: string
  readonly fingerprint?: string
  /** What the file itself says of it, as a PDF does. */
  readonly text?: readonly Line[]
  /** What a file beside it says. */
  readonly imported?: ImportedText
}

/** Frames of one file that are ready to become pages of a unit, in their order. */
export interface SeenFrames {
  readonly unitId: UnitId
  /** The place of the first among the pages of the unit; the others follow it. */
  readonly order: number
  readonly original: Sha256
  readonly mediaType: string
  readonly path: string
  readonly leaf?: Leaf
  readonly canvas?: CanvasName
  /** What the file is kept for; absent for a master. */
  readonly role?: CopyRole
  /** With which picture of the file each is, from 0: a damaged one among them is left out. */
  readonly frames: readonly { readonly frame: number; readonly seen: SeenFrame }[]
  /** null: no page is to be read. */
  readonly readIn: readonly ReadingLanguage[] | null
  /** Given where they differ from the collection's. */
  readonly pageLanguages?: readonly ReadingLanguage[]
  /** Dots an inch, where the file says so. */
  readonly dpi?: number
}

/** The pages that frames become, the text that came with them, and the wishes to read those that came without. */
export function importedPages(
  moment: ImportMoment,
  file: SeenFrames,
): {
  readonly pages: readonly Page[]
  readonly readings: readonly Reading[]
  readonly requests: readonly ReadingRequest[]
} {
  const made = file.frames.map(({ frame, seen }, index) => {
    const page = importedPage(moment, file, { frame, seen, order: file.order + index })
    return { page, readings: readingsOf(moment, page, seen) }
  })
  const { readIn } = file
  const silent = made.filter(({ readings }) => readings.length === 0)
  return {
    pages: made.map(({ page }) => page),
    readings: made.flatMap(({ readings }) => readings),
    requests: readIn ? silent.map(({ page }, index) => readingRequest(moment, { page, index, readIn })) : [],
  }
}

/** The texts that came with a page: it need not be read. */
function readingsOf(moment: ImportMoment, page: Page, { text, imported }: SeenFrame): readonly Reading[] {
  const { collectionId, at } = moment
  const beside = imported && { id: moment.newId<ReadingId>(), collectionId, pageId: page.id, at }
  return [
    ...(text && text.length > 0 ? [embeddedReading(moment, page.id, text)] : []),
    ...(imported && beside ? [importedReading(imported, beside)] : []),
  ]
}

function importedPage(
  moment: ImportMoment,
  file: SeenFrames,
  { frame, seen, order }: { readonly frame: number; readonly seen: SeenFrame; readonly order: number },
): Page {
  return {
    id: moment.newId<PageId>(),
    collectionId: moment.collectionId,
    unitId: file.unitId,
    importId: moment.importId,
    order,
    original: file.original,
    frame,
    mediaType: file.mediaType,
    path: file.path,
    size: seen.size,
    rotation: 0,
    colour: seen.colour,
    ...(seen.fingerprint ? { fingerprint: seen.fingerprint } : {}),
    ...(file.leaf ? { leaf: file.leaf } : {}),
    ...(file.canvas ? { canvas: file.canvas } : {}),
    ...(file.role ? { role: file.role } : {}),
    ...(file.pageLanguages ? { languages: file.pageLanguages } : {}),
    ...(file.dpi === undefined ? {} : { dpi: file.dpi }),
  }
}

function embeddedReading(moment: ImportMoment, pageId: PageId, lines: readonly Line[]): Reading {
  return {
    id: moment.newId<ReadingId>(),
    collectionId: moment.collectionId,
    pageId,
    kind: 'embedded',
    engine: null,
    languages: [],
    lines,
    confidence: 1,
    at: moment.at,
  }
}

function readingRequest(
  moment: ImportMoment,
  {
    page,
    index,
    readIn: languages,
  }: { readonly page: Page; readonly index: number; readonly readIn: readonly ReadingLanguage[] },
): ReadingRequest {
  return {
    id: moment.newId<JobId>(),
    kind: 'read',
    collectionId: moment.collectionId,
    pageId: page.id,
    languages,
    requestedAt: inTurn(moment.at, index),
    priority: 2,
    state: 'queued',
  }
}
