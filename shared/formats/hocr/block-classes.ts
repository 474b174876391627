import { BLOCK_KINDS, type BlockKind } from '../../domain/layout.ts'

/** Classes of hOCR 1.2 by which a block says what it is; kinds that hOCR does not know have one of ours (`ocrx_…`). */
const CLASSES: Partial<Readonly<Record<BlockKind, string>>> = {
  header: 'ocr_header',
  footer: 'ocr_footer',
  'page-number': 'ocr_pageno',
  caption: 'ocr_caption',
  table: 'ocr_table',
  picture: 'ocr_photo',
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...BLOCK_KINDS.map((kind) => [`ocrx_${kind}`, kind] as const),
  ...Object.entries(CLASSES).map(([kind, name]) => [name, kind as BlockKind] as const),
  ['ocr_image', 'picture'],
  ['ocr_textimage', 'picture'],
  ['ocr_linedrawing', 'picture'],
  ['ocr_float', 'picture'],
])

/** The classes of a block. */
export function hocrClass(kind: BlockKind): string {
  return kind === 'text' ? 'ocr_carea' : `ocr_carea ${CLASSES[kind] ?? `ocrx_${kind}`}`
}

/** What a block is, by its classes; a text where they do not say. */
export function kindOfClasses(classes: readonly string[]): BlockKind {
  return classes.map((name) => KINDS.get(name)).find((kind) => kind !== undefined) ?? 'text'
}
