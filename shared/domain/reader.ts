import type { BlockId } from './ids.ts'
import type { PageLayout } from './layout.ts'
import type { Page } from './page.ts'
import type { Reading } from './reading.ts'

/** What an engine is, so that it can be chosen, and what must be there before it can read. */
export interface EngineInfo {
  /** The name under which it is asked for, such as 'tesseract'; 'auto' is none. */
  readonly id: string
  /** Its proper name, as readings cite it. */
  readonly name: string
  /** Its version; '' where it tells that only with what it read. */
  readonly version: string
  /** The codes of the languages that it reads; 'models': those whose models ship or were installed. */
  readonly languages: readonly string[] | 'models'
  /** page: it lays the page out itself. layout: it reads only blocks that it is shown, which another finds for it. */
  readonly needs: 'page' | 'layout'
}

/** A page to read. */
export interface ReadTask {
  readonly page: Page
  readonly original: Blob
  /** Tesseract's codes, the most likely first. */
  readonly languages: readonly string[]
  /** The name of a preset (shared/domain/reading-preset.ts); what is none is read as 'auto'. */
  readonly preset?: string
  /** How the page is laid out, by a person or another engine: only its text blocks are read, in its order. */
  readonly layout?: Pick<PageLayout, 'blocks'>
}

/** What an engine found on a page. Boxes are in fractions of the adjusted, unturned page. */
export type PageText = Pick<Reading, 'lines' | 'confidence' | 'engine' | 'blocks' | 'preparation'>

/** How long work is stopped and tells how far it is. */
export interface ReadContext {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void
}

/** What an engine would rather read itself: the page as a whole, or else blocks of it. */
export interface Preference {
  readonly page: boolean
  readonly blocks: readonly BlockId[]
}

/** An engine that reads pages, or those blocks of them that it is shown: a line may be a block of its own. */
export interface Reader {
  readonly engine: EngineInfo
  /** Throws an error with a `code`, or the signal's reason. */
  read(task: ReadTask, context: ReadContext): Promise<PageText>
  /**
   * What of that which the usual engine found this one would rather read: handwriting among print, say. It is read again
   * with it where the engine was left open, and taken where it comes out better. Absent: none.
   */
  prefers?(task: ReadTask, found: PageText, context: ReadContext): Promise<Preference>
  /** Whether it has all that it needs to read. Absent: always. */
  isReady?(): Promise<boolean>
  /** Gives the memory of what is idle back. */
  rest(): void
}
