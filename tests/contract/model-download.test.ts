import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createModelHost } from '../../electron/host/models.ts'
import { createModelService } from '../../renderer/app/services/models.ts'
import { fetchModel } from '../../renderer/platform/model-client.ts'
import type { HostFetch } from '../../renderer/platform/host-client.ts'
import type { ModelDownload } from '../../renderer/ports/models.ts'
import { cataloguedFile } from '../../shared/domain/model-catalogue.ts'
import { USUAL_MODEL_SOURCE } from '../../shared/domain/model-source.ts'
import type { InstalledModel } from '../../shared/domain/installed-model.ts'
import { modelMirror, type ModelMirror } from '../support/model-mirror.ts'

const CATALOGUED = '/@tesseract.js-data/{code}@1.0.0/4.0.0_best_int/{code}.traineddata.gz'
const OWN = '/ocr/{code}.traineddata.gz'
const packed = readFileSync('node_modules/@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz')

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void

const open: ModelMirror[] = []
afterEach(async () => {
  for (const mirror of open.splice(0)) await mirror.close()
})

async function mirrorAt(path: string, answer: Answer): Promise<ModelMirror> {
  const mirror = await modelMirror(path, answer)
  open.push(mirror)
  return mirror
}

const gives =
  (bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, outgoing) =>
    void outgoing.writeHead(200, { 'content-length': String(bytes.length), ...headers }).end(bytes)

/** The service over the host, with an archive in memory. */
function archive(patience = 5000) {
  const handle = createModelHost({ patience })
  const host: HostFetch = async (path, init) => {
    const answer = await handle(new Request(new URL(path, 'fonds://app/'), init))
    if (!answer?.body || !init?.signal) return answer ?? new Response(null, { status: 404 })
    // As a fetch does: who cancels it lets go of the answer.
    const body = answer.body.pipeThrough(new TransformStream<Uint8Array>(), { signal: init.signal })
    return new Response(body, answer)
  }
  const installed: InstalledModel[] = []
  const kept = new Map<string, unknown>()
  const models = createModelService({
    repositories: {
      models: {
        install: (model: InstalledModel) => Promise.resolve(void installed.push(model)),
      } as unknown as Parameters<typeof createModelService>[0]['repositories']['models'],
      settings: {
        get: (key) => Promise.resolve(kept.get(key)),
        put: (key, value) => Promise.resolve(void kept.set(key, value)),
      },
    },
    clock: { now: () => '2026-01-02T03:04:05.000Z' },
    onChange: () => undefined,
    fetchModel: (asked, fetching) => fetchModel(host, asked, fetching),
  })
  return { host, installed, kept, downloads: models.downloads }
}

type Archive = ReturnType<typeof archive>

/** Downloads from the mirror, and gives back how it ended. */
async function download({ downloads }: Archive, source: string, code = 'fra'): Promise<ModelDownload> {
  await downloads.setSource(source)
  downloads.start(code)
  return ended(downloads)
}

function ended(downloads: Archive['downloads']): Promise<ModelDownload> {
  return new Promise((resolve, reject) => {
    const stop = downloads.watch().subscribe((latest) => {
      if (!latest || latest.state.kind === 'running') return
      queueMicrotask(() => stop())
      resolve(latest)
    }, reject)
  })
}

const failure = (code: string, message: string | RegExp) => ({
  state: {
    kind: 'failed',
    error: expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as unknown,
  },
})

describe('a model that is downloaded', () => {
  it('is installed with the address that it came from', async () => {
    const mirror = await mirrorAt(CATALOGUED, gives(packed))
    const on = archive()
    const size = packed.length
    expect(await download(on, mirror.source)).toMatchObject({
      ...{ code: 'fra', received: size, total: size },
      state: { kind: 'installed' },
    })
    const address = mirror.source.replaceAll('{code}', 'fra')
    expect(on.installed).toMatchObject([{ code: 'fra', file: 'fra.traineddata.gz', from: address }])
    expect(mirror.asked).toEqual([new URL(address).pathname])
  })

  it('comes as it lies there, also where the server says that it was packed for the way, or not how much it is', async () => {
    const packedForTheWay = await mirrorAt(CATALOGUED, gives(packed, { 'content-encoding': 'gzip' }))
    const inPieces = await mirrorAt(CATALOGUED, (_, outgoing) => void outgoing.writeHead(200).end(packed))
    for (const { source } of [packedForTheWay, inPieces])
      expect(await download(archive(), source)).toMatchObject({ state: { kind: 'installed' } })
  })

  it('is refused where its SHA-256 is not the one of the catalogue', async () => {
    const other = readFileSync('node_modules/@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz')
    const on = archive()
    const mirror = await mirrorAt(CATALOGUED, gives(other))
    expect(await download(on, mirror.source)).toMatchObject(failure('model-other', 'fra.traineddata.gz'))
    expect(createHash('sha256').update(other).digest('hex')).not.toBe(cataloguedFile(mirror.source, 'fra')?.sha256)
    expect(on.installed).toEqual([])
  })

  it('is refused where nothing is known of it and it is cut off or no model', async () => {
    const on = archive()
    const cut = await mirrorAt(OWN, gives(packed.subarray(0, 100_000)))
    expect(await download(on, cut.source)).toMatchObject(failure('model-torn', 'fra.traineddata.gz'))
    const page = await mirrorAt(OWN, gives(new TextEncoder().encode('<html>Please sign in</html>')))
    expect(await download(on, page.source)).toMatchObject(failure('model-not', 'fra.traineddata.gz'))
    expect(on.installed).toEqual([])
  })

  it('says that the connection broke off in the middle', async () => {
    const announced = String(packed.length)
    const cut: Answer = (_, outgoing) => {
      outgoing.writeHead(200, { 'content-length': announced })
      outgoing.write(packed.subarray(0, 100_000), () => outgoing.destroy())
    }
    const on = archive()
    const mirror = await mirrorAt(CATALOGUED, cut)
    expect(await download(on, mirror.source)).toMatchObject(failure('download-broken', '127.0.0.1'))
    expect(on.installed).toEqual([])
  })

  it('is not taken where the answer has no end of its own', async () => {
    const endless: Answer = ({ socket }) => void socket.end('HTTP/1.0 200 OK\r\n\r\nhalf a model')
    const mirror = await mirrorAt(OWN, endless)
    expect(await download(archive(), mirror.source)).toMatchObject(failure('download-refused', 'Content-Length'))
  })

  it('says that the server has no such file, or hands it to nobody', async () => {
    const status =
      (code: number): Answer =>
      (_, outgoing) =>
        void outgoing.writeHead(code).end()
    const missing = await mirrorAt(OWN, status(404))
    expect(await download(archive(), missing.source)).toMatchObject(
      failure('download-missing', /127\.0\.0\.1:\d+\/ocr\/fra\.traineddata\.gz$/),
    )
    const closed = await mirrorAt(OWN, status(503))
    expect(await download(archive(), closed.source)).toMatchObject(failure('download-refused', 'HTTP 503'))
  })

  it('gives up a server that never answers, and one that falls silent', async () => {
    const never = await mirrorAt(OWN, () => undefined)
    expect(await download(archive(100), never.source)).toMatchObject(failure('download-silent', '127.0.0.1'))
    const silent = await mirrorAt(
      OWN,
      (_, outgoing) =>
        void outgoing.writeHead(200, { 'content-length': String(packed.length) }).write(packed.subarray(0, 1000)),
    )
    expect(await download(archive(100), silent.source)).toMatchObject(failure('download-broken', '127.0.0.1'))
  })

  it('says that nobody is there', async () => {
    const gone = await modelMirror(OWN, () => undefined)
    await gone.close()
    expect(await download(archive(), gone.source)).toMatchObject(failure('download-offline', '127.0.0.1'))
  })

  it('follows a redirect on its host, and none to another', async () => {
    const other = await mirrorAt(OWN, gives(packed))
    const on = archive()
    const turning =
      (location: string): Answer =>
      (incoming, outgoing) =>
        incoming.url?.startsWith('/new/')
          ? gives(packed)(incoming, outgoing)
          : void outgoing.writeHead(302, { location }).end()
    const away = await mirrorAt(OWN, turning(other.source.replaceAll('{code}', 'fra')))
    expect(await download(on, away.source)).toMatchObject(failure('download-elsewhere', '→ http://127.0.0.1'))
    expect(other.asked).toEqual([])
    expect(on.installed).toEqual([])
    const round = await mirrorAt(OWN, turning('/ocr/fra.traineddata.gz'))
    expect(await download(on, round.source)).toMatchObject(failure('download-refused', 'HTTP 3xx'))
    const within = await mirrorAt(OWN, turning('/new/fra.traineddata.gz'))
    expect(await download(on, within.source)).toMatchObject({ state: { kind: 'installed' } })
  })

  it('is left when the user cancels, and the server is let go', async () => {
    let left = (): void => undefined
    const isLeft = new Promise<void>((resolve) => (left = resolve))
    const slow = await mirrorAt(OWN, (incoming, outgoing) => {
      incoming.socket.once('close', left)
      outgoing.writeHead(200, { 'content-length': String(packed.length) }).write(packed.subarray(0, 1000))
    })
    const on = archive()
    await on.downloads.setSource(slow.source)
    const came = new Promise<void>((resolve) =>
      on.downloads.watch().subscribe(
        (latest) => (latest?.received === 1000 ? resolve() : undefined),
        () => undefined,
      ),
    )
    on.downloads.start('fra')
    await came
    on.downloads.cancel()
    expect(await ended(on.downloads)).toMatchObject({ state: { kind: 'cancelled' } })
    await isLeft
    expect(on.installed).toEqual([])
  })
})

describe('the address of models', () => {
  it('is kept, and the usual one comes back where the field is empty', async () => {
    const { downloads, kept } = archive()
    const source = () => new Promise<string>((resolve) => downloads.source().subscribe(resolve, () => undefined))
    await downloads.setSource(' https://example.org/{code}.traineddata.gz ')
    expect([await source(), ...kept.values()]).toEqual(Array(2).fill('https://example.org/{code}.traineddata.gz'))
    await downloads.setSource('')
    expect([await source(), ...kept.values()]).toEqual([USUAL_MODEL_SOURCE, ''])
  })

  it('is refused where it is none, by the window and by the host', async () => {
    const { downloads, host } = archive()
    const odd = 'http://example.org/{code}.traineddata.gz'
    await expect(downloads.setSource(odd)).rejects.toMatchObject({ code: 'download-address', message: odd })
    const asked = (body: unknown) => host('host/model', { method: 'POST', body: JSON.stringify(body) })
    expect(await (await asked({ source: odd, code: 'deu' })).json()).toEqual({ code: 'download-address', message: odd })
    for (const response of [await asked({ url: 'https://example.org' }), await host('host/model')])
      expect(response.ok).toBe(false)
  })
})
