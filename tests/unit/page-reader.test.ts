import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPageReader } from '../../renderer/ocr/index.ts'
import { aPage } from '../support/builders.ts'
import { aReadyPage, tsv } from '../support/engine-answers.ts'

const MINUTE = 60_000
/** Milliseconds for the pauses in which the window is let do something else. */
const BREATHS = 20

interface Call {
  readonly jobId: string
  readonly action: string
}

/** Engines that tell each minute that they live, and are done with a picture after so many. */
function slowEngines(minutes: number) {
  const told = { pictures: 0, ended: 0 }
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { readonly data: unknown }) => void = () => undefined
      private timers: readonly NodeJS.Timeout[] = []
      postMessage({ action, jobId }: Call): void {
        const tell = (packet: object): void => this.onmessage({ data: { jobId, ...packet } })
        const answer = { status: 'resolve', data: { tsv: tsv({ text: 'Text of a part' }), version: '5' } }
        if (action !== 'recognize') return queueMicrotask(() => tell(answer))
        told.pictures += 1
        const alive = { status: 'progress', data: { status: 'recognizing text', progress: 0.5 } }
        const signs = Array.from({ length: minutes - 1 }, (_, n) => setTimeout(tell, (n + 1) * MINUTE, alive))
        this.timers = [...signs, setTimeout(tell, minutes * MINUTE, answer)]
      }
      terminate(): void {
        told.ended += 1
        this.timers.forEach(clearTimeout)
      }
    },
  )
  return told
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What came of reading a page of this height, and after how many minutes. */
async function outcomeOf(height: number) {
  const imaging = { prepared: () => Promise.resolve(aReadyPage()) }
  const reader = createPageReader({ assets: new URL('https://app.test/ocr/'), workers: 1, imaging })
  const page = { ...aPage('p1', 'u1'), size: { width: 1000, height } }
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  const outcome = reader.read({ page, original: new Blob(), languages: ['eng'] }, context).then(
    ({ lines }) => lines.map(({ text }) => text).join(),
    (error: unknown) => error,
  )
  let minutes = 0
  let is: unknown
  void outcome.then((value) => (is = value))
  while (is === undefined && minutes < 100) {
    await vi.advanceTimersByTimeAsync(MINUTE + BREATHS)
    minutes += 1
  }
  return { is, minutes }
}

describe('the time that a page may take', () => {
  test('is enough for a slow one', async () => {
    slowEngines(9)
    expect(await outcomeOf(1400)).toEqual({ is: 'Text of a part', minutes: 9 })
  })

  test('is that of the page, not of each part of a long one: then it is given up with the reason, its engine ended', async () => {
    const told = slowEngines(4)
    const { is, minutes } = await outcomeOf(40_000)
    expect(is).toMatchObject({ name: 'OcrError', code: 'ocr-slow', message: '15 min' })
    expect(minutes).toBe(15)
    expect(told).toEqual({ pictures: 4, ended: 1 })
  })
})
