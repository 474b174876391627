import { companionPaths, companionsOf, isOfADocument } from './companions.ts'
import type { SaidText } from './description.ts'
import type { CoreField } from './fields/catalogue.ts'
import type { FieldName } from './fields/field.ts'
import type { ImportRecord } from './job.ts'
import type { Leaf } from './leaf.ts'
import type { CanvasName, Page } from './page.ts'
import type { Level, Unit } from './unit.ts'

/** A file to take in. */
export interface PlannedFile {
  readonly path: string
  /**
   * The key of the item that its pages belong to. Files with one key are pages of one item, in the order of the plan;
   * what is one file to one item has the file's path for its key.
   */
  readonly item: string
  /** Which leaf it shows, where its name tells. */
  readonly leaf?: Leaf
  /** The canvas that it is the picture of, where a manifest tells. */
  readonly canvas?: CanvasName
}

/** What a rule says of a unit. Without it a unit is called as its file or folder is. */
export interface PlannedWords {
  readonly texts: Readonly<Partial<Record<CoreField, string>>>
  /** Of rules that say more than one text of a field, or more fields: all of it. */
  readonly values?: Readonly<Record<FieldName, readonly SaidText[]>>
  /** The file that led to it. */
  readonly from: string
}

/** An item to make of one file or several, and its place among the items and folders beside it. */
export interface PlannedItem {
  /** Kept as the path of the unit's source, so that an import that was stopped finds the item again. */
  readonly key: string
  /** The folder whose unit it goes below, '' for the root of what was chosen. */
  readonly folder: string
  /** From 0, in the order in which the files came. */
  readonly order: number
  /** A file of leaves or, without it, an item. */
  readonly level?: Extract<Level, 'file' | 'item'>
  readonly words?: PlannedWords
}

/** A folder that becomes a unit. */
export interface PlannedFolder {
  readonly path: string
  readonly parent: string
  readonly level: Level
  readonly order: number
  readonly words?: PlannedWords
}

/** What an import will make of the files found. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[]
  readonly items: ReadonlyMap<string, PlannedItem>
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
 * does. A text that belongs to no scan is none: that it can't go in must be said. `names`: what scans are called (see
 * `scanNames`).
 */
export function isSidecar(path: string, names: ReadonlySet<string>): boolean {
  if (!TELLS_OF_A_SCAN.test(path)) return false
  return (
    names.has(stemOf(path)) ||
    isOfADocument(path) ||
    /^(readme|licen[cs]e|notice)\b/i.test(path.split('/').at(-1) ?? '')
  )
}

function stemOf(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '')
}

/** Whether a file is no scan by its ending, but tells about one: its text, its metadata, its checksum. */
export function isTellingOfAScan(path: string): boolean {
  return TELLS_OF_A_SCAN.test(path)
}

/** What scans are called, with and without their ending. */
export function scanNames(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => !TELLS_OF_A_SCAN.test(path)).flatMap((path) => [path, stemOf(path)]))
}

/**
 * Says which unit each file and folder becomes. `paths` are in natural order with '/' between the names. What lies beside
 * a scan and belongs to it (see `companionsOf`) is no file of its own.
 *
 * Levels follow ISAD(G): what a clerk kept together in one folder is a file; a folder of folders is the series that
 * they belong to, and a folder of folders within a series a subseries. The root that the user chose becomes no unit:
 * it is the disk's, not the archive's, and the user has said below which unit its content goes.
 */
export function planImport(paths: readonly string[]): ImportPlan {
  const shown = paths.filter((path) => !isPassedOver(path))
  const belonging = companionPaths(companionsOf(shown))
  const scans = scanNames(shown)
  const kept = shown.filter((path) => !belonging.has(path) && !isSidecar(path, scans))
  const parents = new Set(kept.map(folderOf).flatMap((folder) => ancestors(folderOf(folder))))
  const folders = new Map<string, PlannedFolder>()
  const nextOrder = new Map<string, number>()
  const orderIn = (folder: string): number => {
    const order = nextOrder.get(folder) ?? 0
    nextOrder.set(folder, order + 1)
    return order
  }
  const items = new Map<string, PlannedItem>()
  for (const path of kept) {
    for (const folder of ancestors(folderOf(path))) {
      if (folders.has(folder)) continue
      const parent = folderOf(folder)
      const level = levelOf(parents.has(folder), parent === '')
      folders.set(folder, { path: folder, parent, level, order: orderIn(parent) })
    }
    items.set(path, { key: path, folder: folderOf(path), order: orderIn(folderOf(path)) })
  }
  return { files: kept.map((path) => ({ path, item: path })), items, folders }
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

/**
 * The files that an import need not look at again: those it has in whole, and those that it has listed with a reason.
 * `made` is what it made before it was stopped; pages of older archives name no import, but their items do.
 */
export function handledPaths(
  record: ImportRecord,
  made: { readonly pages: readonly Page[]; readonly units: readonly Unit[] },
): ReadonlySet<string> {
  const handled = new Set([
    ...made.pages.flatMap((page) => [page.path, ...(page.copies ?? []).map((copy) => copy.path)]),
    ...made.units.flatMap((unit) =>
      unit.level === 'item' && unit.source?.importId === record.id ? [unit.source.path] : [],
    ),
    ...record.failures.map((failure) => failure.file),
    ...record.duplicates.map((duplicate) => duplicate.file),
  ])
  for (const { path } of record.unfinished ?? []) handled.delete(path)
  return handled
}

/**
 * Seconds that the rest takes if it goes on as it has; absent until enough is done to tell. `seconds` is how long `done`
 * of `total` files have taken; a file that is half in counts half.
 */
export function secondsLeft(done: number, total: number, seconds: number): number | undefined {
  const tells = done >= 3 || done / total > 0.02
  return tells && seconds >= 2 && done < total ? (seconds / done) * (total - done) : undefined
}
