import type { Page as Window } from '@playwright/test'
import { readdirSync } from 'node:fs'
import type { Pixels } from '../../renderer/imaging/pixels.ts'

/** The decoding worker of the built program, as its window names it. */
export function decodeWorker(): string {
  const worker = readdirSync('dist/renderer/assets').find((name) => /^decode\.worker-.*\.js$/.test(name)) ?? ''
  return `assets/${worker}`
}

/** The first frame of each file as a worker of the built program decodes it in that window. */
export async function decodedPixels(window: Window, files: readonly Uint8Array[]): Promise<readonly Pixels[]> {
  const base64 = files.map((file) => Buffer.from(file).toString('base64'))
  const decoded = await window.evaluate(
    async ([url, all]) => {
      interface Reply {
        readonly status: 'frame' | 'alive' | 'done' | 'failed'
        readonly message?: string
        readonly value?: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }
      }
      const worker = new Worker(new URL(url, document.baseURI), { type: 'module' })
      const assets = new URL('pdfjs/', document.baseURI).href
      const pixelsOf = (text: string, id: number) =>
        new Promise<{ readonly width: number; readonly height: number; readonly data: string }>((resolve, reject) => {
          worker.onmessage = ({ data: { status, value, message } }: MessageEvent<Reply>) => {
            if (status === 'failed') reject(new Error(message))
            if (!value) return
            const data = Array.from(value.data, (byte) => String.fromCharCode(byte)).join('')
            resolve({ width: value.width, height: value.height, data: btoa(data) })
          }
          const blob = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))])
          const source = { blob, mediaType: '', frame: 0, key: `file ${id}` }
          worker.postMessage({ id, task: { kind: 'pixels', source, maxPixels: 1e6 }, assets })
        })
      const found = []
      for (const [id, text] of all.entries()) found.push(await pixelsOf(text, id))
      worker.terminate()
      return found
    },
    [decodeWorker(), base64] as const,
  )
  return decoded.map(({ width, height, data }) => ({
    ...{ width, height, channels: 4 },
    data: new Uint8Array(Buffer.from(data, 'base64')),
  }))
}
