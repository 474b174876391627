import type { Directory } from './tiff-file.ts'
import type { Block } from './tiff-grid.ts'
import { TAG, bitsOf, isPlanar, samplesOf, value, values } from './tiff-tags.ts'

/** LERC and WebP, which few archives have: loaded when first met. Predictors are left to the caller. */
export async function decodeByGeotiff(packed: Uint8Array, block: Block, directory: Directory): Promise<Uint8Array> {
  const { getDecoder } = await import('geotiff')
  const decoder = await getDecoder(value(directory, TAG.compression, 1), {
    tileWidth: block.width,
    tileHeight: block.height,
    planarConfiguration: isPlanar(directory) ? 2 : 1,
    bitsPerSample: Array.from({ length: samplesOf(directory) }, () => bitsOf(directory)),
    predictor: 1,
    samplesPerPixel: samplesOf(directory),
    // Not among the types, but asked for by the decoder of LERC.
    ...{ LercParameters: values(directory, TAG.lerc) },
  })
  return new Uint8Array(await decoder.decode(packed.slice().buffer))
}
