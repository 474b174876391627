import { OcrError } from './ocr-error.ts'
import { rejectOnAbort, type OcrContext } from './ocr-pool.ts'

/** Milliseconds that a page may take, all parts of a long one together: three times what a sheet of 400 megapixels does. */
const PAGE_LIMIT = 900_000

/** Ends what takes longer than reading a page ever should. */
export async function withLimit<T>(context: OcrContext, work: (context: OcrContext) => Promise<T>): Promise<T> {
  const slow = new AbortController()
  const reason = new OcrError('ocr-slow', `${PAGE_LIMIT / 60_000} min`)
  const timer = setTimeout(() => slow.abort(reason), PAGE_LIMIT)
  const signal = AbortSignal.any([context.signal, slow.signal])
  try {
    return await Promise.race([work({ ...context, signal }), rejectOnAbort(signal)])
  } finally {
    clearTimeout(timer)
  }
}
