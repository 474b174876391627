import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { metresBetween } from '../../shared/places/globe.ts'
import { projectionOfEpsg } from '../../shared/places/map-projection.ts'
import { hasProgram } from '../support/tools.ts'

const HUE = { lat: 16.46, lon: 107.6 }
const MOSCOW = { lat: 55.75, lon: 37.62 }

/** Codes, a point of their ground, and what PROJ makes of it (gdaltransform of GDAL 3.6). */
const KNOWN = [
  [3857, HUE],
  [32_648, HUE],
  [3405, { lat: 21.03, lon: 105.85 }],
  [3406, HUE],
  [5899, HUE],
  [9216, HUE],
  [9210, { lat: 10.78, lon: 106.7 }],
  [28_407, MOSCOW],
  [28_443, { lat: 50, lon: 80 }],
  [2044, { lat: 21.03, lon: 105.85 }],
  [3148, HUE],
  [24_048, { lat: 14, lon: 103 }],
  [4284, MOSCOW],
  [4756, HUE],
] as const

/** PROJ shifts Hanoi 1972 not at all, and Indian 1975 by another of the transformations that EPSG has. */
const OTHERWISE: readonly number[] = [2044, 24_048]

const there = (code: number, { lat, lon }: { readonly lat: number; readonly lon: number }): readonly number[] =>
  execFileSync('gdaltransform', ['-s_srs', 'EPSG:4326', '-t_srs', `EPSG:${code}`, '-output_xy'], {
    input: `${lon} ${lat}\n`,
    encoding: 'utf8',
  })
    .trim()
    .split(' ')
    .map(Number)

describe.runIf(hasProgram('gdaltransform', '--version'))('the projection of a map', () => {
  const alike = KNOWN.filter(([code]) => projectionOfEpsg(code) !== null && !OTHERWISE.includes(code))
  it.each(alike)('EPSG:%i is where PROJ has it', (code, point) => {
    const [east = NaN, north = NaN] = there(code, point)
    const found = projectionOfEpsg(code)?.from(east, north) ?? { lat: NaN, lon: NaN }
    // Datums can be shifted in several ways that differ by metres.
    expect(metresBetween(found, point)).toBeLessThan(25)
  })

  it.each(KNOWN)('EPSG:%i leads there and back', (code, point) => {
    const projection = projectionOfEpsg(code)
    if (code === 28_443) return expect(projection).toBeNull()
    const back = projection?.from(...projection.to(point)) ?? { lat: NaN, lon: NaN }
    expect(metresBetween(back, point)).toBeLessThan(0.5)
  })
})

describe('a code', () => {
  it('that is not known has no projection', () => {
    for (const code of [2154, 27_700, 0, 32_600, 32_767]) expect(projectionOfEpsg(code)).toBeNull()
  })
})
