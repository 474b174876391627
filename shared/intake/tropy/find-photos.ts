import type { Sha256 } from '../../domain/ids.ts'
import { originalsOf } from '../../domain/page-copy.ts'
import type { Page } from '../../domain/page.ts'
import type { TropyPhoto } from '../../formats/tropy/tropy-project.ts'

/** By what a file is known. */
type KnownFile = Pick<TropyPhoto, 'path' | 'page' | 'checksum'>

/** The page that a photo is, or why none is. */
export type FoundPhoto = { readonly page: Page } | { readonly code: 'tropy-no-page' | 'tropy-which-page' }

/** MD5 in lower-case hexadecimal of originals, as far as they were worked out. */
export type Md5s = ReadonlyMap<Sha256, string>

/**
 * Finds the pages of photos by their files: the same name, and of several the one with most folders in common; where
 * names leave a doubt or the name is not there, the file with the same bytes. The picture in the file must be the same.
 */
export function photoFinder(pages: readonly Page[], md5s: Md5s): (photo: KnownFile) => FoundPhoto {
  const byName = new Map<string, Page[]>()
  const byMd5 = new Map<string, Page[]>()
  for (const page of pages) {
    for (const path of pathsOf(page)) add(byName, lastName(path), page)
    for (const original of originalsOf(page)) {
      const md5 = md5s.get(original)
      if (md5 !== undefined) add(byMd5, md5, page)
    }
  }
  return (photo) => {
    const isFrame = (page: Page): boolean => page.frame === photo.page
    const named = nearest(photo, (byName.get(lastName(photo.path)) ?? []).filter(isFrame))
    const [only, another] = named
    if (only && !another) return { page: only }
    const [same, copy] = (byMd5.get(photo.checksum) ?? []).filter(isFrame)
    if (same && !copy) return { page: same }
    return { code: only || same ? 'tropy-which-page' : 'tropy-no-page' }
  }
}

/** The pages whose bytes have to be looked at, since names do not tell which photo they are. */
export function pagesInDoubt(photos: readonly TropyPhoto[], pages: readonly Page[]): readonly Page[] {
  const find = photoFinder(pages, new Map())
  const open = photos.filter((photo) => photo.checksum !== '' && 'code' in find(photo))
  if (open.length === 0) return []
  const known = new Set(photos.flatMap((photo) => pageOf(find(photo))))
  return pages.filter((page) => !known.has(page))
}

function pageOf(found: FoundPhoto): readonly Page[] {
  return 'page' in found ? [found.page] : []
}

function pathsOf({ path, copies = [] }: Page): readonly string[] {
  return [path, ...copies.map((copy) => copy.path)]
}

function add(index: Map<string, Page[]>, key: string, page: Page): void {
  const known = index.get(key) ?? []
  if (!known.includes(page)) index.set(key, [...known, page])
}

/** Those with the most names of the path in common, counted from its end. */
function nearest(photo: KnownFile, pages: readonly Page[]): readonly Page[] {
  const wanted = namesOf(photo.path)
  const scored = pages.map((page) => ({
    page,
    score: Math.max(...pathsOf(page).map((path) => sameEnd(wanted, namesOf(path)))),
  }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === best).map(({ page }) => page)
}

function sameEnd(one: readonly string[], other: readonly string[]): number {
  let same = 0
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1
  return same
}

/** File systems of Windows and macOS know no case, and macOS decomposes letters. */
function namesOf(path: string): readonly string[] {
  return path.normalize('NFC').toLowerCase().split('/')
}

function lastName(path: string): string {
  return namesOf(path).at(-1) ?? ''
}
