import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createPictureHost, type PictureHostOptions } from '../../electron/host/pictures.ts'
import type { HostFetch } from '../../renderer/platform/host-client.ts'
import { fetchFile, fetchPicture } from '../../renderer/platform/picture-client.ts'
import { handledBy } from '../support/direct-host.ts'
import { tileServer, tileServers } from '../support/tile-server.ts'

const { server, closeAll } = tileServers()
afterEach(closeAll)

const hostWith = (options: PictureHostOptions = {}): HostFetch => handledBy(createPictureHost(options))

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100_000, 7)])

interface Asked {
  readonly origins: readonly string[]
  readonly options?: PictureHostOptions
  readonly signal?: AbortSignal
}

const picture = (addresses: readonly string[], { origins, options, signal = new AbortController().signal }: Asked) =>
  fetchPicture(hostWith(options), addresses, { origins, signal })
const failure = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error)

describe('a picture of a manifest', () => {
  it('comes whole from the first address that has it', async () => {
    const { origin, asked } = await server((path, outgoing) =>
      path === '/full/max/0/default.jpg' ? outgoing.end(JPEG) : outgoing.writeHead(400).end('{"error":"size"}'),
    )
    const addresses = [`${origin}/full/full/0/default.jpg`, `${origin}/full/max/0/default.jpg`]
    const found = await picture(addresses, { origins: [origin] })
    expect(Buffer.from(await found.arrayBuffer()).equals(JPEG)).toBe(true)
    expect(asked).toHaveLength(2)
  })

  it('is asked for by its address, the name of the program, and nothing else', async () => {
    let told: IncomingMessage['headers'] = {}
    const { origin } = await server((_, outgoing, incoming) => {
      told = incoming.headers
      outgoing.end(JPEG)
    })
    await picture([`${origin}/a.jpg`], { origins: [origin] })
    expect(Object.keys(told).sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent'])
    expect(told['user-agent']).toBe('Fonds')
  })

  it('is not asked for at an origin that the user did not agree to, nor by other ways than the web', async () => {
    const { origin, host, asked } = await server((_, outgoing) => outgoing.end(JPEG))
    expect(await failure(picture([`${origin}/a.jpg`], { origins: ['http://127.0.0.1:1'] }))).toMatchObject({
      code: 'pictures-closed',
      message: host,
    })
    for (const address of ['file:///etc/passwd', `${origin.replace('//', '//user:word@')}/a.jpg`, 'canvas/p1.jpg'])
      expect(await failure(picture([address], { origins: [origin] }))).toMatchObject({ code: 'pictures-closed' })
    expect(asked).toEqual([])
  })

  it('is followed within the origins agreed to, never to another one or in circles', async () => {
    const other = await server((_, outgoing) => outgoing.end(JPEG))
    const { origin, host } = await server((path, outgoing) => {
      const to = path === '/near.jpg' ? '/moved.jpg' : path === '/round.jpg' ? '/round.jpg' : `${other.origin}/far.jpg`
      if (path === '/moved.jpg') outgoing.end(JPEG)
      else outgoing.writeHead(302, { location: to }).end()
    })
    expect((await picture([`${origin}/near.jpg`], { origins: [origin] })).size).toBe(JPEG.length)
    expect(await failure(picture([`${origin}/far.jpg`], { origins: [origin] }))).toMatchObject({
      ...{ code: 'pictures-elsewhere', message: `${host} → ${other.host}` },
    })
    expect(other.asked).toEqual([])
    expect((await picture([`${origin}/far.jpg`], { origins: [origin, other.origin] })).size).toBe(JPEG.length)
    expect(await failure(picture([`${origin}/round.jpg`], { origins: [origin] }))).toMatchObject({
      code: 'pictures-refused',
    })
  })

  it('that is not there, or is refused, is told so', async () => {
    const { origin, host } = await server((path, outgoing) => outgoing.writeHead(path === '/no.jpg' ? 404 : 403).end())
    const origins = [origin]
    expect(await failure(picture([`${origin}/no.jpg`], { origins }))).toMatchObject({
      ...{ code: 'pictures-missing', message: `${origin}/no.jpg` },
    })
    expect(await failure(picture([`${origin}/shut.jpg`], { origins }))).toMatchObject({
      ...{ code: 'pictures-refused', message: `${host}: HTTP 403` },
    })
  })

  it.each([
    ['says nothing', () => undefined, 'pictures-silent'],
    ['begins and says no more', (_: string, outgoing: ServerResponse) => void outgoing.write(JPEG), 'pictures-broken'],
    [
      'breaks off',
      (_: string, outgoing: ServerResponse) =>
        void outgoing.writeHead(200, { 'content-length': '9' }).write('half', () => outgoing.destroy()),
      'pictures-broken',
    ],
  ])('of a server that %s is given up', async (_, answer, code) => {
    const { origin } = await server(answer)
    expect(
      await failure(picture([`${origin}/a.jpg`], { origins: [origin], options: { patience: 200 } })),
    ).toMatchObject({ code })
  })

  it('of a server where nobody listens is told so', async () => {
    const gone = await tileServer(() => undefined)
    await gone.close()
    expect(await failure(picture([`${gone.origin}/a.jpg`], { origins: [gone.origin] }))).toMatchObject({
      ...{ code: 'pictures-offline', message: gone.host },
    })
  })

  it('larger than the limit is not taken, whether it is announced or not', async () => {
    const { origin } = await server((path, outgoing) => {
      if (path === '/told.jpg') outgoing.writeHead(200, { 'content-length': String(JPEG.length) })
      outgoing.end(JPEG)
    })
    const asked = { origins: [origin], options: { most: 1000 } }
    expect(await failure(picture([`${origin}/told.jpg`], asked))).toMatchObject({ code: 'pictures-large' })
    const chunked = await server((_, outgoing) => {
      outgoing.write(JPEG)
      outgoing.end()
    })
    // Over a wire the page sees only that it breaks off.
    expect(await failure(picture([`${chunked.origin}/a.jpg`], { ...asked, origins: [chunked.origin] }))).toMatchObject({
      code: expect.stringMatching(/^pictures-(?:large|broken)$/),
    })
  })

  it.each(['<!DOCTYPE html><title>Please log in</title>', '{"message":"quota"}', ''])(
    'is none where the server sends %j',
    async (text) => {
      const { origin } = await server((_, outgoing) => outgoing.end(text))
      expect(await failure(picture([`${origin}/a.jpg`], { origins: [origin] }))).toMatchObject({
        ...{ code: 'pictures-other', message: `${origin}/a.jpg` },
      })
    },
  )

  it('may be SVG, which begins as a text does', async () => {
    const { origin } = await server((_, outgoing) =>
      outgoing.end('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    )
    expect((await picture([`${origin}/a.svg`], { origins: [origin] })).size).toBeGreaterThan(0)
  })

  it('is given up at once where the user cancels', async () => {
    const { origin } = await server((_, outgoing) => void outgoing.write(JPEG))
    const stop = new AbortController()
    const asked = failure(picture([`${origin}/a.jpg`], { origins: [origin], signal: stop.signal }))
    stop.abort(new DOMException('The import was cancelled', 'AbortError'))
    expect(await asked).toMatchObject({ name: 'AbortError' })
  })
})

it('a manifest that a collection names comes the same way, as text', async () => {
  const { origin } = await server((_, outgoing) => outgoing.end('{"type":"Manifest"}'))
  const found = await fetchFile(hostWith(), [`${origin}/m.json`], {
    origins: [origin],
    signal: new AbortController().signal,
  })
  expect(await found.text()).toBe('{"type":"Manifest"}')
})
