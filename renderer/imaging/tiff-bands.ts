import type { ColourTransform } from './colour-profile.ts'
import { ImagingError } from './imaging-error.ts'
import type { Band } from './pixels.ts'
import { Scratch } from './scratch.ts'
import { pageColour } from './tiff-colour.ts'
import type { Decompressed } from './tiff-block.ts'
import { decompress } from './tiff-decompress.ts'
import type { Directory, TiffFile } from './tiff-file.ts'
import { blockRows, type Block, type BlockRow } from './tiff-grid.ts'
import { decodeOldJpeg } from './tiff-old-jpeg.ts'
import { unpackSamples, type Samples } from './tiff-samples.ts'
import { COMPRESSION, PHOTOMETRIC, TAG, bitsOf, isPlanar, samplesOf, storedSize, value } from './tiff-tags.ts'
import { rgbFromYcbcr } from './tiff-ycbcr.ts'

/** A page of a TIFF; `assets` is where profiles are served, ending with '/'. */
export interface TiffPage {
  readonly file: TiffFile
  readonly directory: Directory
  readonly assets: string
}

/**
 * The page as it is stored, from its top, a row of strips or tiles at a time: never more of it is held. The pixels of a
 * band are written over when the next is asked for.
 */
export async function* tiffBands({ file, directory, assets }: TiffPage): AsyncGenerator<Band, void> {
  const { width } = storedSize(directory)
  let colour: ColourTransform | undefined
  let rgba: Uint8Array | undefined
  try {
    for await (const row of sampleRows(file, directory)) {
      colour ??= await pageColour(directory, row, assets)
      rgba = colour.toRgba(row.data, rgba)
      yield { top: row.top, width, height: row.height, rgba }
    }
  } catch (cause) {
    if (cause instanceof ImagingError || cause instanceof DOMException) throw cause
    throw new ImagingError('damaged-file', `the TIFF can't be decoded: ${String(cause)}`, { cause })
  } finally {
    colour?.close()
  }
}

interface SampleRow {
  readonly top: number
  readonly height: number
  readonly data: Samples
  readonly samples: number
  readonly bits: 8 | 16
  readonly decoded: boolean
}

async function* sampleRows(file: TiffFile, directory: Directory): AsyncGenerator<SampleRow, void> {
  if (value(directory, TAG.compression, 1) === COMPRESSION.oldJpeg) {
    const { height } = storedSize(directory)
    const { data, samples } = await decodeOldJpeg(file, directory)
    yield { top: 0, height, data, samples, bits: 8, decoded: true }
    return
  }
  // The next row is read while the last one is used, into memory of its own.
  let [here, next] = [new Scratch(), new Scratch()]
  let last: Promise<SampleRow> | undefined
  for (const row of blockRows(directory)) {
    const ready = await last
    last = sampleRow({ file, directory, scratch: next }, row)
    last.catch(() => undefined)
    ;[here, next] = [next, here]
    if (ready) yield ready
  }
  if (last) yield await last
}

interface BlockSource extends Pick<TiffPage, 'file' | 'directory'> {
  readonly scratch: Scratch
}

/** The blocks of a row beside each other, and planes one in the other. */
async function sampleRow(source: BlockSource, row: BlockRow): Promise<SampleRow> {
  const { directory } = source
  const { width } = storedSize(directory)
  let made: { readonly data: Samples; readonly samples: number; readonly decoded: boolean } | undefined
  for (const block of row.blocks) {
    const part = await decodedBlock(source, block)
    const samples = isPlanar(directory) ? samplesOf(directory) : part.samples
    const fits = row.blocks.length === 1 && part.width === width && part.data.length === width * row.height * samples
    if (fits) return { ...row, ...part, bits: bitsIn(part.data) }
    made ??= { data: emptyLike(part.data, width * row.height * samples), samples, decoded: part.decoded }
    place(part, block, { data: made.data, samples: made.samples, width, height: row.height })
  }
  if (!made) throw new ImagingError('damaged-file', 'the TIFF page has no picture data')
  return { top: row.top, height: row.height, ...made, bits: bitsIn(made.data) }
}

interface Part {
  readonly data: Samples
  readonly width: number
  readonly height: number
  /** Samples of a pixel in this part: 1 where each has a plane of its own. */
  readonly samples: number
  readonly decoded: boolean
}

async function decodedBlock({ file, directory, scratch }: BlockSource, block: Block): Promise<Part> {
  const packed = await file.readBlock(block.offset, block.length, scratch)
  const unpacked = await decompress(packed, block, { directory, littleEndian: file.littleEndian })
  const { width, height, samples } = unpacked
  if (samples !== undefined) return { data: unpacked.bytes, width, height, samples, decoded: true }
  if (value(directory, TAG.photometric, 1) === PHOTOMETRIC.ycbcr && !isPlanar(directory))
    return { data: rgbFromYcbcr(unpacked.bytes, block, directory), width, height, samples: 3, decoded: true }
  return { width, height, ...samplesOfBlock(unpacked, directory, file.littleEndian), decoded: false }
}

function samplesOfBlock({ bytes, width }: Decompressed, directory: Directory, littleEndian: boolean) {
  const samples = isPlanar(directory) ? 1 : samplesOf(directory)
  const data = unpackSamples(bytes, width * samples, {
    bits: bitsOf(directory),
    // What of Lab is signed is said by TIFF itself, whatever a program calls its samples.
    format: isLab(directory) ? 1 : value(directory, TAG.sampleFormat, 1),
    littleEndian,
    stretch: value(directory, TAG.photometric, 1) !== PHOTOMETRIC.palette,
  })
  return { data, samples }
}

function isLab(directory: Directory): boolean {
  const photometric = value(directory, TAG.photometric, 1)
  return photometric === PHOTOMETRIC.cielab || photometric === PHOTOMETRIC.icclab
}

interface Target {
  readonly data: Samples
  readonly samples: number
  readonly width: number
  readonly height: number
}

function place(part: Part, block: Block, to: Target): void {
  const columns = Math.min(part.width, to.width - block.left)
  for (let y = 0; y < Math.min(part.height, to.height); y += 1) {
    const from = y * part.width * part.samples
    const at = (y * to.width + block.left) * to.samples
    if (part.samples === to.samples) to.data.set(part.data.subarray(from, from + columns * part.samples), at)
    else for (let x = 0; x < columns; x += 1) to.data[at + x * to.samples + block.plane] = part.data[from + x] ?? 0
  }
}

function emptyLike(data: Samples, length: number): Samples {
  return data instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length)
}

function bitsIn(data: Samples): 8 | 16 {
  return data instanceof Uint8Array ? 8 : 16
}
