import { describe, expect, it } from 'vitest'
import { addTurns, oppositeTurn, turnBox, turnSize, unturnBox } from '../../shared/domain/geometry-turn.ts'
import type { QuarterTurn } from '../../shared/domain/geometry.ts'

const TURNS: readonly QuarterTurn[] = [0, 90, 180, 270]
const box = { x: 0.125, y: 0.25, w: 0.5, h: 0.0625 }

describe('turning boxes with their page', () => {
  it('puts what was at the top left at the top right after a quarter turn', () => {
    expect(turnBox({ x: 0, y: 0, w: 0.25, h: 0.125 }, 90)).toEqual({ x: 0.875, y: 0, w: 0.125, h: 0.25 })
  })

  it('puts what was at the top left at the bottom left after three quarter turns', () => {
    expect(turnBox({ x: 0, y: 0, w: 0.25, h: 0.125 }, 270)).toEqual({ x: 0, y: 0.75, w: 0.125, h: 0.25 })
  })

  it.each(TURNS)('gives the same box back when %i degrees are undone', (turn) => {
    expect(unturnBox(turnBox(box, turn), turn)).toEqual(box)
  })

  it('is the same whether a half turn is made at once or by quarters', () => {
    expect(turnBox(turnBox(box, 90), 90)).toEqual(turnBox(box, 180))
  })

  it('swaps width and height for odd quarter turns only', () => {
    const size = { width: 1000, height: 1500 }
    expect(TURNS.map((turn) => turnSize(size, turn).width)).toEqual([1000, 1500, 1000, 1500])
  })

  it('adds turns around the circle', () => {
    expect(addTurns(270, 180)).toBe(90)
    expect(TURNS.map((turn) => addTurns(turn, oppositeTurn(turn)))).toEqual([0, 0, 0, 0])
  })
})
