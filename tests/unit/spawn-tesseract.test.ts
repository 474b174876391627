import { afterEach, expect, test, vi } from 'vitest'
import { spawnTesseract } from '../../renderer/ocr/spawn-tesseract.ts'

const context = { signal: new AbortController().signal, onProgress: () => undefined }

interface Call {
  readonly jobId: string
  readonly action: string
}

/** A worker that does all it is asked but for one action, which it refuses with those words. */
function workerThatRefuses(action: string, words: string): void {
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { readonly data: unknown }) => void = () => undefined
      postMessage(call: Call): void {
        const answer =
          call.action === action
            ? { status: 'reject', data: words }
            : { status: 'resolve', data: { tsv: '', version: '5' } }
        queueMicrotask(() => this.onmessage({ data: { jobId: call.jobId, ...answer } }))
      }
      terminate(): void {
        this.onmessage = () => undefined
      }
    },
  )
}

afterEach(() => void vi.unstubAllGlobals())

async function reading(languages: string): Promise<unknown> {
  const spawn = spawnTesseract(new URL('https://app.test/ocr/'), () => Promise.resolve(undefined))
  const worker = await spawn(context)
  return worker.recognize({ image: { picture: new Uint8Array(1), segmentation: 3 }, languages })
}

test('of several models the one that is not there is named', async () => {
  workerThatRefuses('loadLanguage', 'Network error')
  vi.stubGlobal('fetch', (file: URL) => Promise.resolve({ ok: !file.href.endsWith('deu.traineddata') }))
  const message = expect.stringMatching(/^deu\.traineddata: .*Network error/) as string
  await expect(reading('vie+deu')).rejects.toMatchObject({ code: 'ocr-model', message })
})

test('of models that are all there, but that the engine can’t use, each is named', async () => {
  workerThatRefuses('initialize', 'initialization failed')
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true }))
  const message = expect.stringMatching(/^vie\.traineddata, deu\.traineddata: .*initialization failed/) as string
  await expect(reading('vie+deu')).rejects.toMatchObject({ code: 'ocr-model', message })
})

test('the engine is handed a copy of the picture, which stays with its reader', async () => {
  const posted: { readonly image: unknown; readonly given: unknown }[] = []
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { readonly data: unknown }) => void = () => undefined
      postMessage({ jobId, action, payload }: Call & { readonly payload: object }, given: readonly unknown[]): void {
        if (action === 'recognize' && 'image' in payload) posted.push({ image: payload.image, given: given[0] })
        queueMicrotask(() => this.onmessage({ data: { jobId, status: 'resolve', data: { tsv: '', version: '5' } } }))
      }
    },
  )
  const picture = new Uint8Array([4, 5, 6])
  const worker = await spawnTesseract(new URL('https://app.test/ocr/'), () => Promise.resolve(undefined))(context)
  await worker.recognize({ image: { picture, segmentation: 3 }, languages: 'vie' })
  const [sent] = posted
  expect(sent?.image).toEqual(picture)
  expect((sent?.image as Uint8Array).buffer).toBe(sent?.given)
  expect(sent?.given).not.toBe(picture.buffer)
})

test('a model that ships is fetched once by an engine that changes to another and back, one of the user whenever it is wanted', async () => {
  const asked: unknown[] = []
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { readonly data: unknown }) => void = () => undefined
      postMessage({ jobId, action, payload }: Call & { readonly payload: { readonly langs?: unknown } }): void {
        if (action === 'loadLanguage' || action === 'initialize') asked.push(payload.langs)
        queueMicrotask(() => this.onmessage({ data: { jobId, status: 'resolve', data: { tsv: '', version: '5' } } }))
      }
    },
  )
  const own = { code: 'deu', data: new Uint8Array([1]) }
  const models = (code: string) => Promise.resolve(code === 'deu' ? own.data : undefined)
  const worker = await spawnTesseract(new URL('https://app.test/ocr/'), models)(context)
  const image = { picture: new Uint8Array(1), segmentation: 3 }
  for (const languages of ['fra', 'grc', 'fra', 'deu', 'fra+deu']) await worker.recognize({ image, languages })
  expect(asked).toEqual([['fra'], 'fra', ['grc'], 'grc', 'fra', [own], 'deu', [own], 'fra+deu'])
})

test('a page that the engine gives up says so with its words', async () => {
  workerThatRefuses('recognize', 'Image too large')
  await expect(reading('vie')).rejects.toMatchObject({ code: 'ocr-page', message: 'Image too large' })
})
