import { describe, expect, it } from 'vitest'
import { mapAddress, originsOf, tileAddress } from '../../renderer/app/services/own-maps/map-address.ts'
import { piecesOf, touches } from '../../renderer/app/services/own-maps/tile-ground.ts'

describe('an address', () => {
  it('is told by what stands in it', () => {
    expect(mapAddress(' https://tiles.example/{z}/{x}/{y}.png ')).toEqual({
      ...{ kind: 'tiles', url: 'https://tiles.example/{z}/{x}/{y}.png' },
    })
    expect(mapAddress('https://maps.example/old.pmtiles?v=2').kind).toBe('pmtiles')
    expect(mapAddress('https://wms.example/ows?SERVICE=WMS&layers=old,new&key=1')).toEqual({
      ...{ kind: 'wms', url: 'https://wms.example/ows?key=1', layers: 'old,new' },
    })
  })

  it.each(['', 'tiles', 'file:///etc/{z}/{x}/{y}', 'https://me:word@tiles.example/{z}/{x}/{y}', 'https://a.example/'])(
    '%j is none of a map',
    (typed) => expect(() => mapAddress(typed)).toThrow(expect.objectContaining({ code: 'map-address' })),
  )

  it('has the numbers of a tile in their places, with rows from the south where it says so', () => {
    const tile = { z: 3, x: 5, y: 1 }
    expect(tileAddress('https://{s}.example/{z}/{x}/{y}{r}.png?key={key}', tile)).toBe(
      'https://a.example/3/5/1.png?key={key}',
    )
    expect(tileAddress('https://x.example/{z}/{x}/{-y}', tile)).toBe('https://x.example/3/5/6')
  })

  it('leads to one host, or to three', () => {
    expect(originsOf('https://tiles.example:8443/{z}/{x}/{y}')).toEqual(['https://tiles.example:8443'])
    expect(originsOf('https://{s}.t.example/{z}/{x}/{y}')).toEqual(
      ['a', 'b', 'c'].map((one) => `https://${one}.t.example`),
    )
  })
})

describe('a tile', () => {
  it('is drawn of four a zoom below, of itself, or of a part of one above', () => {
    expect(piecesOf({ z: 2, x: 1, y: 3 }, 3).map(({ tile }) => [tile.x, tile.y])).toEqual([[2, 6], [3, 6], [2, 7], [3, 7]]) // prettier-ignore
    expect(piecesOf({ z: 2, x: 1, y: 3 }, 2)).toMatchObject([{ tile: { z: 2, x: 1, y: 3 }, part: { share: 1 } }])
    expect(piecesOf({ z: 4, x: 7, y: 2 }, 2)).toMatchObject([
      { tile: { z: 2, x: 1, y: 0 }, part: { left: 0.75, top: 0.5, share: 0.25 } },
    ])
  })

  it('is outside of bounds or within', () => {
    const bounds = { west: 107, south: 16, east: 108, north: 17 }
    expect(touches({ z: 1, x: 1, y: 0 }, bounds)).toBe(true)
    expect(touches({ z: 1, x: 0, y: 0 }, bounds)).toBe(false)
    expect(touches({ z: 1, x: 0, y: 0 }, undefined)).toBe(true)
  })
})
