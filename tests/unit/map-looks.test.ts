import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TILE_SIZE, type LayerName } from '../../renderer/map/base-map.ts'
import { drawTile } from '../../renderer/map/draw-tile.ts'
import { inkedSurface } from '../support/inked-surface.ts'

const CSS = readFileSync(join(import.meta.dirname, '../../renderer/map/map.module.css'), 'utf8')

/** The colours of a style as its sheet says them, by token. */
function tokensOf(look: 'light' | 'dark' | 'print'): ReadonlyMap<string, string> {
  const [, block = ''] =
    (look === 'print' ? /\[data-look='print'\]\) \{([^}]*)\}/ : /:root\) \{([^}]*)\}/).exec(CSS) ?? []
  const tokens = new Map<string, string>()
  for (const [, token = '', value = ''] of block.matchAll(/--map-([a-z-]+): ([^;]+);/g)) {
    const [, light, dark] = /^light-dark\((.+), ([^ ].*)\)$/.exec(value) ?? []
    tokens.set(token, (look === 'dark' ? dark : light) ?? value)
  }
  return tokens
}

const KINDS = ['borders', 'disputed', 'leased'] as const
const LOOKS = ['light', 'dark', 'print'] as const

function colour(look: (typeof LOOKS)[number], token: string): string {
  const found = tokensOf(look).get(token)
  if (found === undefined) throw new Error(`no ${token} in ${look}`)
  return found
}

/** Relative luminance (WCAG 2.2) of `#rgb` or `#rrggbb`. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = NaN, dark = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(LOOKS)('the %s style of the base map', (look) => {
  test.each([
    ['town', 'land'],
    ['town', 'sea'],
    ['town', 'halo'],
    ['country', 'land'],
    ['country', 'sea'],
    ['country', 'halo'],
    ['province-name', 'land'],
    ['province-name', 'halo'],
    ['water-name', 'sea'],
    ['water-name', 'water-halo'],
  ])('has %s legible on %s', (text, ground) => {
    expect(contrast(colour(look, text), colour(look, ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['border', 'disputed', 'leased', 'coast'])('has lines that stand out from the land: %s', (line) => {
    expect(contrast(colour(look, line), colour(look, 'land'))).toBeGreaterThanOrEqual(3)
  })

  test('tells borders, disputed lines and those of leases apart in what is drawn, also without colours', () => {
    const land = colour(look, 'land')
    const kinds = KINDS.map((kind) => inksOf(look, kind))
    for (const [index, one] of kinds.entries()) {
      expect(one.size).toBeGreaterThan(100)
      for (const other of kinds.slice(index + 1)) {
        const spots = [...new Set([...one.keys(), ...other.keys()])]
        const apart = spots.filter((at) => contrast(one.get(at) ?? land, other.get(at) ?? land) > 2)
        expect(apart.length).toBeGreaterThan(100)
      }
    }
  })

  test('draws none of them where lines are not wanted', () => {
    for (const kind of KINDS) expect(inksOf(look, kind, false).size).toBe(0)
  })
})

test('the three styles are drawn in inks of their own', () => {
  for (const kind of KINDS) {
    const inks = LOOKS.map((look) => [...new Set(inksOf(look, kind).values())].join())
    expect(new Set(inks).size).toBe(3)
  }
})

/** What a tile with one such line across it is inked with. */
function inksOf(look: (typeof LOOKS)[number], kind: LayerName, borders = true): ReadonlyMap<number, string> {
  const land = colour(look, 'land')
  const surface = inkedSurface(TILE_SIZE)
  const line = Int32Array.from([0, 2000, 4096, 2100])
  const colours = {
    ...{ sea: land, shore: land, land, coast: land, river: land, province: land, borderBand: land },
    ...{ border: colour(look, 'border'), disputed: colour(look, 'disputed'), leased: colour(look, 'leased') },
  }
  drawTile(surface, { [kind]: [line] }, { z: 5, x: 0, y: 0, base: '', ratio: 1, borders, provinces: 'now', colours })
  return new Map([...surface.inks].filter(([, ink]) => ink !== land))
}
