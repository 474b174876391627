import type { Box } from './geometry.ts'
import { idFrom, type BlockId, type CollectionId, type PageId } from './ids.ts'
import type { Provenance } from './provenance.ts'
import type { PagePoint } from './shape.ts'

/** What a block of a page is; the names stand for region types of PAGE 2019 and block types of ALTO 4. */
export const BLOCK_KINDS = [
  'text',
  'heading',
  'header',
  'footer',
  'page-number',
  'marginalia',
  'footnote',
  'caption',
  'table',
  'picture',
  'stamp',
  'signature',
] as const
/** What a block of a page is. */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** How a block is written, where a person says so. */
export const WRITINGS = ['print', 'hand'] as const
/** How a block is written: printed or typed, or by hand. */
export type Writing = (typeof WRITINGS)[number]

/** A part of a page that belongs together: a column, a heading, a picture. */
export interface Block {
  readonly id: BlockId
  readonly kind: BlockKind
  /** In fractions of the page's picture, before the user's quarter turns. */
  readonly box: Box
  /** The polygon around it, in the same fractions; absent where `box` says it all. */
  readonly outline?: readonly PagePoint[]
  /** Its lines run from the top to the bottom, as in Chinese of old. */
  readonly vertical?: true
  /** Where the engine is left open, handwriting goes to the one that reads it, and print does not. */
  readonly writing?: Writing
  /** Tesseract's codes of the languages that it is in, where they are not the page's. */
  readonly languages?: readonly string[]
  /** The id of its element in the file that it was imported from. */
  readonly ref?: string
}

/** How a person laid out a page; reading it again follows this. Its id is the page's: there is one of each page. */
export interface PageLayout {
  readonly id: PageId
  readonly collectionId: CollectionId
  /** In reading order. */
  readonly blocks: readonly Block[]
  readonly by: Provenance
}

/** The id, or where it is used the first of 'id-2', 'id-3' … that is free; it counts as used from then on. */
export function freeBlockId(id: BlockId, used: Set<string>): BlockId {
  let free: string = id
  for (let next = 2; used.has(free); next += 1) free = `${id}-${next}`
  used.add(free)
  return idFrom<BlockId>(free)
}

/** Those blocks that hold text to be read; pictures and stamps do not. */
export function textBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== 'picture' && kind !== 'stamp')
}
