import { expect, test } from 'vitest'
import { editBlocks, shapeOfBlock, type BlockEdit } from '../../shared/domain/edit-blocks.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { Block } from '../../shared/domain/layout.ts'

const id = (name: string): BlockId => idFrom<BlockId>(name)
const blockAt = (name: string, x: number): Block => ({ id: id(name), kind: 'text', box: { x, y: 0.1, w: 0.3, h: 0.8 } })
const blocks = [blockAt('b1', 0.1), blockAt('b2', 0.5)]
const after = (edit: BlockEdit): readonly Block[] => editBlocks(blocks, edit)
const idsOf = (those: readonly Block[]): readonly string[] => those.map((block) => block.id)

test('a block is drawn after another, with an id of its own', () => {
  const shape = { kind: 'rectangle', box: { x: 0.1, y: 0, w: 0.8, h: 0.1 } } as const
  expect(idsOf(after({ kind: 'add', after: id('b1'), shape }))).toEqual(['b1', 'b3', 'b2'])
  expect(idsOf(after({ kind: 'add', after: null, shape }))).toEqual(['b1', 'b2', 'b3'])
  const gap = editBlocks([blockAt('b2', 0.5)], { kind: 'add', after: null, shape })
  expect(new Set(idsOf(gap)).size).toBe(2)
})

test('a polygon is kept with the box around it', () => {
  const points = [
    { x: 0.1, y: 0.1 },
    { x: 0.4, y: 0.2 },
    { x: 0.2, y: 0.5 },
  ]
  const [first] = after({ kind: 'place', id: id('b1'), shape: { kind: 'polygon', points } })
  expect(first).toMatchObject({ outline: points, box: { x: 0.1, y: 0.1 } })
  expect(shapeOfBlock(first!)).toEqual({ kind: 'polygon', points })
  const back = editBlocks([first!], { kind: 'place', id: id('b1'), shape: { kind: 'rectangle', box: blocks[0]!.box } })
  expect(back).toEqual([blocks[0]])
})

test('blocks change places in the reading order, but not beyond its ends', () => {
  expect(idsOf(after({ kind: 'move', id: id('b2'), by: -1 }))).toEqual(['b2', 'b1'])
  expect(after({ kind: 'move', id: id('b1'), by: -1 })).toBe(blocks)
})

test('a block becomes another kind, upright or not', () => {
  expect(after({ kind: 'become', id: id('b2'), as: 'stamp' })[1]?.kind).toBe('stamp')
  const vertical = after({ kind: 'turn', id: id('b1'), vertical: true })
  expect(vertical[0]?.vertical).toBe(true)
  expect(editBlocks(vertical, { kind: 'turn', id: id('b1'), vertical: false })).toEqual(blocks)
})

test('a block is said to be handwriting, print, or neither', () => {
  const written = after({ kind: 'write', id: id('b2'), as: 'hand' })
  expect(written[1]?.writing).toBe('hand')
  expect(editBlocks(written, { kind: 'write', id: id('b2'), as: null })).toEqual(blocks)
})

test('what is gone can’t be edited', () => {
  expect(idsOf(after({ kind: 'remove', id: id('b1') }))).toEqual(['b2'])
  expect(after({ kind: 'remove', id: id('b9') })).toBe(blocks)
})
