import type { Directory } from './tiff-file.ts'
import type { Block } from './tiff-grid.ts'
import { TAG, bitsOf, isPlanar, samplesOf, value } from './tiff-tags.ts'

/** WebP, which few archives have in TIFF: loaded when first met. */
export async function decodeByGeotiff(packed: Uint8Array, block: Block, directory: Directory): Promise<Uint8Array> {
  const { getDecoder } = await import('geotiff')
  const decoder = await getDecoder(value(directory, TAG.compression, 1), {
    tileWidth: block.width,
    tileHeight: block.height,
    planarConfiguration: isPlanar(directory) ? 2 : 1,
    bitsPerSample: Array.from({ length: samplesOf(directory) }, () => bitsOf(directory)),
    predictor: 1,
    samplesPerPixel: samplesOf(directory),
  })
  return new Uint8Array(await decoder.decode(packed.slice().buffer))
}
