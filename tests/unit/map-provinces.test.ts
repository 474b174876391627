import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { mergedUnit, provinceLabels, vietNam, vietNamLines } from '../../scripts/assets/lib/provinces.mjs'

const ringArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
const areaOf = (polygons: readonly Position[][][]): number =>
  polygons.reduce((sum, rings) => sum + Math.abs(rings.reduce((whole, ring) => whole + ringArea(ring), 0)), 0)

describe('the provinces of Viet Nam', () => {
  const { topology, former, units } = vietNam()
  const polygonsOf = (index: number): Position[][][] => {
    const found = former[index] && feature(topology, former[index].geometry)
    if (!found || !('geometry' in found)) return []
    const { geometry } = found
    if (geometry.type === 'Polygon') return [geometry.coordinates]
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  }

  test('are 34 of exactly the 63 before, each of them in one', () => {
    expect(units).toHaveLength(34)
    expect(former.every(({ geometry }) => 'arcs' in geometry)).toBe(true)
    const members = units.flatMap(({ of }) => of.map(({ key }) => key))
    expect(new Set(members).size).toBe(63)
    expect([...members].sort()).toEqual(former.map(({ key }) => key).sort())
  })

  test('cover the same land merged as before', () => {
    const before = former.reduce((sum, _, index) => sum + areaOf(polygonsOf(index)), 0)
    const now = units.reduce((sum, unit) => sum + areaOf(mergedUnit(topology, unit)), 0)
    expect(before).toBeGreaterThan(25)
    expect(now / before).toBeCloseTo(1, 6)
  })

  test('have every inner line either between units or dissolved, and none twice', () => {
    const { units: kept, dissolved } = vietNamLines()
    const sides = (lines: readonly Position[][]): readonly string[] =>
      lines.flatMap((line) =>
        line.slice(1).map((point, index) => [String(point), String(line[index])].sort().join(' ')),
      )
    const [outer, inner] = [sides(kept), sides(dissolved)]
    expect(inner.length).toBeGreaterThan(100)
    expect(new Set([...outer, ...inner]).size).toBe(outer.length + inner.length)
  })

  test('bear the name of one of those they were made of, but Huế', () => {
    const renamed = units.filter(({ name, of }) => !of.some(({ vi }) => vi === name))
    expect(renamed.map(({ name }) => name)).toEqual(['Huế'])
    expect(
      units
        .find(({ name }) => name === 'Lâm Đồng')
        ?.of.map(({ vi }) => vi)
        .sort(),
    ).toEqual(['Bình Thuận', 'Lâm Đồng', 'Đắk Nông'])
  })

  test('and those of Russia and Kazakhstan have a name in each language', () => {
    const labels = provinceLabels()
    expect(labels.filter(({ of }) => of === 'now')).toHaveLength(34)
    expect(labels.filter(({ of }) => of === 'before')).toHaveLength(63)
    expect(labels.every(({ vi, ru, en }) => vi !== '' && en !== '' && /^[А-ЯЁа-яё() -]+$/u.test(ru))).toBe(true)
  })
})
