import type { Progress } from '../../ports/services.ts'

/** Bytes of a file that are read at a time. */
const SLICE = 4 * 1024 * 1024

/** The text of a file in UTF-8, part by part; a mark at its beginning is left off. */
export async function* textInParts(file: Blob, onProgress?: (progress: Progress) => void): AsyncIterable<string> {
  const decoder = new TextDecoder()
  for (let from = 0; from < file.size; from += SLICE) {
    const bytes = await file.slice(from, from + SLICE).arrayBuffer()
    yield decoder.decode(bytes, { stream: true })
    onProgress?.({ done: Math.min(from + SLICE, file.size), total: file.size })
  }
  yield decoder.decode()
}
