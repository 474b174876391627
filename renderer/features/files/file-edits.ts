import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { CopyRole, PageCopy } from '../../../shared/domain/page-copy.ts'
import type { Page } from '../../../shared/domain/page.ts'

/** A file of a page: its original, or one of its copies by its place among them. */
export interface PageFile extends Pick<PageCopy, 'original' | 'frame' | 'mediaType' | 'path' | 'role'> {
  /** null for the page's own. */
  readonly at: number | null
  readonly size: PageCopy['size']
}

/** The page's own file first, then its copies. */
export function filesOf(page: Page): readonly PageFile[] {
  const { original, frame, mediaType, path, size, role = 'master' } = page
  return [
    { at: null, original, frame, mediaType, path, size, role },
    ...(page.copies ?? []).map((copy, at) => ({ ...copy, at })),
  ]
}

/** Gives a file of the page another role. */
export function withRole(page: Page, { at }: Pick<PageFile, 'at'>, role: CopyRole): readonly Change[] {
  if (at === null) return puts('pages', [{ ...page, role }])
  return puts('pages', [
    { ...page, copies: (page.copies ?? []).map((copy, index) => (index === at ? { ...copy, role } : copy)) },
  ])
}

/** Takes a copy from the page; its bytes stay until the trash is emptied, so that this can be undone. */
export function withoutCopy(page: Page, at: number): readonly Change[] {
  return puts('pages', [{ ...page, copies: (page.copies ?? []).filter((_, index) => index !== at) }])
}

/** The page as it would be with that file for its own, to be looked at. */
export function shownAs(page: Page, { original, frame, mediaType, size, path }: PageFile): Page {
  const { edits: _edits, ...bare } = page
  return { ...bare, original, frame, mediaType, size, path }
}
