import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MOST } from '../../renderer/imaging/banded-picture.ts'
import { bmpBands, readBmp } from '../../renderer/imaging/bmp-bands.ts'
import { colourTransform, type SampleLayout } from '../../renderer/imaging/colour-profile.ts'
import { gifBands, readGif } from '../../renderer/imaging/gif-bands.ts'
import { ImagingError } from '../../renderer/imaging/imaging-error.ts'
import { jpegsOfBands } from '../../renderer/imaging/jpeg-bands.ts'
import { readJpeg } from '../../renderer/imaging/jpeg-scan.ts'
import { pngBands } from '../../renderer/imaging/png-bands.ts'
import { readPngHeader } from '../../renderer/imaging/png-header.ts'
import { TiffFile } from '../../renderer/imaging/tiff-file.ts'
import { blockRows, type Block } from '../../renderer/imaging/tiff-grid.ts'
import { unpackLerc } from '../../renderer/imaging/tiff-lerc.ts'
import { pageOffsets } from '../../renderer/imaging/tiff-tags.ts'
import { webpOrientation } from '../../renderer/imaging/webp-bands.ts'
import { mutated } from '../support/mutations.ts'
import { seededRandom } from '../support/seeded-random.ts'

// What we decode ourselves, or guard a decoder in: see mutated-files.spec.ts for whole files by way of the workers.

const ROUNDS = 1000
const SEED = Number(process.env['FONDS_FUZZ_SEED'] ?? 20_261_127)
/** Bytes that a band, or the one file it is handed on as, takes at the most. */
const LARGEST_BAND = 70e6

type Bytes = Uint8Array<ArrayBuffer>
type Decode = (bytes: Bytes) => Promise<unknown>

const fileOf = (name: string): Bytes => new Uint8Array(readFileSync(`tests/fixtures/${name}`))

/** What became of a file: nothing but an ImagingError may be thrown. */
async function outcomeOf(decode: Decode, bytes: Bytes): Promise<string> {
  try {
    await decode(bytes)
    return 'done'
  } catch (error) {
    return error instanceof ImagingError ? error.code : `thrown: ${String(error)}`
  }
}

/** Every other one only behind its beginning, so that more than headers are met. */
function harmed(bytes: Bytes, round: number, random: () => number): Bytes {
  const from = round % 2 === 0 ? 0 : Math.floor(bytes.length / 3)
  const rest = mutated(bytes.subarray(from), random)
  return Uint8Array.from([...bytes.subarray(0, from), ...rest])
}

async function feed(decode: Decode, whole: readonly Bytes[]): Promise<void> {
  const random = seededRandom(SEED)
  const thrown: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const outcome = await outcomeOf(decode, harmed(whole[round % whole.length]!, round, random))
    if (outcome.startsWith('thrown')) thrown.push(`file ${round} of seed ${SEED}: ${outcome}`)
  }
  expect(thrown).toEqual([])
  for (const file of whole) expect(await outcomeOf(decode, file)).toBe('done')
}

async function drain(bands: AsyncIterable<{ readonly rgba: Uint8Array } | { readonly jpeg: Blob }>): Promise<void> {
  for await (const band of bands) {
    const size = 'rgba' in band ? band.rgba.length : band.jpeg.size
    if (size > LARGEST_BAND) throw new Error(`a band of ${size} bytes`)
  }
}

/** As `bandedPicture` sees to it: what none of these reads is left to the browser. */
const isTooLarge = ({ width, height }: { width: number; height: number }): boolean => width * height > MOST

const BANDS: Readonly<Record<string, { readonly decode: Decode; readonly names: readonly string[] }>> = {
  JPEG: {
    names: ['restarts.jpg', 'progressive-restarts.jpg', 'progressive-inks.jpg', 'three-scans.jpg'],
    async decode(bytes) {
      const [blob, picture] = [new Blob([bytes]), await readJpeg(new Blob([bytes]))]
      if (picture && !isTooLarge(picture)) await drain(jpegsOfBands(blob, picture, 1e6))
    },
  },
  PNG: {
    names: ['palette.png', 'alpha.png', 'bits-2-passes.png'],
    async decode(bytes) {
      const [blob, header] = [new Blob([bytes]), await readPngHeader(new Blob([bytes]))]
      if (header && !isTooLarge(header)) await drain(pngBands(blob, header))
    },
  },
  BMP: {
    names: ['../images/bits-4.bmp', '../images/os2.bmp', '../images/bits-24.bmp'],
    async decode(bytes) {
      const [blob, picture] = [new Blob([bytes]), await readBmp(new Blob([bytes]))]
      if (picture && !isTooLarge(picture)) await drain(bmpBands(blob, picture))
    },
  },
  GIF: {
    names: ['../images/still.gif', '../images/moving.gif', 'noise.gif'],
    async decode(bytes) {
      const [blob, picture] = [new Blob([bytes]), await readGif(new Blob([bytes]))]
      if (picture && !isTooLarge(picture)) await drain(gifBands(blob, picture))
    },
  },
}

afterEach(() => vi.restoreAllMocks())

describe(
  'a thousand files with something wrong come to an end, each with its pixels or a named error',
  { timeout: 600_000 },
  () => {
    test.each(Object.entries(BANDS))('in bands of %s', async (_, { decode, names }) => {
      await feed(
        decode,
        names.map((name) => fileOf(`bands/${name}`)),
      )
    })

    test('in the chunks of WebP, whose pixels are the browser’s', async () => {
      const exif = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
      const whole = Uint8Array.from([...fileOf('images/plain.webp'), ...Buffer.from('EXIF'), 26, 0, 0, 0, ...exif])
      expect(await webpOrientation(new Blob([whole]))).toBe(6)
      await feed((bytes) => webpOrientation(new Blob([bytes])), [whole])
    })

    test('in blocks of LERC', async () => {
      const { bytes, decode } = await lercBlock()
      await feed(decode, [bytes])
    })

    test('in profiles of colour, and a whole one is still read as it was', async () => {
      vi.spyOn(console, 'warn').mockReturnValue()
      for (const { layout, profile, samples } of PROFILES) {
        const decode = async (bytes: Bytes): Promise<Uint8Array> => {
          // Where a profile is of no use, RGB and grey are taken for sRGB.
          const transform = await colourTransform(layout, { profile: bytes, assets: '' })
          const rgba = transform.toRgba(samples)
          transform.close()
          return rgba
        }
        const before = await decode(profile)
        await feed(decode, [profile])
        expect(await decode(profile)).toEqual(before)
      }
    })
  },
)

const PROFILES = (
  JSON.parse(readFileSync('tests/fixtures/images/colour.json', 'utf8')) as readonly {
    readonly layout: SampleLayout
    readonly profile: string | null
    readonly samples: string
  }[]
)
  .filter(({ layout, profile }) => profile !== null && layout.bits === 8 && layout.model === 'rgb')
  .map(({ layout, profile, samples }) => ({
    layout,
    profile: new Uint8Array(Buffer.from(profile ?? '', 'base64')),
    samples: new Uint8Array(Buffer.from(samples, 'base64')),
  }))

/** The first block of a TIFF, and how it is unpacked. A decoder of bytes throws what it likes: it is caught above it. */
async function lercBlock(): Promise<{ readonly bytes: Bytes; readonly decode: Decode }> {
  const file = await TiffFile.open(new Blob([fileOf('tiff/lerc.tif')]))
  const [offset = 0] = await pageOffsets(file)
  const directory = await file.directory(offset)
  const block: Block = blockRows(directory)[0]!.blocks[0]!
  const decode: Decode = (bytes) =>
    unpackLerc(bytes, block, directory).catch((cause: unknown) => {
      throw cause instanceof ImagingError ? cause : new ImagingError('damaged-file', String(cause))
    })
  return { bytes: fileOf('tiff/lerc.tif').slice(block.offset, block.offset + block.length), decode }
}
