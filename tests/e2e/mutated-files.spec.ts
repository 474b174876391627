import type { Page as Window } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { IMAGING_CODES } from '../../renderer/imaging/imaging-error.ts'
import type { AppDriver } from '../support/app-driver.ts'
import { expect, test } from '../support/app-fixture.ts'
import { decodeWorker } from '../support/decoded-pixels.ts'
import { mutated } from '../support/mutations.ts'
import { openApp } from '../support/open-app.ts'
import { seededRandom } from '../support/seeded-random.ts'

/** Each decoder by files that lead to it. */
const SEEDS = {
  jpeg: ['images/plain.jpg'],
  'jpeg of inks': ['images/inks.jpg'],
  png: ['images/plain.png'],
  webp: ['images/plain.webp'],
  gif: ['images/still.gif'],
  bmp: ['images/run-length.bmp', 'images/bits-4.bmp', 'images/os2.bmp'],
  avif: ['images/photo.avif'],
  heic: ['images/two.heic', 'images/wide-gamut.heic'],
  'jpeg 2000': ['images/wide-gamut.jp2', 'images/tiled.j2k', 'images/palette.jp2'],
  tiff: [
    ...['tiff/g4.tif', 'tiff/g3.tif', 'tiff/lzw.tif', 'tiff/packbits.tif', 'tiff/tiles-planes.tif'],
    ...['tiff/deep-zip-msb.tif', 'tiff/jpeg.tif', 'images/old-jpeg.tif', 'images/webp.tif'],
    ...['tiff/zstd.tif', 'tiff/lerc.tif', 'tiff/lerc-zstd.tif'],
  ],
  pdf: ['images/two.pdf'],
} as const

const ROUNDS = 1000
const BATCH = 100
/** Milliseconds after which a decoder is taken to hang; the program itself is more patient. */
const LIMIT = 20_000
/** Another one finds other faults; the one of a failure is printed with it. */
const SEED = Number(process.env['FONDS_FUZZ_SEED'] ?? 20_261_126)

const fileOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/${name}`))
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Starts two workers of the built program in the window, where `fedTo` finds them: one for each processor. */
async function startDecoders(window: Window): Promise<void> {
  await window.evaluate(
    ([url, limit]) => {
      interface Reply {
        readonly id: number
        readonly status: 'frame' | 'done' | 'failed'
        readonly code?: string
        readonly value?: { readonly frames: readonly { readonly failure?: { readonly code: string } }[] }
      }
      /** Done where at least one page was seen. */
      const outcomeOf = ({ code, value }: Reply): string => {
        const failures = value?.frames.map(({ failure }) => failure?.code) ?? [code]
        return failures.includes(undefined) ? 'done' : `failed ${String(failures[0])}`
      }
      const lane = () => {
        let id = 0
        let decoder = new Worker(url, { type: 'module' })
        return (data: string): Promise<string> =>
          new Promise((resolve) => {
            id += 1
            const end = (outcome: string): void => {
              clearTimeout(timer)
              resolve(outcome)
              if (!/^(hung|crashed)/.test(outcome)) return
              decoder.terminate()
              decoder = new Worker(url, { type: 'module' })
            }
            const timer = setTimeout(() => end('hung'), limit)
            decoder.onerror = (event) => end(`crashed: ${event.message}`)
            decoder.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
              if (reply.id === id && reply.status !== 'frame') end(outcomeOf(reply))
            }
            const blob = new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))])
            const range = { blob, key: `key ${id}`, from: 0, count: 3 }
            const assets = new URL('pdfjs/', document.baseURI).href
            decoder.postMessage({ id, task: { kind: 'inspect', range }, assets })
          })
      }
      Object.assign(globalThis, { decoders: [lane(), lane()] })
    },
    [`/${decodeWorker()}`, LIMIT] as const,
  )
}

/** What became of each file: 'done', 'failed' with its code, 'hung' or 'crashed'. */
async function fedTo(window: Window, files: readonly Uint8Array[]): Promise<readonly string[]> {
  return await window.evaluate(async (all) => {
    const { decoders } = globalThis as unknown as { decoders: readonly ((data: string) => Promise<string>)[] }
    const outcomes: string[] = []
    const waiting = all.entries()
    await Promise.all(
      decoders.map(async (decode) => {
        for (const [index, data] of waiting) outcomes[index] = await decode(data)
      }),
    )
    return outcomes
  }, files.map(base64))
}

const ALLOWED = new Set<string>(['done', ...IMAGING_CODES.map((code) => `failed ${code}`)])

let app: AppDriver

test.beforeAll(async ({ shell }) => {
  app = await openApp(shell)
})
// One window for all of them, without what the one before left running.
test.beforeEach(() => app.page.reload())
test.afterAll(() => app.close())

type Feed = (window: Window, files: readonly Uint8Array[]) => Promise<readonly string[]>

/** Feeds so many mutated files in batches, and whole ones after each batch. */
async function feed(
  window: Window,
  { decoder, names, rounds, fed }: { decoder: string; names: readonly string[]; rounds: number; fed: Feed },
): Promise<void> {
  const random = seededRandom(SEED)
  const whole = names.map(fileOf)
  const counts: Record<string, number> = {}
  for (let round = 0; round < rounds; round += BATCH) {
    const files = Array.from({ length: Math.min(BATCH, rounds - round) }, (_, i) =>
      mutated(whole[i % whole.length]!, random),
    )
    const outcomes = await fed(window, files)
    outcomes.forEach((outcome, i) => {
      counts[outcome] = (counts[outcome] ?? 0) + 1
      expect(ALLOWED, `${decoder}, seed ${SEED}, file ${round + i}: ${outcome}`).toContain(outcome)
    })
    expect(await fed(window, whole), `${decoder}, seed ${SEED}, after file ${round + files.length}`).toEqual(
      whole.map(() => 'done'),
    )
  }
  console.log(`${decoder}, seed ${SEED}: ${JSON.stringify(counts)}`)
}

for (const [decoder, names] of Object.entries(SEEDS)) {
  test(`a thousand files of ${decoder} with something wrong each come to an end, and the next good one goes in`, async () => {
    await startDecoders(app.page)
    await feed(app.page, { decoder, names, rounds: ROUNDS, fed: fedTo })
  })
}

/** Puts what draws SVG into the window, where `drawnBy` finds it: the window itself is its decoder. */
async function startDrawing(window: Window): Promise<void> {
  const entry = 'renderer/imaging/svg-picture.ts'
  const lib = { entry, formats: ['iife' as const], name: 'drawing' }
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib } })
  const code = [built].flat().flatMap((bundle) => ('output' in bundle ? [bundle.output[0].code] : []))[0]
  if (code === undefined) throw new Error('nothing was built')
  await window.evaluate(code)
}

async function drawnBy(window: Window, files: readonly Uint8Array[]): Promise<readonly string[]> {
  return await window.evaluate(
    async ([all, limit]) => {
      const { drawing } = globalThis as unknown as { drawing: { svgPicture(file: Blob): Promise<Blob> } }
      const late = () => new Promise<string>((resolve) => setTimeout(() => resolve('hung'), limit))
      const drawn = async (data: string): Promise<string> => {
        try {
          const picture = await drawing.svgPicture(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]))
          return picture.size > 0 ? 'done' : 'crashed: no picture'
        } catch (error) {
          const code = (error as { readonly code?: unknown }).code
          return typeof code === 'string' ? `failed ${code}` : `crashed: ${String(error)}`
        }
      }
      const outcomes: string[] = []
      for (const data of all) outcomes.push(await Promise.race([drawn(data), late()]))
      return outcomes
    },
    [files.map(base64), LIMIT] as const,
  )
}

test('a thousand files of svg with something wrong each come to an end, and the next good one is drawn', async () => {
  await startDrawing(app.page)
  await feed(app.page, { decoder: 'svg', names: ['images/drawing.svg'], rounds: ROUNDS, fed: drawnBy })
})

/** Each file by way of the host, as the program asks it: opened, its first page as a picture, and closed. */
async function hostedBy(window: Window, files: readonly Uint8Array[]): Promise<readonly string[]> {
  return await window.evaluate(
    async ([all, limit]) => {
      const codeOf = async (response: Response): Promise<string> => {
        const { code } = (await response.json()) as { readonly code?: string }
        return `failed ${String(code)}`
      }
      const picture = async (data: string): Promise<string> => {
        const body = new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))])
        const opened = await fetch('host/djvu/open', { method: 'POST', body })
        if (!opened.ok) return await codeOf(opened)
        const { id } = (await opened.json()) as { readonly id: string }
        const page = await fetch(`host/djvu/page/${id}?page=1`, { signal: AbortSignal.timeout(limit) }).catch(String)
        const outcome = typeof page === 'string' ? 'hung' : page.ok ? 'done' : await codeOf(page)
        await fetch(`host/djvu/close/${id}`, { method: 'POST' })
        return outcome
      }
      const outcomes: string[] = []
      const waiting = all.entries()
      const lane = async (): Promise<void> => {
        for (const [index, data] of waiting) outcomes[index] = await picture(data)
      }
      await Promise.all([lane(), lane()])
      return outcomes
    },
    [files.map(base64), LIMIT] as const,
  )
}

/** By way of the window; a thousand are fed to the host itself (tests/contract/djvu-damaged.test.ts). */
const HOSTED_ROUNDS = 60
const DJVU_PROGRAM: string = 'djvused'

test('files of djvu with something wrong each come to an end, and the next good one goes in', async () => {
  test.skip(spawnSync(DJVU_PROGRAM, ['--help']).error !== undefined, 'no DjVuLibre is installed')
  await feed(app.page, { decoder: 'djvu', names: ['djvu/book.djvu'], rounds: HOSTED_ROUNDS, fed: hostedBy })
})
