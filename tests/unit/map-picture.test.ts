import { expect, test } from 'vitest'
import type { MapLabel } from '../../renderer/map/map-labels.ts'
import { createMapPictures } from '../../renderer/app/services/map-pictures.ts'
import { pictureWords } from '../../renderer/features/places/picture-words.ts'
import { PRINTED_MARKS, type LabelColours } from '../../renderer/map/colours.ts'
import { broken } from '../../renderer/map/picture/draw-furniture.ts'
import { drawPicture, type PictureScene, type PictureTarget } from '../../renderer/map/picture/draw-picture.ts'
import {
  boundsOfPicture,
  fitted,
  layOut,
  northOf,
  placerOf,
  scaleBar,
  tilesOf,
} from '../../renderer/map/picture/picture-layout.ts'
import { SvgContext, svgFile, SvgPath } from '../../renderer/map/picture/svg-context.ts'
import { readXml } from '../../shared/formats/xml/read-xml.ts'
import { AT } from '../support/builders.ts'
import { heardContext } from '../support/intakes.ts'
import { memoryTarget } from '../support/memory-target.ts'
import type { MapColours } from '../../renderer/map/base-map.ts'
import { speak } from '../../renderer/ports/messages.tsx'

const HUE = { lat: 16.46, lon: 107.59 }
const A4 = { size: 'a4', isLandscape: true } as const

test('a sheet is as large as its paper, its parts lie within its margins and none over another', () => {
  const { width, height, map, title, foot } = layOut(A4, true)
  expect([width, height]).toEqual([1123, 794])
  expect(layOut({ size: 'a3', isLandscape: false }, false)).toMatchObject({ width: 1123, height: 1587, title: null })
  expect((title?.top ?? 0) + (title?.height ?? 0)).toBeLessThanOrEqual(map.top)
  expect(map.top + map.height).toBeLessThan(foot.top)
  expect(foot.top + foot.height).toBeLessThan(height - 30)
})

test('all that is in sight in the window is on the sheet', () => {
  const { map } = layOut(A4, true)
  for (const window of [
    { width: 400, height: 900 },
    { width: 1600, height: 500 },
  ]) {
    const view = { centre: HUE, zoom: 6 }
    const [seen, printed] = [
      boundsOfPicture(view, { left: 0, top: 0, ...window }),
      boundsOfPicture(fitted(view, window, map), map),
    ]
    expect(printed.west).toBeLessThanOrEqual(seen.west + 1e-9)
    expect(printed.east).toBeGreaterThanOrEqual(seen.east - 1e-9)
    expect(printed.south).toBeLessThanOrEqual(seen.south + 1e-9)
    expect(printed.north).toBeGreaterThanOrEqual(seen.north - 1e-9)
  }
})

test('tiles cover the map, join each other, and go on beyond 180°', () => {
  const { map } = layOut(A4, true)
  const view = { centre: { lat: 0, lon: 179 }, zoom: 3.3 }
  const tiles = tilesOf(view, map, { least: 0, most: 11, size: 512 })
  expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([2]))
  expect(tiles.some(({ x }) => x === 0) && tiles.some(({ x }) => x === 3)).toBe(true)
  expect(Math.min(...tiles.map(({ left }) => left))).toBeLessThanOrEqual(map.left)
  expect(Math.max(...tiles.map(({ left, side }) => left + side))).toBeGreaterThanOrEqual(map.left + map.width)
  const [first] = tiles
  const right = tiles.find(({ y, left }) => y === first?.y && left > first.left + 1)
  expect(right?.left).toBeCloseTo((first?.left ?? 0) + (first?.side ?? 0))
  expect(placerOf(view, map)(view.centre)[0]).toBeCloseTo(map.left + map.width / 2)
})

test('the scale is a round number that is as long on the sheet as on the ground', () => {
  // At the equator a pixel of zoom 10 is 152.87 metres.
  const { metres, pixels, times } = scaleBar({ centre: { lat: 0, lon: 0 }, zoom: 10 }, 200)
  expect(metres).toBe(20_000)
  expect(pixels).toBeCloseTo(130.8, 1)
  expect(times).toBeCloseTo((152.87 * 96) / 0.0254, -3)
  const north = scaleBar({ centre: { lat: 60, lon: 0 }, zoom: 10 }, 200)
  expect(north.times).toBeCloseTo(times / 2, -1)
  const { scale } = pictureWords('', speak('ru'))
  // Spaces of numbers do not break.
  const { length, ratio } = scale(20_000, 577_791)
  expect([length, ratio, scale(500, 5000).length].map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
    '20 км',
    '1 : 580 000 (в середине карты)',
    '500 м',
  ])
})

test('what a canvas is told is written as SVG, with texts escaped and clips of their own names', () => {
  const svg = new SvgContext('a')
  const path = new SvgPath()
  path.moveTo(0, 0)
  path.lineTo(10.123456, 0)
  path.closePath()
  svg.save()
  svg.clip(path, 'evenodd')
  svg.fillStyle = '#123456'
  svg.fill(path)
  svg.restore()
  svg.font = 'italic 600 12px Inter, sans-serif'
  svg.textAlign = 'center'
  svg.fillText('Huế <&> “Хюэ”', 5, 5)
  const file = svgFile(svg.elements, { width: 10, height: 10 }, 'A & B')
  expect(readXml(file).name).toBe('svg')
  expect(svg.elements).toContain(
    '<clipPath id="a1"><path d="M0 0L10.12 0Z" clip-rule="evenodd"/></clipPath><g clip-path="url(#a1)">',
  )
  expect(svg.elements).toContain('fill="#123456"/></g>')
  expect(svg.elements).toContain('font-style="italic"')
  expect(svg.elements).toContain('>Huế &lt;&amp;&gt; “Хюэ”</text>')
  expect(svg.elements).toContain('fill="#000"')
})

/** Wherever it stood it would reach over the frame. */
const OUTSIDE: MapLabel = {
  ...{ lat: 16.1, lon: 118.2, zoom: 3, kind: 'town', rank: 2 },
  text: 'A town at the edge '.repeat(20),
}

const SCENE: PictureScene = {
  view: { centre: HUE, zoom: 6 },
  window: { width: 800, height: 600 },
  look: { borders: true, provinces: 'now' },
  namesAt: () =>
    Promise.resolve([[{ lat: 16.1, lon: 108.2, zoom: 3, kind: 'town', rank: 2, text: 'Đà Nẵng' }, OUTSIDE]]),
  sightAt: () =>
    Promise.resolve({
      marks: [
        { id: '1', point: HUE, place: 0, count: 1, dated: 1, chosen: false, places: 1, cluster: null, surest: 0 },
        {
          id: '2',
          point: { lat: 10.8, lon: 106.7 },
          place: 1,
          count: 1234,
          dated: 617,
          chosen: false,
          places: 3,
          cluster: 1,
          surest: 2,
        },
      ],
      shapes: [{ shape: { kind: 'circle', centre: HUE, radius: 50_000 }, surest: 0 }],
    }),
  outline: { kind: 'line', points: [HUE, { lat: 10.8, lon: 106.7 }] },
  overlays: [],
}

function svgHere(): { readonly target: PictureTarget<SvgPath>; readonly svg: SvgContext } {
  const svg = new SvgContext('c')
  const target: PictureTarget<SvgPath> = {
    context: svg,
    newPath: () => new SvgPath(),
    widthOf: (text) => text.length * 6,
    baseTile: ({ x, y }) => Promise.resolve(svg.add(`<g data-tile="${x} ${y}"/>`)),
  }
  return { target, svg }
}

const GREY = '#777777'
const MAP: MapColours = {
  ...{ sea: GREY, shore: GREY, land: GREY, coast: GREY, river: GREY, province: GREY },
  ...{ border: GREY, borderBand: GREY, disputed: GREY, leased: GREY },
}
const LABELS: LabelColours = { town: GREY, country: GREY, province: GREY, water: GREY, halo: GREY, waterHalo: GREY }
const COLOURS = { map: MAP, labels: LABELS, marks: PRINTED_MARKS }

test('a picture has the base map, names, marks and shapes, and around them title, legend, scale, north and notice', async () => {
  const { target, svg } = svgHere()
  const told: number[] = []
  await drawPicture(
    target,
    { scene: SCENE, wish: { paper: A4, words: pictureWords('Thư từ Huế', speak('vi')) } },
    {
      colours: COLOURS,
      signal: new AbortController().signal,
      onProgress: ({ done, total }) => told.push(done / total),
    },
  )
  const file = svgFile(svg.elements, layOut(A4, true), 'x')
  expect(readXml(file).name).toBe('svg')
  for (const text of ['Thư từ Huế', 'Đà Nẵng', '1.2k', 'một đơn vị mô tả', '>có thể<', '500 km', '>B<', 'GeoNames'])
    expect(file).toContain(text)
  expect(svg.elements.match(/data-tile/g)?.length).toBe(told.length)
  expect(told.at(-1)).toBe(1)
  expect(file).not.toContain('A town at the edge')
  expect(svg.elements).toContain('stroke-dasharray="4 4"')
  // One mark is only possible: a dotted ring, on the map and in the legend; none is probable.
  expect(svg.elements.match(/stroke-dasharray="1.5 4"/g)).toHaveLength(2)
  expect(file).not.toContain('>có lẽ<')
  const order = ['data-tile', 'stroke-dasharray="4 4"', 'Đà Nẵng', '1.2k', 'Thư từ Huế'].map((part) =>
    file.indexOf(part),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('names on a picture keep clear of the arrow to the north', async () => {
  const { target, svg } = svgHere()
  const { map } = layOut(A4, false)
  const arrow = northOf(map)
  const view = fitted(SCENE.view, SCENE.window, map)
  const { east, north } = boundsOfPicture(view, {
    ...map,
    width: 2 * (arrow.left + 12 - map.left) - map.width,
    height: map.height - 56,
  })
  const name: MapLabel = { lat: north, lon: east, zoom: 3, kind: 'province', rank: 2, text: 'Thừa Thiên' }
  const scene = { ...SCENE, namesAt: () => Promise.resolve([[name]]) }
  const work = { colours: COLOURS, signal: new AbortController().signal, onProgress: () => undefined }
  await drawPicture(target, { scene, wish: { paper: A4, words: pictureWords('', speak('vi')) } }, work)
  const [, y = '0'] = / y="([\d.]+)"[^>]*>Thừa Thiên</.exec(svg.elements) ?? []
  expect(Number(y)).toBeGreaterThan(arrow.top + arrow.height)
})

test('maps laid over are drawn over the base map or in its place, and whoever made them is named', async () => {
  const { target, svg } = svgHere()
  const painter = { size: 256, paint: () => Promise.resolve(null) } as const
  const over = { id: 'o', opacity: 1, painter, attribution: 'Bản đồ 1909' }
  const laid: string[] = []
  const wish = { paper: A4, words: pictureWords('', speak('vi')) }
  const work = { colours: COLOURS, signal: new AbortController().signal, onProgress: () => undefined }
  const withLaid = {
    ...target,
    overlayTile: (_: object, { id }: { readonly id: string }) => Promise.resolve(void laid.push(id)),
  }
  await drawPicture(withLaid, { scene: { ...SCENE, overlays: [{ ...over, isBase: true }] }, wish }, work)
  expect(laid.length).toBeGreaterThan(0)
  expect(svg.elements).not.toContain('data-tile')
  expect(svg.elements).not.toContain('Đà Nẵng')
  expect(svg.elements).toMatch(/GeoNames [^<]*; Bản đồ 1909</)
})

test('a picture is given up between two tiles when it is cancelled', async () => {
  const { target } = svgHere()
  const stop = new AbortController()
  const drawn = drawPicture(
    target,
    { scene: SCENE, wish: { paper: A4, words: pictureWords('', speak('en')) } },
    { colours: COLOURS, signal: stop.signal, onProgress: () => stop.abort() },
  )
  await expect(drawn).rejects.toMatchObject({ name: 'AbortError' })
})

test('a picture is saved under its title without what no file system takes; what fails leaves nothing behind', async () => {
  const target = memoryTarget()
  const service = createMapPictures({
    platform: { exportTarget: () => Promise.resolve(target) },
    clock: { now: () => AT },
    newId: () => '00000000-0000-4000-8000-000000000001',
  })
  const blob = new Blob(['<svg/>'])
  const draw = () => Promise.resolve({ blob, width: 10, height: 10 })
  const file = { kind: 'svg', title: 'Huế: 1885/1890', language: 'vi' } as const
  expect(await service.save(file, draw, heardContext())).toEqual(['Huế 1885 1890.svg'])
  expect(target.visible.get('Huế 1885 1890.svg')).toBe('<svg/>')
  await expect(service.save({ ...file, kind: 'pdf' }, draw, heardContext())).rejects.toThrow('JPEG')
  expect([target.state, target.written.size]).toEqual(['aborted', 0])
})

test('a notice is broken between words where its line is full', () => {
  expect(broken('một hai ba bốn', 7, (text) => text.length)).toEqual(['một hai', 'ba bốn'])
  expect(broken('dài-quá-mức', 3, (text) => text.length)).toEqual(['dài-quá-mức'])
})
