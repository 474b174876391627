/** model-not: the bytes are no model of Tesseract. model-torn: parts of it lie beyond its end. model-legacy: no LSTM part. */
export type TraineddataFault = 'model-not' | 'model-torn' | 'model-legacy'

/** The parts of a `.traineddata` file by their places in its table (tesseract, src/ccutil/tessdatamanager.h). */
const LSTM = 17
const VERSION = 23
const MOST_PARTS = 64
/** Bytes of the number of parts, and of the offset of each. */
const COUNT = 4
const OFFSET = 8

/** What a file of a model holds. */
export type CheckedTraineddata =
  | { readonly fault: TraineddataFault }
  | { /** As Tesseract's training tools wrote it; '' where they did not. */ readonly version: string }

/**
 * Looks at the table of parts of a `.traineddata` file: a 32-bit count, then as many 64-bit offsets, -1 for a part that is
 * not there, in the byte order of the machine that wrote it. A model is of use where it has an LSTM part.
 */
export function checkTraineddata(bytes: Uint8Array): CheckedTraineddata {
  const table = tableOf(bytes)
  if (!table) return { fault: 'model-not' }
  const there = table.filter((offset) => offset >= 0)
  const begin = COUNT + OFFSET * table.length
  if (there.length === 0 || there.some((offset) => offset < begin)) return { fault: 'model-not' }
  if (there.some((offset) => offset >= bytes.length)) return { fault: 'model-torn' }
  if ((table[LSTM] ?? -1) < 0) return { fault: 'model-legacy' }
  return { version: versionOf(bytes, table) }
}

function tableOf(bytes: Uint8Array): readonly number[] | null {
  if (bytes.length < COUNT) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = [true, false].find((order) => {
    const count = view.getInt32(0, order)
    return count > 0 && count <= MOST_PARTS
  })
  if (little === undefined) return null
  const count = view.getInt32(0, little)
  if (bytes.length < COUNT + OFFSET * count) return null
  return Array.from({ length: count }, (_, part) => Number(view.getBigInt64(COUNT + OFFSET * part, little)))
}

function versionOf(bytes: Uint8Array, table: readonly number[]): string {
  const from = table[VERSION] ?? -1
  if (from < 0) return ''
  const end = Math.min(bytes.length, ...table.filter((offset) => offset > from))
  const letters = Array.from(bytes.subarray(from, Math.min(end, from + 80)), (byte) => String.fromCharCode(byte))
  return letters.join('').replace(/[^\x20-\x7e]/g, '')
}

/** The code that a model is used by, from the name of its file: 'deu' of `deu.traineddata.gz`; null for another name. */
export function codeOfModelFile(name: string): string | null {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  return /^([A-Za-z][A-Za-z0-9_-]{1,39})\.traineddata(?:\.gz)?$/.exec(base)?.[1] ?? null
}
