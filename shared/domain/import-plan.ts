import type { CollectionId, Instant, JobId, NewId, PageId, ReadingId, UnitId } from './ids.ts'
import type { ReadingLanguage } from './collection.ts'
import type { PixelSize } from './geometry.ts'
import type { Sha256 } from './ids.ts'
import { inTurn, type ImportRecord, type ReadingRequest } from './job.ts'
import type { Page } from './page.ts'
import type { Line, Reading } from './reading.ts'
import type { Level, Unit } from './unit.ts'

/** A file to take in, and its place among the files and folders beside it. */
export interface PlannedFile {
  readonly path: string
  /** The folder that it lies in, '' for the root of what was chosen. */
  readonly folder: string
  /** From 0, in the order in which the files came. */
  readonly order: number
}

/** A folder that becomes a unit. */
export interface PlannedFolder {
  readonly path: string
  readonly parent: string
  readonly level: Level
  readonly order: number
}

/** What an import will make of the files found. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[]
  /** By path, parents before their children; the root is none of them. */
  readonly folders: ReadonlyMap<string, PlannedFolder>
}

/** Files that systems and scanners leave beside the scans, and everything hidden. */
export function isPassedOver(path: string): boolean {
  const names = path.split('/')
  if (names.some((name) => name.startsWith('.') || name === '__MACOSX')) return true
  return /^(thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r?)$/i.test(names.at(-1) ?? '')
}

/** Endings of what tells about a scan and lies beside it: its text, its metadata, its checksum. */
const TELLS_OF_A_SCAN = /\.(txt|md|xml|xmp|hocr|html?|json|csv|tsv|md5|sha1|sha256)$/i

/**
 * Whether a file only tells about a scan beside it, `a.txt` or `a.jpg.xmp` of `a.jpg`, or about its folder, as README
 * does. A text that belongs to no scan is none: that it can't go in must be said.
 */
function isSidecar(path: string, stems: ReadonlySet<string>): boolean {
  if (!TELLS_OF_A_SCAN.test(path)) return false
  return stems.has(stemOf(path)) || /^(readme|licen[cs]e|notice)\b/i.test(path.split('/').at(-1) ?? '')
}

function stemOf(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '')
}

/** What scans are called, with and without their ending. */
function scanNames(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => !TELLS_OF_A_SCAN.test(path)).flatMap((path) => [path, stemOf(path)]))
}

/**
 * Says which unit each file and folder becomes. `paths` are in natural order with '/' between the names.
 *
 * Levels follow ISAD(G): what a clerk kept together in one folder is a file; a folder of folders is the series that
 * they belong to, and a folder of folders within a series a subseries. The root that the user chose becomes no unit:
 * it is the disk's, not the archive's, and the user has said below which unit its content goes.
 */
export function planImport(paths: readonly string[]): ImportPlan {
  const scans = scanNames(paths)
  const kept = paths.filter((path) => !isPassedOver(path) && !isSidecar(path, scans))
  const parents = new Set(kept.map(folderOf).flatMap((folder) => ancestors(folderOf(folder))))
  const folders = new Map<string, PlannedFolder>()
  const nextOrder = new Map<string, number>()
  const orderIn = (folder: string): number => {
    const order = nextOrder.get(folder) ?? 0
    nextOrder.set(folder, order + 1)
    return order
  }
  const files = kept.map((path) => {
    for (const folder of ancestors(folderOf(path))) {
      if (folders.has(folder)) continue
      const parent = folderOf(folder)
      const level = levelOf(parents.has(folder), parent === '')
      folders.set(folder, { path: folder, parent, level, order: orderIn(parent) })
    }
    return { path, folder: folderOf(path), order: orderIn(folderOf(path)) }
  })
  return { files, folders }
}

function levelOf(holdsFolders: boolean, atTop: boolean): Level {
  if (!holdsFolders) return 'file'
  return atTop ? 'series' : 'subseries'
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** 'a/b' to ['a', 'a/b']; '' to []. */
function ancestors(folder: string): readonly string[] {
  if (folder === '') return []
  return folder.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'))
}

/** Who takes in, when, and under which ids. */
export interface ImportMoment {
  readonly importId: JobId
  readonly collectionId: CollectionId
  readonly at: Instant
  readonly newId: NewId
}

/** The unit of a folder or file: its title is its name, a file's without the ending. */
export function importedUnit(
  moment: ImportMoment,
  planned: { readonly path: string; readonly level: Level; readonly order: number; readonly parentId: UnitId | null },
): Unit {
  const name = planned.path.split('/').at(-1) ?? planned.path
  const title = planned.level === 'item' ? name.replace(/(?<=.)\.[^.]*$/, '') : name
  return {
    id: moment.newId<UnitId>(),
    collectionId: moment.collectionId,
    parentId: planned.parentId,
    order: planned.order,
    level: planned.level,
    description: { title: [{ text: title, by: { by: 'import', at: moment.at, file: planned.path } }] },
    source: { importId: moment.importId, path: planned.path },
    createdAt: moment.at,
    updatedAt: moment.at,
  }
}

/** What was seen of one frame of a file. */
export interface SeenFrame {
  readonly size: PixelSize
  readonly colour: string
  readonly text?: readonly Line[]
}

/** The pages of a file's unit, the text that came with them, and the wishes to read those that came without. */
export function importedPages(
  moment: ImportMoment,
  unit: Unit,
  file: {
    readonly original: Sha256
    readonly mediaType: string
    readonly path: string
    readonly frames: readonly SeenFrame[]
    /** null: no page is to be read. */
    readonly readIn: readonly ReadingLanguage[] | null
    /** Given where they differ from the collection's. */
    readonly pageLanguages?: readonly ReadingLanguage[]
  },
): {
  readonly pages: readonly Page[]
  readonly readings: readonly Reading[]
  readonly requests: readonly ReadingRequest[]
} {
  const pages = file.frames.map((frame, index) => ({
    id: moment.newId<PageId>(),
    collectionId: moment.collectionId,
    unitId: unit.id,
    order: index,
    original: file.original,
    frame: index,
    mediaType: file.mediaType,
    path: file.path,
    size: frame.size,
    rotation: 0 as const,
    colour: frame.colour,
    ...(file.pageLanguages ? { languages: file.pageLanguages } : {}),
  }))
  const textOf = (page: Page): readonly Line[] => file.frames[page.frame]?.text ?? []
  const { readIn } = file
  return {
    pages,
    readings: pages
      .filter((page) => textOf(page).length > 0)
      .map((page) => embeddedReading(moment, page.id, textOf(page))),
    requests: readIn
      ? pages.filter((page) => textOf(page).length === 0).map((page) => readingRequest(moment, page, readIn))
      : [],
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

function readingRequest(moment: ImportMoment, page: Page, languages: readonly ReadingLanguage[]): ReadingRequest {
  return {
    id: moment.newId<JobId>(),
    kind: 'read',
    collectionId: moment.collectionId,
    pageId: page.id,
    languages,
    requestedAt: inTurn(moment.at, page.order),
    priority: 2,
    state: 'queued',
  }
}

/** The files that an import need not look at again: those it has in, and those that it has listed with a reason. */
export function handledPaths(record: ImportRecord, units: readonly Unit[]): ReadonlySet<string> {
  return new Set([
    ...units.flatMap((unit) =>
      unit.level === 'item' && unit.source?.importId === record.id ? [unit.source.path] : [],
    ),
    ...record.failures.map((failure) => failure.file),
    ...record.duplicates.map((duplicate) => duplicate.file),
  ])
}

/**
 * Seconds that the rest takes if it goes on as it has; absent until enough is done to tell.
 * `seconds` is how long `done` of `total` have taken.
 */
export function secondsLeft(done: number, total: number, seconds: number): number | undefined {
  if (done < 3 || seconds < 2 || done >= total) return undefined
  return (seconds / done) * (total - done)
}
