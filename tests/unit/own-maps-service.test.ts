import { describe, expect, it } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { createOwnMaps } from '../../renderer/app/services/own-maps/own-maps-service.ts'
import type { OpenMap } from '../../renderer/app/services/own-maps/own-map-client.ts'
import type { MapSource } from '../../renderer/app/services/own-maps/open-map.ts'
import { OwnMapError } from '../../renderer/app/services/own-maps/own-map-error.ts'
import type { Overlay } from '../../renderer/map/overlay.ts'
import type { OwnMap } from '../../renderer/ports/own-maps.ts'
import { idFrom, type Id, type NewId } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { SHAPE_COLOURS } from '../support/recorded-context.ts'

const BOUNDS = { west: 107, south: 16, east: 108, north: 17 }
const { signal } = new AbortController()
const at = { z: 3, x: 6, y: 3, ratio: 1 }
// Workers and pictures of theirs are the browser's: what they give is put in their place.
const PICTURE = {} as ImageBitmap

/** The service over an archive in memory, with maps that answer as the test says. */
async function desk({
  draw = () => Promise.resolve(PICTURE),
  opening,
}: Partial<Pick<OpenMap, 'draw'>> & { opening?: Promise<never> } = {}) {
  const repositories = await freshArchive()
  const undo = createUndoStack(repositories.writer)
  const told: string[] = []
  let made = 0
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as NewId asks
  const newId: NewId = <T extends Id<string>>() => idFrom<T>(`m${(made += 1)}`)
  const open = (source: MapSource): OpenMap => {
    told.push(`open ${source.from === 'file' ? source.name : source.address.url}`)
    return {
      opened:
        opening ??
        Promise.resolve({ kind: 'mbtiles' as const, facts: { name: 'Old Huế', bounds: BOUNDS, minZoom: 4 } }),
      draw,
      end: () => void told.push('end'),
    }
  }
  const host = (path: string, init?: RequestInit): Promise<Response> => {
    told.push(`${path} ${init?.body as string}`)
    return Promise.resolve(Response.json({}))
  }
  let recolour = (): void => undefined
  const onColours = (changed: () => void): void => void (recolour = changed)
  const maps = createOwnMaps({ repositories, undo, newId, host, open, colours: () => SHAPE_COLOURS, onColours })
  let list: readonly OwnMap[] = []
  let overlays: readonly Overlay[] = []
  maps.service.watch().subscribe((latest) => (list = latest), console.error)
  const leave = maps.overlays.subscribe((latest) => (overlays = latest), console.error)
  return {
    ...{ repositories, undo, told, leave, service: maps.service },
    recolour: () => recolour(),
    list: () => list,
    overlays: () => overlays,
    names: () => list.map(({ layer }) => layer.name),
    settle: (isSo: () => boolean) => expect.poll(isSo, { interval: 5 }).toBe(true),
  }
}

const TILES = { url: 'https://{s}.t.example/{z}/{x}/{y}.png', layers: '', name: '' }

describe('a map of a file', () => {
  it('is opened, kept and shown with what it says of itself; that is one step', async () => {
    const on = await desk()
    await on.service.addFile(new Blob(['tiles']), 'hue.mbtiles', signal)
    await on.settle(() => on.overlays().length === 1)
    expect(on.list()).toMatchObject([
      {
        layer: {
          name: 'Old Huế',
          kind: 'mbtiles',
          shown: true,
          bounds: BOUNDS,
          source: { fileName: 'hue.mbtiles', bytes: 5 },
        },
      },
    ])
    expect(on.overlays()).toMatchObject([{ opacity: 1, bounds: BOUNDS, minZoom: 4 }])
    expect(await on.overlays()[0]?.painter.paint(at, signal)).toBe(PICTURE)
    expect(on.told).toEqual(['open hue.mbtiles', 'end', 'open hue.mbtiles'])
    await on.undo.undo()
    await on.settle(() => on.list().length === 0)
    await on.undo.redo()
    await on.settle(() => on.overlays().length === 1)
  })

  it('that is none is refused, and nothing is kept of it', async () => {
    const opening = Promise.reject(new OwnMapError('map-not', 'notes.txt'))
    opening.catch(() => undefined)
    const on = await desk({ opening })
    await expect(on.service.addFile(new Blob(['text']), 'notes.txt', signal)).rejects.toMatchObject({ code: 'map-not' })
    expect(on.told).toEqual(['open notes.txt', 'end'])
    expect(await on.repositories.mapLayers.all()).toEqual([])
  })

  it('that is given up while it is read ends its worker', async () => {
    const abort = new AbortController()
    let fail = (_: Error): void => undefined
    const on = await desk({ opening: new Promise<never>((_, reject) => (fail = reject)) })
    const adding = on.service.addFile(new Blob(['huge']), 'huge.geojson', abort.signal)
    abort.abort()
    fail(new Error('ended'))
    await expect(adding).rejects.toMatchObject({ name: 'AbortError' })
    expect(on.told).toContain('end')
  })

  it('keeps its tiles while only its look changes, and is closed when it is off or nobody looks', async () => {
    const on = await desk()
    await on.service.addFile(new Blob(['tiles']), 'hue.mbtiles', signal)
    await on.settle(() => on.overlays().length === 1)
    const [first] = on.overlays()
    const [map] = on.list()
    if (!map) throw new Error('no map')
    await on.service.change({ ...map.layer, opacity: 0.4, isBase: true })
    await on.settle(() => on.overlays()[0]?.opacity === 0.4)
    expect(on.overlays()[0]).toMatchObject({ isBase: true, painter: first?.painter })
    await first?.painter.paint(at, signal)
    on.recolour()
    expect(on.overlays()[0]?.painter).not.toBe(first?.painter)
    await on.overlays()[0]?.painter.paint(at, signal)
    await on.service.hideAll()
    await on.settle(() => on.overlays().length === 0)
    // It was opened once to be added, and once to be shown, whatever its colours.
    expect(on.told.filter((each) => each === 'end')).toHaveLength(2)
  })

  it('can be drawn above or below its neighbour', async () => {
    const on = await desk()
    for (const name of ['one', 'two', 'three']) await on.service.addAddress({ ...TILES, name })
    await on.settle(() => on.list().length === 3)
    expect(on.names()).toEqual(['three', 'two', 'one'])
    const [top] = on.list()
    if (!top) throw new Error('no map')
    await on.service.move(top.layer.id, 'down')
    await on.settle(() => on.names()[0] === 'two')
    expect(on.names()).toEqual(['two', 'three', 'one'])
    await on.service.move(top.layer.id, 'up')
    await on.settle(() => on.names()[0] === 'three')
  })
})

describe('a map behind an address', () => {
  it('is off at first: its hosts are opened when it is turned on, and closed again', async () => {
    const on = await desk()
    await on.service.addAddress(TILES)
    await on.settle(() => on.list().length === 1)
    expect(on.overlays()).toEqual([])
    expect(on.told).toEqual([])
    const [map] = on.list()
    if (!map) throw new Error('no map')
    expect(map).toMatchObject({ hosts: ['a.t.example', 'b.t.example', 'c.t.example'], layer: { name: 'a.t.example' } })
    await on.service.change({ ...map.layer, shown: true })
    await on.settle(() => on.overlays().length === 1)
    await on.overlays()[0]?.painter.paint(at, signal)
    const origins = ['a', 'b', 'c'].map((server) => `https://${server}.t.example`)
    expect(on.told).toEqual([`host/map/hosts ${JSON.stringify({ origins })}`, `open ${TILES.url}`])
    await on.service.hideAll()
    await on.settle(() => on.told.includes('host/map/hosts {"origins":[]}'))
  })

  it('tells its fault until it can be drawn, and is opened anew when the user wants it', async () => {
    const silent = new OwnMapError('tiles-silent', 't.example')
    const answers = [() => Promise.reject(silent), () => Promise.resolve(PICTURE)]
    const on = await desk({ draw: () => (answers.shift() ?? (() => Promise.resolve(null)))() })
    await on.service.addFile(new Blob(['tiles']), 'hue.mbtiles', signal)
    await on.settle(() => on.overlays().length === 1)
    const [overlay] = on.overlays()
    const error: unknown = await overlay?.painter.paint(at, signal).catch((cause: unknown) => cause)
    overlay?.painter.onFault?.(error)
    expect(on.list()).toMatchObject([{ fault: { code: 'tiles-silent' } }])
    const [map] = on.list()
    on.service.retry(map?.layer.id ?? idFrom('none'))
    expect(on.list()).toMatchObject([{ fault: null }])
    expect(on.overlays()[0]?.painter).not.toBe(overlay?.painter)
    expect(await on.overlays()[0]?.painter.paint(at, signal)).toBe(PICTURE)
  })

  it('tells that its tiles are waited for once that takes long, until they are there', async () => {
    let drawn = (_: ImageBitmap): void => undefined
    const on = await desk({ draw: () => new Promise((resolve) => (drawn = resolve)) })
    await on.service.addFile(new Blob(['tiles']), 'hue.mbtiles', signal)
    await on.settle(() => on.overlays().length === 1)
    const painted = on.overlays()[0]?.painter.paint(at, signal)
    expect(on.list()).toMatchObject([{ waiting: false }])
    await expect.poll(() => on.list()[0]?.waiting, { timeout: 5000 }).toBe(true)
    drawn(PICTURE)
    expect(await painted).toBe(PICTURE)
    expect(on.list()).toMatchObject([{ waiting: false }])
  })

  it('that is none of a map is refused', async () => {
    const on = await desk()
    await expect(on.service.addAddress({ ...TILES, url: 'ftp://t.example' })).rejects.toMatchObject({
      code: 'map-address',
    })
  })
})
