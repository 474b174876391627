import { OcrError, type OcrErrorCode } from '../ocr-error.ts'

/** What a worker answers: how far it is as often as it likes, then once what became of what it was asked. */
export type WorkerReply<T> =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly found: T }
  | { readonly kind: 'failed'; readonly code: OcrErrorCode; readonly message: string }

export interface Asking {
  readonly onProgress: (fraction: number) => void
  /** What of the request is handed over, not copied. */
  readonly given?: readonly ArrayBuffer[]
}

/** Asks a worker one thing, and waits for what comes of it. Throws an OcrError. */
export function askWorker<T>(worker: Worker, request: object, { onProgress, given = [] }: Asking): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerReply<T>>) => {
      if (data.kind === 'progress') onProgress(data.fraction)
      else if (data.kind === 'done') resolve(data.found)
      else reject(new OcrError(data.code, data.message))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      reject(new OcrError('ocr-start', event.message || 'worker'))
    }
    worker.postMessage(request, [...given])
  })
}

/** In the worker: does what was asked, and tells how far it is and what came of it; what is no OcrError as 'ocr-page'. */
export function replyWith<T>(work: (onProgress: (fraction: number) => void) => Promise<T>): void {
  const reply = (message: WorkerReply<T>): void => self.postMessage(message)
  work((fraction) => reply({ kind: 'progress', fraction })).then(
    (found) => reply({ kind: 'done', found }),
    (error: unknown) => reply({ kind: 'failed', ...failureOf(error) }),
  )
}

function failureOf(error: unknown): Pick<OcrError, 'code' | 'message'> {
  if (error instanceof OcrError) return { code: error.code, message: error.message }
  return { code: 'ocr-page', message: error instanceof Error ? error.message : String(error) }
}
