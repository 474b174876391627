import type { Map as LeafletMap } from 'leaflet'
import { afterEach, expect, test, vi } from 'vitest'
import { Ground } from '../../renderer/map/ground.ts'
import { DEFAULT_LOOK } from '../../shared/places/map-look.ts'

interface Asked {
  readonly colours: string
  readonly come: (bitmap: ImageBitmap) => void
  readonly fail: (error: Error) => void
}

/** What of Leaflet, of the colours and of the worker that draws the ground needs. */
const stage = vi.hoisted(() => ({
  asked: [] as Asked[],
  names: [] as string[],
  faults: [] as string[],
  makeTile: (_x: number): unknown => undefined,
}))
vi.mock('leaflet', () => ({
  GridLayer: class {
    on() {
      return this
    }
    fire(_name: string, { error }: { readonly error: Error }) {
      stage.faults.push(error.message)
    }
    addTo() {
      stage.makeTile = (x) => this.createTile({ x, y: 0, z: 2 }, () => undefined)
      return this
    }
    createTile(_at: object, _done: () => void): unknown {
      return null
    }
  },
}))
vi.mock('../../renderer/map/label-layer.ts', () => ({
  LabelLayer: class {
    addTo() {
      return this
    }
    recolour(colours: string) {
      stage.names.push(colours)
    }
  },
}))
vi.mock('../../renderer/map/map-labels.ts', () => ({ TOWNS_FROM: 9 }))
vi.mock('../../renderer/map/colours.ts', () => ({
  mapColours: () => theme,
  labelColours: () => theme,
  themeNow: () => theme,
}))
vi.mock('../../renderer/map/base-map-drawer.ts', () => ({
  tileBitmap: ({ colours }: { readonly colours: string }) =>
    new Promise((come, fail) => stage.asked.push({ colours, come, fail })),
}))

let theme: 'light' | 'dark' = 'light'
const bitmapOf = (name: string) => ({ name, close: () => undefined }) as unknown as ImageBitmap
const settled = () => new Promise((done) => setTimeout(done))

afterEach(() => vi.unstubAllGlobals())

/** A ground of two tiles in light colours, while the theme turns dark. */
async function turnedDark() {
  theme = 'light'
  stage.asked.length = stage.names.length = stage.faults.length = 0
  const painted: (string | null)[] = []
  const tile = () => {
    const at = painted.push(null) - 1
    const show = (bitmap: { readonly name: string } | null) => (painted[at] = bitmap?.name ?? null)
    return { width: 512, height: 512, getContext: () => ({ transferFromImageBitmap: show }) }
  }
  vi.stubGlobal('document', { createElement: tile })
  vi.stubGlobal('devicePixelRatio', 1)
  const container = { dataset: {} as Record<string, string>, style: { colorScheme: '' } }
  const map = { getContainer: () => container, on: () => undefined } as unknown as LeafletMap
  const onColours = vi.fn()
  const ground = new Ground(map, DEFAULT_LOOK, { onColours, onError: () => undefined })
  for (const x of [0, 1]) stage.makeTile(x)
  for (const { come } of stage.asked.splice(0)) come(bitmapOf('light'))
  await settled()
  theme = 'dark'
  ground.recolour()
  return { ground, painted, container, onColours }
}

test('on a change of the theme the map keeps its old colours until all tiles are drawn, then changes in one step', async () => {
  const { painted, container, onColours } = await turnedDark()
  stage.makeTile(2)
  const [first, second] = stage.asked
  first?.come(bitmapOf('dark'))
  await settled()
  // Of a tile that has come into view meanwhile the answer is there, and waits for the others.
  stage.asked[2]?.come(bitmapOf('dark'))
  await settled()
  expect([painted, container.style.colorScheme, stage.names]).toEqual([['light', 'light', null], 'light', []])
  expect(onColours).not.toHaveBeenCalled()
  second?.come(bitmapOf('dark'))
  await settled()
  expect([painted, container.style.colorScheme, stage.names]).toEqual([['dark', 'dark', 'dark'], '', ['dark']])
  expect(onColours).toHaveBeenCalledOnce()
})

test('a tile that fails is left blank, and all others change', async () => {
  const { painted, container, onColours } = await turnedDark()
  stage.asked[0]?.fail(new Error('no tile'))
  stage.asked[1]?.come(bitmapOf('dark'))
  await settled()
  expect([painted, container.style.colorScheme, stage.names]).toEqual([[null, 'dark'], '', ['dark']])
  expect([stage.faults, onColours.mock.calls.length]).toEqual([['no tile'], 1])
})

test('of two changes only the last is shown', async () => {
  const { ground, painted, onColours } = await turnedDark()
  theme = 'light'
  ground.recolour()
  for (let round = 0; round < 6; round += 1) {
    for (const { come, colours } of stage.asked.splice(0)) come(bitmapOf(colours))
    await settled()
  }
  expect(painted).toEqual(['light', 'light'])
  expect(onColours).toHaveBeenCalledOnce()
})
