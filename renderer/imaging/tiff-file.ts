import { ImagingError } from './imaging-error.ts'
import type { Scratch } from './scratch.ts'

/** A directory of a TIFF: the number of each tag, to its values. Texts are left out. */
export type Directory = ReadonlyMap<number, readonly number[]>

/** Read at once, since what is asked for next mostly lies behind it. */
const AHEAD = 1024 * 1024
/** Read at once where one thing after the other is asked for: each time takes as long as a mebibyte. */
const FAR_AHEAD = 4 * AHEAD
/** Bytes of one value by its type (TIFF 6.0, and BigTIFF from 16 on). */
const SIZES: Readonly<Record<number, number>> = {
  1: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
}
/** More entries than any program writes: what claims more is damaged. */
const MOST_ENTRIES = 4096

/** What differs between TIFF and BigTIFF: bytes of an offset, of the number of entries, and of one entry. */
interface Shape {
  readonly offset: 4 | 8
  readonly count: 2 | 8
  readonly entry: 12 | 20
}

const CLASSIC: Shape = { offset: 4, count: 2, entry: 12 }
const BIG: Shape = { offset: 8, count: 8, entry: 20 }

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** Where the values are. */
  readonly at: number
}

/** The bytes of a TIFF or BigTIFF, read as far as they are needed. */
export class TiffFile {
  readonly littleEndian: boolean
  readonly #blob: Blob
  readonly #shape: Shape
  readonly #first: number
  #window: { readonly from: number; readonly bytes: Uint8Array<ArrayBuffer> } = { from: 0, bytes: new Uint8Array() }

  private constructor(blob: Blob, head: DataView) {
    this.#blob = blob
    this.littleEndian = head.getUint8(0) === 0x49
    const big = head.getUint16(2, this.littleEndian) === 43
    this.#shape = big ? BIG : CLASSIC
    this.#first = big ? offsetAt(head, 8, this.littleEndian) : head.getUint32(4, this.littleEndian)
  }

  static async open(blob: Blob): Promise<TiffFile> {
    const head = await blob.slice(0, 16).arrayBuffer()
    if (head.byteLength < 16) throw cutShort()
    return new TiffFile(blob, new DataView(head))
  }

  get size(): number {
    return this.#blob.size
  }

  /** Throws where the file ends before. */
  async read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (!(from >= 0) || !(length >= 0) || from + length > this.#blob.size) throw cutShort()
    const held = this.#window
    if (from < held.from || from + length > held.from + held.bytes.length) {
      const goesOn = from > held.from && from <= held.from + held.bytes.length
      const end = Math.min(this.#blob.size, from + Math.max(length, goesOn ? FAR_AHEAD : AHEAD))
      this.#window = { from, bytes: new Uint8Array(await this.#blob.slice(from, end).arrayBuffer()) }
    }
    const at = from - this.#window.from
    return this.#window.bytes.subarray(at, at + length)
  }

  /** The same for the bytes of pictures: what is long goes into `scratch`, and is there until that is read into again. */
  async readBlock(from: number, length: number, scratch: Scratch): Promise<Uint8Array<ArrayBuffer>> {
    const isLong = length >= AHEAD && from >= 0 && from + length <= this.#blob.size
    return isLong ? await scratch.read(this.#blob.slice(from, from + length)) : await this.read(from, length)
  }

  /** Where the directories are, in their order. One that comes again, or a chain without end, is damage. */
  async directoryOffsets(): Promise<readonly number[]> {
    const seen = new Set<number>()
    for (let offset = this.#first; offset !== 0;) {
      if (seen.has(offset)) throw cutShort()
      seen.add(offset)
      const { next } = await this.#entriesAt(offset)
      offset = next
    }
    return [...seen]
  }

  /** The directory at an offset with the values of the tags asked for; all of them by default. */
  async directory(offset: number, tags?: ReadonlySet<number>): Promise<Directory> {
    const { entries } = await this.#entriesAt(offset)
    const directory = new Map<number, readonly number[]>()
    for (const entry of entries) {
      if (tags && !tags.has(entry.tag)) continue
      const values = await this.#valuesOf(entry)
      if (values) directory.set(entry.tag, values)
    }
    return directory
  }

  async #entriesAt(offset: number): Promise<{ readonly entries: readonly Entry[]; readonly next: number }> {
    const shape = this.#shape
    const head = viewOf(await this.read(offset, shape.count))
    const count = shape.count === 8 ? offsetAt(head, 0, this.littleEndian) : head.getUint16(0, this.littleEndian)
    if (count > MOST_ENTRIES) throw cutShort()
    const length = count * shape.entry
    const from = offset + shape.count
    const view = viewOf(await this.read(from, length + shape.offset))
    const entries = Array.from({ length: count }, (_, index) => this.#entryAt(view, { at: index * shape.entry, from }))
    return { entries, next: this.#offset(view, length) }
  }

  #entryAt(view: DataView, { at, from }: { readonly at: number; readonly from: number }): Entry {
    const [tag, type] = [view.getUint16(at, this.littleEndian), view.getUint16(at + 2, this.littleEndian)]
    const count = this.#offset(view, at + 4)
    const place = at + 4 + this.#shape.offset
    const inline = count * (SIZES[type] ?? 0) <= this.#shape.offset
    return { tag, type, count, at: inline ? from + place : this.#offset(view, place) }
  }

  #offset(view: DataView, at: number): number {
    return this.#shape.offset === 8 ? offsetAt(view, at, this.littleEndian) : view.getUint32(at, this.littleEndian)
  }

  async #valuesOf({ type, count, at }: Entry): Promise<readonly number[] | null> {
    const size = SIZES[type]
    if (size === undefined) return null
    const view = viewOf(await this.read(at, count * size))
    return Array.from({ length: count }, (_, index) => numberAt(view, index * size, { type, le: this.littleEndian }))
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A number beyond 2^53 can only be damage; it is told when something is read there. */
function offsetAt(view: DataView, at: number, littleEndian: boolean): number {
  return Number(view.getBigUint64(at, littleEndian))
}

function numberAt(view: DataView, at: number, { type, le }: { readonly type: number; readonly le: boolean }): number {
  switch (type) {
    case 3:
      return view.getUint16(at, le)
    case 4:
    case 13:
      return view.getUint32(at, le)
    case 5:
      return view.getUint32(at, le) / view.getUint32(at + 4, le)
    case 6:
      return view.getInt8(at)
    case 8:
      return view.getInt16(at, le)
    case 9:
      return view.getInt32(at, le)
    case 10:
      return view.getInt32(at, le) / view.getInt32(at + 4, le)
    case 11:
      return view.getFloat32(at, le)
    case 12:
      return view.getFloat64(at, le)
    case 16:
    case 17:
    case 18:
      return offsetAt(view, at, le)
    default:
      return view.getUint8(at)
  }
}

export function cutShort(): ImagingError {
  return new ImagingError('damaged-file', 'the TIFF is cut short')
}
