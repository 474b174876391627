import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createMapHost } from '../../electron/host/maps.ts'
import { fetchedArchive } from '../../renderer/app/services/own-maps/fetched-map.ts'
import { mapAddress } from '../../renderer/app/services/own-maps/map-address.ts'
import { packTiles } from '../../renderer/app/services/own-maps/pack-tiles.ts'
import type { TileArchive } from '../../renderer/app/services/own-maps/tile-archive.ts'
import type { HostFetch } from '../../renderer/platform/host-client.ts'
import { hostPaths } from '../../shared/ipc/host.ts'
import { handledBy } from '../support/direct-host.ts'
import { tileServer, tileServers } from '../support/tile-server.ts'

const { signal } = new AbortController()
const { server, closeAll } = tileServers()
afterEach(closeAll)

/** The host of a window that may ask these. */
async function hostFor(origins: readonly string[], patience = 5000): Promise<HostFetch> {
  const host = handledBy(createMapHost({ patience }))
  await host(hostPaths.mapHosts, { method: 'POST', body: JSON.stringify({ origins }) })
  return host
}

const tiles = (origin: string, host: HostFetch) => fetchedArchive(mapAddress(`${origin}/{z}/{x}/{y}.png`), host)
const textOf = async (asked: Promise<Uint8Array | null>): Promise<string> => Buffer.from((await asked) ?? []).toString()
const failure = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error)
const tile = (archive: TileArchive, x = 1, y = 2) => archive.tile({ z: 3, x, y }, signal)

describe('a map behind an address', () => {
  it('comes tile by tile; those that are not there are holes', async () => {
    const { origin } = await server((path, outgoing) =>
      path === '/3/1/2.png' ? outgoing.end('picture') : outgoing.writeHead(404).end('<html>no</html>'),
    )
    const archive = await tiles(origin, await hostFor([origin]))
    expect(await textOf(tile(archive))).toBe('picture')
    expect(await tile(archive, 5)).toBeNull()
  })

  it('is told from holes alone to have another address', async () => {
    const { origin } = await server((_, outgoing) => outgoing.writeHead(404).end())
    const archive = await tiles(origin, await hostFor([origin]))
    for (const x of [0, 1, 2]) expect(await tile(archive, x)).toBeNull()
    expect(await failure(tile(archive, 3))).toMatchObject({ code: 'tiles-missing', message: `${origin}/3/3/2.png` })
  })

  it('is not asked for before its host is open, nor after it is closed', async () => {
    const { origin, host: name, asked } = await server((_, outgoing) => outgoing.end('picture'))
    const host = await hostFor([])
    expect(await failure(tile(await tiles(origin, host)))).toMatchObject({ code: 'tiles-closed', message: name })
    expect(asked).toEqual([])
    const set = (origins: readonly string[]) =>
      host(hostPaths.mapHosts, { method: 'POST', body: JSON.stringify({ origins }) })
    await set([origin])
    expect(await textOf(tile(await tiles(origin, host)))).toBe('picture')
    await set([])
    expect(await failure(tile(await tiles(origin, host)))).toMatchObject({ code: 'tiles-closed' })
    expect(asked).toHaveLength(1)
  })

  it('hears the address, the name of the program, and nothing else', async () => {
    let told: IncomingMessage['headers'] = {}
    const { origin } = await server((_, outgoing, incoming) => {
      told = incoming.headers
      outgoing.end('picture')
    })
    await tile(await tiles(origin, await hostFor([origin])))
    expect(Object.keys(told).sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent'])
    expect(told['user-agent']).toBe('Fonds')
  })

  it.each([
    ['says nothing', () => undefined],
    ['begins and says no more', (_: string, outgoing: ServerResponse) => void outgoing.write('pic')],
  ])('is given up where its host %s, and asked no more', async (_, answer) => {
    const { origin, host, asked } = await server(answer)
    const archive = await tiles(origin, await hostFor([origin], 200))
    const all = await Promise.all(Array.from({ length: 20 }, (__, x) => failure(tile(archive, x % 8))))
    for (const each of all) expect(each).toMatchObject({ code: 'tiles-silent', message: host })
    expect(asked.length).toBeLessThanOrEqual(6)
    expect(await failure(tile(archive))).toMatchObject({ code: 'tiles-silent' })
    expect(asked.length).toBeLessThanOrEqual(6)
  })

  it('waits for a slow host within the limit', async () => {
    const { origin } = await server((_, outgoing) => void setTimeout(() => outgoing.end('late'), 150))
    expect(await textOf(tile(await tiles(origin, await hostFor([origin]))))).toBe('late')
  })

  it('is told to be away where nobody listens', async () => {
    const gone = await tileServer(() => undefined)
    await gone.close()
    const { origin, host } = gone
    const archive = await tiles(origin, await hostFor([origin]))
    expect(await failure(tile(archive))).toMatchObject({ code: 'tiles-offline', message: host })
  })

  it('is refused where its host says so, and after four times asked no more', async () => {
    const { origin, host, asked } = await server((_, outgoing) => outgoing.writeHead(403).end())
    const archive = await tiles(origin, await hostFor([origin]))
    for (let time = 0; time < 6; time += 1)
      expect(await failure(tile(archive))).toMatchObject({ code: 'tiles-refused', message: `${host}: HTTP 403` })
    expect(asked).toHaveLength(4)
  })

  it('is not followed to a host that the user did not agree to', async () => {
    const other = await server((_, outgoing) => outgoing.end('elsewhere'))
    const { origin, host } = await server((path, outgoing) =>
      path === '/3/1/2.png'
        ? outgoing.writeHead(302, { location: '/moved.png' }).end()
        : path === '/moved.png'
          ? outgoing.end('moved')
          : outgoing.writeHead(302, { location: `${other.origin}/` }).end(),
    )
    const archive = await tiles(origin, await hostFor([origin]))
    expect(await textOf(tile(archive))).toBe('moved')
    expect(await failure(tile(archive, 2))).toMatchObject({
      ...{ code: 'tiles-elsewhere', message: `${host} → ${other.host}` },
    })
    expect(other.asked).toEqual([])
  })

  it('that answers with a page or a report says so', async () => {
    const report =
      '<?xml version="1.0"?><ServiceExceptionReport><ServiceException code="LayerNotDefined">No layer towns</ServiceException></ServiceExceptionReport>'
    const { origin, asked } = await server((_, outgoing) => outgoing.end(report))
    const address = mapAddress(`${origin}/wms?map=viet&SERVICE=WMS&BBOX=1,2,3,4`, 'towns')
    const archive = await fetchedArchive(address, await hostFor([origin]))
    expect(await failure(tile(archive))).toMatchObject({ code: 'map-answer', message: 'No layer towns' })
    const told = new URL(asked[0] ?? '', origin).searchParams
    expect(Object.fromEntries(told)).toMatchObject({
      ...{ map: 'viet', LAYERS: 'towns', REQUEST: 'GetMap', CRS: 'EPSG:3857', WIDTH: '512' },
      BBOX: '-15028131.257,5009377.086,-10018754.171,10018754.171',
    })
    expect(told.getAll('BBOX')).toHaveLength(1)
  })

  it('may be PMTiles, of which only parts are fetched', async () => {
    const file = packTiles([{ z: 0, x: 0, y: 0, kind: 'png', file: new Blob(['world']) }], 'far')
    const bytes = Buffer.from(await file.arrayBuffer())
    const { origin } = await server((path, outgoing, { headers }) => {
      const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? '') ?? []
      if (path !== '/far.pmtiles' || !headers.range) return outgoing.writeHead(404).end()
      return outgoing.writeHead(206).end(bytes.subarray(Number(from), Number(to) + 1))
    })
    const archive = await fetchedArchive(mapAddress(`${origin}/far.pmtiles`), await hostFor([origin]))
    expect(archive.facts).toMatchObject({ name: 'far' })
    expect(await textOf(archive.tile({ z: 0, x: 0, y: 0 }, signal))).toBe('world')
  })
})
