import { describe, expect, it } from 'vitest'
import {
  lineAt,
  setLine,
  turnOverlay,
  turnTransform,
  wavePath,
  wordAt,
  wordsAdvancing,
  type Overlay,
} from '../../renderer/viewer/overlay.ts'
import {
  fitView,
  frameFromCorners,
  nextView,
  pointOnPage,
  sameShape,
  shiftToShow,
  viewerAction,
} from '../../renderer/viewer/page-view.ts'

const upright = { size: { width: 1000, height: 1500 }, turn: 0 } as const
const sideways = { size: { width: 1000, height: 1500 }, turn: 90 } as const
const pane = { width: 516, height: 400 }

describe('fitting a page into its pane', () => {
  it('fills the width with 8 pixels free at each side, and starts at the top', () => {
    const view = fitView('width', upright, pane)
    expect(view.zoom).toBeCloseTo(500 / 516)
    // half the pane is 200 px = 400 pixels of the page, of which 16 are margin
    expect(view.centre.x).toBeCloseTo(0.5)
    expect(view.centre.y).toBeCloseTo((400 - 16) / 1000)
  })

  it('shows a page whole, in the middle', () => {
    const view = fitView('page', upright, pane)
    expect(view.centre).toEqual({ x: 0.5, y: 0.75 })
    expect(view.zoom).toBeCloseTo((384 / 1500) * (1000 / 516))
  })

  it('measures a turned page by the side that lies across', () => {
    const view = fitView('width', sideways, pane)
    expect(view.zoom).toBeCloseTo((500 / 1500) * (1000 / 516))
    expect(view.centre.y).toBeCloseTo(0.75)
  })

  it('does not divide by a pane that has no room', () => {
    expect(Number.isFinite(fitView('page', upright, { width: 1, height: 1 }).zoom)).toBe(true)
  })
})

describe('where a page lies', () => {
  it('is known from two opposite corners, however it is turned', () => {
    expect(frameFromCorners({ x: 10, y: 20 }, { x: 510, y: 770 }, upright)).toEqual({ left: 10, top: 20, scale: 0.5 })
    expect(frameFromCorners({ x: 760, y: 20 }, { x: 10, y: 520 }, sideways)).toEqual({ left: 10, top: 20, scale: 0.5 })
  })

  it('turns a point of the pane into fractions of the page, and none beside it', () => {
    const frame = { left: 10, top: 20, scale: 0.5 }
    expect(pointOnPage({ x: 260, y: 20 }, frame, upright.size)).toEqual({ x: 0.5, y: 0 })
    expect(pointOnPage({ x: 5, y: 20 }, frame, upright.size)).toBeNull()
  })
})

describe('bringing a line in sight', () => {
  const place = { turned: upright.size, pane }
  const frame = { left: 8, top: 8, scale: 0.5 }

  it('does not move when the line is seen', () => {
    expect(shiftToShow({ x: 0.1, y: 0.2, w: 0.8, h: 0.02 }, frame, place)).toEqual({ x: 0, y: 0 })
  })

  it('moves down just so far that a line below is seen with some air', () => {
    const shift = shiftToShow({ x: 0.1, y: 0.8, w: 0.8, h: 0.02 }, frame, place)
    expect(shift.x).toBe(0)
    expect(shift.y).toBeCloseTo(8 + 600 + 15 - 400 + 48)
  })

  it('moves up to a line above', () => {
    expect(shiftToShow({ x: 0.1, y: 0.1, w: 0.8, h: 0.02 }, { ...frame, top: -300 }, place).y).toBeLessThan(0)
  })

  it('does not move sideways for a line wider than the pane of which a part is seen', () => {
    expect(shiftToShow({ x: 0, y: 0.2, w: 1, h: 0.02 }, { left: -200, top: 8, scale: 2 }, place).x).toBe(0)
  })
})

describe('leafing', () => {
  it('keeps the view between pages of one shape, even when scanned at other resolutions', () => {
    expect(sameShape(upright, { size: { width: 2000, height: 3010 }, turn: 0 })).toBe(true)
  })

  it('fits anew what is turned, of another shape, or first', () => {
    expect(sameShape(upright, sideways)).toBe(false)
    expect(sameShape(upright, { ...upright, turn: 180 })).toBe(false)
    expect(sameShape(upright, { size: { width: 1500, height: 1000 }, turn: 0 })).toBe(false)
    expect(sameShape(null, upright)).toBe(false)
  })
})

describe('the view of the next page', () => {
  const wide = { size: { width: 1500, height: 1000 }, turn: 0 } as const
  const place = { centre: { x: 0.2, y: 0.3 }, width: 2400 }

  it('stays where the page has the same shape, whether or not the user has moved', () => {
    expect(nextView(upright, upright, { fit: 'width', place })).toBeNull()
    expect(nextView(upright, upright, { fit: null, place })).toBeNull()
  })

  it('is fitted as the last was where nobody has moved, and to the width at first', () => {
    expect(nextView(upright, wide, { fit: 'page', place })).toEqual({ fit: 'page' })
    expect(nextView(null, wide, { fit: null, place: null })).toEqual({ fit: 'width' })
  })

  it('is as near as the user has chosen, at the same part of a page of another shape', () => {
    expect(nextView(upright, wide, { fit: null, place })).toEqual({ place })
  })

  it('turns with the page: what was in the middle stays there, as large', () => {
    const next = nextView(upright, sideways, { fit: null, place })
    expect(next).toEqual({
      place: {
        centre: { x: expect.closeTo(0.7) as number, y: expect.closeTo(0.2) as number },
        width: expect.closeTo(3600) as number,
      },
    })
  })
})

describe('keys of the page pane', () => {
  it('zooms, moves and fits', () => {
    expect(viewerAction('+')).toEqual({ do: 'zoom', by: 1.25 })
    expect(viewerAction('0')).toEqual({ do: 'fit', fit: 'page' })
    expect(viewerAction('ArrowDown')).toEqual({ do: 'pan', x: 0, y: 60 })
  })

  it('leaves every other key alone', () => {
    expect(viewerAction('Escape')).toBeNull()
    expect(viewerAction('toString')).toBeNull()
  })
})

describe('what lies over the page', () => {
  const word = { text: 'Huế', line: 3, doubtful: false, hit: false }
  const overlay: Overlay = {
    words: [
      { ...word, box: { x: 0, y: 0, w: 0.5, h: 0.5 }, line: 0 },
      { ...word, box: { x: 0.125, y: 0.125, w: 0.25, h: 0.0625 } },
    ],
    lines: [{ x: 0, y: 0, w: 1, h: 0.5 }, null, { x: 0.5, y: 0.25, w: 0.5, h: 0.125 }],
  }

  it('gives the smallest word under the pointer', () => {
    expect(wordAt(overlay.words, { x: 0.2, y: 0.15 })?.line).toBe(3)
    expect(wordAt(overlay.words, { x: 0.9, y: 0.9 })).toBeNull()
  })

  it('gives the line of the word there, else the nearest line, but none that is farther than its height', () => {
    expect(lineAt(overlay, { x: 0.2, y: 0.15 })).toBe(3)
    expect(lineAt({ ...overlay, words: [] }, { x: 0.75, y: 0.3 })).toBe(0)
    expect(lineAt({ words: [], lines: [null, overlay.lines[2] ?? null] }, { x: 0.45, y: 0.3 })).toBe(1)
    expect(lineAt({ words: [], lines: [null, overlay.lines[2] ?? null] }, { x: 0.75, y: 0.6 })).toBeNull()
  })

  it('turns words and lines with the page, and leaves lines without a place so', () => {
    const turned = turnOverlay(overlay, 90)
    expect(turned.words[1]?.box).toEqual({ x: 0.8125, y: 0.125, w: 0.0625, h: 0.25 })
    expect(turned.lines[1]).toBeNull()
    expect(turnOverlay(overlay, 0)).toBe(overlay)
  })

  it('sets the words of a line in one size, on one base whether letters reach below it or not', () => {
    const line = setLine([
      { text: 'nam', box: { x: 0, y: 10, w: 30, h: 9 } },
      { text: 'Tháng', box: { x: 40, y: 5, w: 50, h: 19 } },
    ])
    expect(line.size).toBeCloseTo(20)
    expect(line.words.map((word) => Math.round(word.base))).toEqual([19, 20])
  })

  it('knows by the order of the words whether the text was read before the page was turned', () => {
    const read = [0.1, 0.4, 0.7].map((x) => ({ ...word, box: { x, y: 0.1, w: 0.2, h: 0.02 } }))
    const after = turnOverlay({ words: read, lines: [] }, 90)
    expect(wordsAdvancing(read)).toBe(2)
    expect(wordsAdvancing(after.words)).toBe(0)
    expect(wordsAdvancing(turnOverlay({ words: read, lines: [] }, 180).words)).toBe(0)
    expect(turnTransform({ width: 1000, height: 1500 }, 90)).toBe('translate(1500 0) rotate(90)')
  })

  it('draws a wave as long as its word, at least one', () => {
    expect(wavePath({ x: 0, y: 0, w: 2, h: 10 }).match(/[qt]/g)).toHaveLength(2)
    expect(wavePath({ x: 0, y: 0, w: 100, h: 10 }).match(/[qt]/g)?.length).toBeGreaterThan(10)
  })
})
