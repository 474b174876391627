import { BlobWindow, joined } from './blob-window.ts'

/** Bytes of a value of each type of TIFF 6.0, then of BigTIFF's three; 0 for none. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]
const LONG = 4
/** Above this a type is BigTIFF's own, which a plain TIFF can't hold; only offsets have them. */
const LAST_PLAIN_TYPE = 13
const MOST_ENTRIES = 2000
const LARGEST = 16 * 1024 * 1024

/** The directories of EXIF and of GPS. */
const DIRECTORIES = new Set([34665, 34853])
/** The picture's own data and tables, colour profiles, camera makers' notes: large, and no words. */
const LEFT_OUT = new Set([273, 279, 288, 289, 324, 325, 330, 347, 513, 514, 34675, 37500, 37724, 50740])

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** The values in the byte order of the file, or the entries of the directory that it stands for. */
  readonly value: Uint8Array | readonly Entry[]
}

interface Source {
  readonly file: BlobWindow
  readonly little: boolean
  readonly big: boolean
}

/** TIFF and BigTIFF: the first page's directory with those of EXIF and GPS, without the picture, as a TIFF of its own. */
export async function tiffHeader(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const file = new BlobWindow(blob)
  const head = await file.view(0, 16)
  if (head.byteLength < 8) return new Uint8Array()
  const little = head.getUint8(0) === 0x49
  const big = head.getUint16(2, little) === 43
  const source = { file, little, big }
  const first = big && head.byteLength === 16 ? Number(head.getBigUint64(8, little)) : head.getUint32(4, little)
  return written(await directoryAt(source, first, true), little)
}

async function directoryAt(source: Source, offset: number, mayHold: boolean): Promise<readonly Entry[]> {
  const { file, little, big } = source
  const head = await file.view(offset, big ? 8 : 2)
  if (head.byteLength < (big ? 8 : 2)) return []
  const count = big ? Number(head.getBigUint64(0, little)) : head.getUint16(0, little)
  const size = big ? 20 : 12
  const entries: Entry[] = []
  const table = await file.view(offset + (big ? 8 : 2), Math.min(count, MOST_ENTRIES) * size)
  for (let at = 0; at + size <= table.byteLength; at += size) {
    const entry = await entryAt(source, table, { at, mayHold })
    if (entry) entries.push(entry)
  }
  return entries
}

async function entryAt(
  source: Source,
  table: DataView,
  { at, mayHold }: { readonly at: number; readonly mayHold: boolean },
): Promise<Entry | null> {
  const { file, little, big } = source
  const [tag, type] = [table.getUint16(at, little), table.getUint16(at + 2, little)]
  const count = big ? Number(table.getBigUint64(at + 4, little)) : table.getUint32(at + 4, little)
  const valueAt = at + (big ? 12 : 8)
  const offset = big ? Number(table.getBigUint64(valueAt, little)) : table.getUint32(valueAt, little)
  if (DIRECTORIES.has(tag)) {
    return mayHold ? { tag, type: LONG, count: 1, value: await directoryAt(source, offset, false) } : null
  }
  const bytes = (TYPE_BYTES[type] ?? 0) * count
  if (LEFT_OUT.has(tag) || type > LAST_PLAIN_TYPE || bytes === 0 || bytes > LARGEST) return null
  const inline = bytes <= (big ? 8 : 4)
  const start = table.byteOffset + valueAt
  const value = inline ? new Uint8Array(table.buffer.slice(start, start + bytes)) : await file.bytes(offset, bytes)
  return value.length === bytes ? { tag, type, count, value } : null
}

/** A plain TIFF of one directory; what does not fit into an entry follows it. */
function written(entries: readonly Entry[], little: boolean): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(8))
  head.setUint16(0, little ? 0x4949 : 0x4d4d)
  head.setUint16(2, 42, little)
  head.setUint32(4, 8, little)
  return joined([new Uint8Array(head.buffer), directory(entries, 8, little)])
}

function directory(entries: readonly Entry[], at: number, little: boolean): Uint8Array {
  const table = new DataView(new ArrayBuffer(2 + entries.length * 12 + 4))
  const behind: Uint8Array[] = []
  let next = at + table.byteLength
  table.setUint16(0, entries.length, little)
  entries.forEach(({ tag, type, count, value }, index) => {
    const entryAt = 2 + index * 12
    table.setUint16(entryAt, tag, little)
    table.setUint16(entryAt + 2, type, little)
    table.setUint32(entryAt + 4, count, little)
    const bytes = value instanceof Uint8Array ? value : directory(value, next, little)
    if (bytes.length <= 4) {
      new Uint8Array(table.buffer, entryAt + 8).set(bytes)
      return
    }
    table.setUint32(entryAt + 8, next, little)
    // Values begin at even offsets.
    const even = bytes.length % 2 === 0 ? bytes : joined([bytes, Uint8Array.of(0)])
    behind.push(even)
    next += even.length
  })
  return joined([new Uint8Array(table.buffer), ...behind])
}
