import { OcrError } from '../ocr-error.ts'

/** A file of a model: its address where it ships with the program, else its bytes. */
export type ModelFile = string | Uint8Array

/**
 * The bytes of a file of a model. Whoever needs them fetches them itself: ten megabytes that come in through the window hold it
 * up for a tenth of a second. Throws an OcrError.
 */
export async function bytesOf(file: ModelFile): Promise<Uint8Array> {
  if (typeof file !== 'string') return file
  const response = await fetch(file).catch((error: unknown) => {
    throw new OcrError('ocr-model', `${file}: ${String(error)}`, { cause: error })
  })
  if (!response.ok) throw new OcrError('ocr-model', `${file}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
