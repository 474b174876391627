import type { OcrContext } from './ocr-pool.ts'
import { OcrError } from './ocr-error.ts'

interface Packet {
  readonly jobId: string
  readonly status: 'resolve' | 'reject' | 'progress'
  readonly data: unknown
}

interface Waiting {
  readonly resolve: (data: unknown) => void
  readonly reject: (error: Error) => void
}

/** A worker of tesseract.js, spoken to by its messages. */
export interface TesseractClient {
  /**
   * Rejects with the engine's words, or when the worker dies. Never settles once the worker was ended. What is `given` of the
   * payload is handed over, not copied.
   */
  call(action: string, payload: object, given?: readonly ArrayBuffer[]): Promise<unknown>
  terminate(): void
}

/**
 * Opens tesseract.js's worker. Its own `createWorker` is not used: it never settles when a model can't be loaded, a
 * worker that is still starting can't be ended, and one that dies later says nothing.
 */
export function openTesseract(script: URL, onProgress: OcrContext['onProgress']): TesseractClient {
  const worker = new Worker(script)
  const waiting = new Map<string, Waiting>()
  let calls = 0

  const settle = (jobId: string): Waiting | undefined => {
    const job = waiting.get(jobId)
    waiting.delete(jobId)
    return job
  }
  worker.onmessage = ({ data: packet }: MessageEvent<Packet>) => {
    if (packet.status === 'resolve') settle(packet.jobId)?.resolve(packet.data)
    else if (packet.status === 'reject') settle(packet.jobId)?.reject(new Error(wordsOf(packet.data)))
    else onProgress(fractionOf(packet.data))
  }
  worker.onerror = (event) => {
    event.preventDefault()
    for (const job of waiting.values()) job.reject(new OcrError('ocr-start', event.message || `${script.href} failed`))
    waiting.clear()
  }

  return {
    call: (action, payload, given = []) =>
      new Promise((resolve, reject) => {
        calls += 1
        const jobId = `${action}-${calls}`
        waiting.set(jobId, { resolve, reject })
        worker.postMessage({ workerId: 'fonds', jobId, action, payload }, [...given])
      }),
    terminate: () => worker.terminate(),
  }
}

/** Progress of reading; while the engine starts there is none. */
function fractionOf(data: unknown): number {
  if (typeof data !== 'object' || data === null || !('status' in data) || !('progress' in data)) return 0
  return data.status === 'recognizing text' && typeof data.progress === 'number' ? data.progress : 0
}

function wordsOf(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data)
}
