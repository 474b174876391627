import { addDecoder, BaseDecoder, type ImageFileDirectory } from 'geotiff'
import { unpackLerc } from './tiff-lerc.ts'
import { COMPRESSION, TAG } from './tiff-tags.ts'
import { unpackZstd } from './tiff-zstd.ts'

/** What a decoder of geotiff is told of the blocks of a picture. */
type Told = ConstructorParameters<typeof BaseDecoder>[0]

interface ToldOfLerc extends Told {
  readonly lerc: readonly number[]
  readonly lastHeight: number
}

/**
 * Lets geotiff unpack Zstandard and LERC by the decoders of scans: its own fetch WebAssembly from a data: address, which the
 * app's content security policy forbids.
 */
export function addPlainDecoders(): void {
  addDecoder(COMPRESSION.zstd, () => Promise.resolve(ZstdDecoder), toldOf, false)
  addDecoder(COMPRESSION.lerc, () => Promise.resolve(LercDecoder), toldOfLerc, false)
}

class ZstdDecoder extends BaseDecoder {
  override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
    const { tileWidth, tileHeight } = this.parameters
    const bits = bitsOfPixel(this.parameters)
    return wholeBuffer(unpackZstd(new Uint8Array(packed), Math.ceil((tileWidth * bits) / 8) * tileHeight))
  }
}

class LercDecoder extends BaseDecoder {
  override async decodeBlock(packed: ArrayBufferLike): Promise<ArrayBufferLike> {
    // As `toldOfLerc` makes them.
    const { tileWidth: width, tileHeight: height, lastHeight, lerc, ...told } = this.parameters as ToldOfLerc
    const directory = new Map([
      [TAG.bits, bitsOf(told)],
      [TAG.samples, [told.samplesPerPixel ?? 1]],
      [TAG.planar, [told.planarConfiguration]],
      [TAG.lerc, lerc],
    ])
    return wholeBuffer(await unpackLerc(new Uint8Array(packed), { width, height, lastHeight }, directory))
  }
}

async function toldOf(directory: ImageFileDirectory): Promise<Told> {
  const width = Number(await directory.loadValue('ImageWidth'))
  const height = Number(await directory.loadValue('ImageLength'))
  const isTiled = !directory.hasTag('StripOffsets')
  const rows = Math.min(height, Number(await directory.loadValue('RowsPerStrip')) || height)
  return {
    tileWidth: isTiled ? Number(await directory.loadValue('TileWidth')) : width,
    tileHeight: isTiled ? Number(await directory.loadValue('TileLength')) : rows,
    planarConfiguration: Number(await directory.loadValue('PlanarConfiguration')) || 1,
    bitsPerSample: Array.from((await directory.loadValue('BitsPerSample')) ?? [1], Number),
    samplesPerPixel: Number(await directory.loadValue('SamplesPerPixel')) || 1,
    predictor: Number(await directory.loadValue('Predictor')) || 1,
  }
}

async function toldOfLerc(directory: ImageFileDirectory): Promise<ToldOfLerc> {
  const told = await toldOf(directory)
  const height = Number(await directory.loadValue('ImageLength'))
  // The types know nothing of this tag; it has two whole numbers.
  const lerc = Array.from((await directory.loadValue('LercParameters')) as ArrayLike<number>, Number)
  return { ...told, lerc, lastHeight: height % told.tileHeight || told.tileHeight }
}

function bitsOf({ bitsPerSample }: Pick<Told, 'bitsPerSample'>): readonly number[] {
  return typeof bitsPerSample === 'number' ? [bitsPerSample] : Array.from(bitsPerSample)
}

/** Of all samples that lie together. */
function bitsOfPixel(told: Told): number {
  const bits = bitsOf(told)
  return told.planarConfiguration === 2 ? (bits[0] ?? 1) : bits.reduce((sum, each) => sum + each, 0)
}

/** The bytes alone: geotiff reads a buffer from its beginning. */
function wholeBuffer(bytes: Uint8Array): ArrayBufferLike {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
}
