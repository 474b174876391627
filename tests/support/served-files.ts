import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, vi } from 'vitest'

/** Where decoders are told to find what pdf.js needs, ending with '/'. */
export const ASSETS = '/node_modules/pdfjs-dist/'

/** Lets code of the window fetch what its origin would serve: the files of this folder, by their path below it. */
export function serveFiles(): void {
  beforeAll(() => {
    vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`.${path}`)))
  })
  afterAll(() => void vi.unstubAllGlobals())
}
