// What runs in the browser when bad pages are read: the program's own decoding, preparation, pool and engine.
import { idFrom } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { readingText } from '../../../shared/domain/reading.ts'
import { createImaging } from '../../../renderer/imaging/index.ts'
import { createPageReader } from '../../../renderer/ocr/index.ts'
import { badPages, drawBadPage, WRITTEN } from '../../support/bad-pages.ts'

interface Outcome {
  readonly seconds: number
  /** Of which the picture was made ready. */
  readonly ready: number
  readonly lines: number
  readonly text: string
  /** Why it was not read. */
  readonly refused?: string
}

const imaging = createImaging({ workers: 1 })
let ready = 0
const timed: Pick<typeof imaging, 'prepared'> = {
  async prepared(task, context) {
    const begun = performance.now()
    const made = await imaging.prepared(task, context)
    ready += performance.now() - begun
    return made
  },
}
const reader = createPageReader({ imaging: timed, assets: new URL('ocr/', document.baseURI), workers: 1 })

async function read(blob: Blob, name: string): Promise<Outcome> {
  const { frames } = await imaging.inspect({ blob, key: name, from: 0, count: 1 })
  const [frame] = frames
  const size = frame && 'seen' in frame ? frame.seen.size : { width: 1, height: 1 }
  ready = 0
  const begun = performance.now()
  const told = (): Pick<Outcome, 'seconds' | 'ready'> => ({
    seconds: (performance.now() - begun) / 1000,
    ready: ready / 1000,
  })
  try {
    const task = { page: pageOf(name, blob, size), original: blob, languages: ['eng'] }
    const found = await reader.read(task, { signal: new AbortController().signal, onProgress: () => undefined })
    return { ...told(), lines: found.lines.length, text: readingText(found) }
  } catch (error) {
    const { code } = error as { readonly code?: string }
    return { ...told(), lines: 0, text: '', refused: `${code ?? 'unknown'}: ${String(error)}` }
  }
}

function pageOf(name: string, { type }: Blob, size: Page['size']): Page {
  return {
    id: idFrom(name),
    collectionId: idFrom('bench'),
    unitId: idFrom('bench'),
    order: 0,
    original: idFrom(name),
    frame: 0,
    mediaType: type,
    path: name,
    size,
    rotation: 0,
    colour: '#ffffff',
  }
}

export const bench = {
  /** Draws a page by its name and reads it. */
  async drawn(name: string): Promise<Outcome> {
    const bad = badPages()[name]
    if (!bad) throw new Error(`no page is called ${name}`)
    const jpeg = Uint8Array.from(atob(await drawBadPage({ bad, written: WRITTEN })), (one) => one.charCodeAt(0))
    return read(new Blob([jpeg], { type: 'image/jpeg' }), name)
  },
  /** Reads a file that is served. */
  served: async (url: string) => read(await (await fetch(url)).blob(), url),
}
Object.assign(window, { bench })
