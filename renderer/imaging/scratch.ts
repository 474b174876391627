/** Readers at work: Chromium forgets one that only waits for its own bytes, and then they never come. */
const atWork = new Set<ReadableStreamBYOBReader>()

/** Memory that a file is read into again and again: getting new memory takes longer than to read what goes into it. */
export class Scratch {
  #buffer = new ArrayBuffer(0)

  /** The bytes of the blob, until the next one is read. */
  async read(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
    const { size } = blob
    if (this.#buffer.byteLength < size) this.#buffer = new ArrayBuffer(size)
    const reader = blob.stream().getReader({ mode: 'byob' })
    atWork.add(reader)
    try {
      for (let at = 0; at < size;) {
        const { value } = await reader.read(new Uint8Array(this.#buffer, at, size - at))
        if (!value || value.length === 0) throw new DOMException('the file ended before its size', 'NotReadableError')
        // The buffer goes to the reader and comes back as another one.
        this.#buffer = value.buffer
        at += value.length
      }
    } finally {
      atWork.delete(reader)
    }
    return new Uint8Array(this.#buffer, 0, size)
  }
}
