import { idFrom, type BlockId } from './ids.ts'
import { freeBlockId, type Block, type BlockKind, type Writing } from './layout.ts'
import { boundsOf, cornersOf, type Shape } from './shape.ts'

/** One act of a person on the layout of a page. */
export type BlockEdit =
  /** A block of text after the one named, or at the end. */
  | { readonly kind: 'add'; readonly after: BlockId | null; readonly shape: Shape }
  | { readonly kind: 'remove'; readonly id: BlockId }
  /** One place up (-1) or down (1) in the reading order. */
  | { readonly kind: 'move'; readonly id: BlockId; readonly by: -1 | 1 }
  | { readonly kind: 'place'; readonly id: BlockId; readonly shape: Shape }
  | { readonly kind: 'become'; readonly id: BlockId; readonly as: BlockKind }
  | { readonly kind: 'turn'; readonly id: BlockId; readonly vertical: boolean }
  /** Written by hand or printed; null: nobody says. */
  | { readonly kind: 'write'; readonly id: BlockId; readonly as: Writing | null }

/** The blocks after an edit, in reading order; the same array where it changes nothing. */
export function editBlocks(blocks: readonly Block[], edit: BlockEdit): readonly Block[] {
  if (edit.kind === 'add') return added(blocks, edit)
  const at = blocks.findIndex((block) => block.id === edit.id)
  const block = blocks[at]
  if (!block) return blocks
  switch (edit.kind) {
    case 'remove':
      return blocks.filter((each) => each !== block)
    case 'move':
      return moved(blocks, at, at + edit.by)
    default:
      return blocks.map((each) => (each === block ? edited(block, edit) : each))
  }
}

function added(blocks: readonly Block[], { after, shape }: Extract<BlockEdit, { kind: 'add' }>): readonly Block[] {
  const used = new Set<string>(blocks.map((block) => block.id))
  const id = freeBlockId(idFrom<BlockId>(`b${blocks.length + 1}`), used)
  const place = blocks.findIndex((block) => block.id === after)
  const at = place < 0 ? blocks.length : place + 1
  return [...blocks.slice(0, at), { id, kind: 'text', ...drawn(shape) }, ...blocks.slice(at)]
}

function moved(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  const block = blocks[from]
  if (!block || to < 0 || to >= blocks.length) return blocks
  const others = blocks.filter((each) => each !== block)
  return [...others.slice(0, to), block, ...others.slice(to)]
}

function edited(block: Block, edit: Extract<BlockEdit, { kind: 'place' | 'become' | 'turn' | 'write' }>): Block {
  switch (edit.kind) {
    case 'become':
      return { ...block, kind: edit.as }
    case 'turn': {
      const { vertical: _before, ...level } = block
      return edit.vertical ? { ...level, vertical: true } : level
    }
    case 'write': {
      const { writing: _before, ...rest } = block
      return edit.as ? { ...rest, writing: edit.as } : rest
    }
    case 'place': {
      const { outline: _before, ...kept } = block
      return { ...kept, ...drawn(edit.shape) }
    }
  }
}

function drawn(shape: Shape): Pick<Block, 'box' | 'outline'> {
  return { box: boundsOf(shape), ...(shape.kind === 'polygon' ? { outline: cornersOf(shape) } : {}) }
}

/** The shape of a block. */
export function shapeOfBlock({ box, outline }: Block): Shape {
  return outline ? { kind: 'polygon', points: outline } : { kind: 'rectangle', box }
}
