import { vi } from 'vitest'

/** What of the browser's FileReader a package asks for that reads blobs by it. */
class PlainFileReader {
  result: ArrayBuffer | null = null
  onload: (() => void) | null = null
  onerror: ((error: unknown) => void) | null = null

  readAsArrayBuffer(blob: Blob): void {
    const read = (bytes: ArrayBuffer): void => {
      this.result = bytes
      this.onload?.()
    }
    blob.arrayBuffer().then(read, (error: unknown) => this.onerror?.(error))
  }
}

/** Node has no FileReader. */
export function readBlobsAsBrowsers(): void {
  vi.stubGlobal('FileReader', PlainFileReader)
}
