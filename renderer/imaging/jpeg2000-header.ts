import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import { bodiesOf, viewOf } from './iso-boxes.ts'

/** What a JPEG 2000 file says of its picture before anything of it is decoded. */
export interface Jpeg2000Header extends PixelSize {
  /** How often the picture can be halved while it is decoded. */
  readonly levels: number
  readonly space: 'grey' | 'rgb' | 'ycc' | 'cmyk'
  /** Samples that are coded of a pixel. */
  readonly samples: number
  /** Samples of a pixel that are colour; what comes after them is not. */
  readonly colours: number
  /** The sample after those of the colour says how opaque the pixel is. */
  readonly alpha: boolean
  readonly profile: Uint8Array | null
  /** The samples of the codestream are those of the colour: there is no palette, and no brightness apart from it. */
  readonly plain: boolean
  /** The size when halved so often, as the standard rounds it. */
  readonly sizeAt: (level: number) => PixelSize
}

interface Codestream {
  readonly components: number
  readonly levels: number
  readonly sizeAt: (level: number) => PixelSize
}

type Colour = Pick<Jpeg2000Header, 'space' | 'profile'>

const SIZ = 0xff51
const COD = 0xff52
const SOT = 0xff90

/** Enumerated colour spaces of ISO/IEC 15444-1 and -2. */
const SPACES: Readonly<Record<number, Jpeg2000Header['space']>> = { 12: 'cmyk', 16: 'rgb', 17: 'grey', 18: 'ycc' }
const COLOURS = { grey: 1, rgb: 3, ycc: 3, cmyk: 4 } as const

/** Reads a JP2 or JPX file, or a bare codestream. Throws 'damaged-file', or 'unknown-type' for a colour it can't tell. */
export function readJpeg2000Header(bytes: Uint8Array): Jpeg2000Header {
  const bare = bytes[0] === 0xff
  const [stream] = bare ? [bytes] : bodiesOf(bytes, 'jp2c')
  const [boxes] = bare ? [] : bodiesOf(bytes, 'jp2h')
  if (!stream) throw new ImagingError('damaged-file', 'the JPEG 2000 file has no picture')
  const { components, levels, sizeAt } = readCodestream(stream)
  const palette = boxes && channelsOfPalette(boxes)
  const channels = palette ?? components
  const { space, profile } = colourOf(boxes, channels)
  const colours = COLOURS[space]
  if (channels < colours) throw new ImagingError('damaged-file', `${channels} samples can't be ${space}`)
  const alpha = boxes !== undefined && channels > colours && hasAlpha(boxes)
  const plain = palette === undefined && space !== 'ycc'
  return { ...sizeAt(0), levels, samples: components, space, colours, alpha, profile, plain, sizeAt }
}

function readCodestream(stream: Uint8Array): Codestream {
  const view = viewOf(stream)
  let found: Omit<Codestream, 'levels'> | undefined
  for (let at = 2; at + 4 <= stream.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker === SOT) break
    if (marker === SIZ && at + 43 <= stream.length)
      found = readSize(new DataView(view.buffer, view.byteOffset + at, 43))
    if (marker === COD && found && at + 10 <= stream.length) return { ...found, levels: view.getUint8(at + 9) }
  }
  throw new ImagingError('damaged-file', 'the JPEG 2000 header is cut short')
}

/** The marker SIZ: the picture lies between two corners of a grid, and a component may take every other point of it. */
function readSize(siz: DataView): Omit<Codestream, 'levels'> {
  const [right, bottom, left, top] = [6, 10, 14, 18].map((at) => siz.getUint32(at)) as [number, number, number, number]
  const [stepX, stepY] = [Math.max(1, siz.getUint8(41)), Math.max(1, siz.getUint8(42))]
  const between = (from: number, to: number, step: number): number => Math.ceil(to / step) - Math.ceil(from / step)
  const sizeAt = (level: number): PixelSize => ({
    width: between(Math.ceil(left / stepX), Math.ceil(right / stepX), 2 ** level),
    height: between(Math.ceil(top / stepY), Math.ceil(bottom / stepY), 2 ** level),
  })
  const { width, height } = sizeAt(0)
  if (width < 1 || height < 1) throw new ImagingError('damaged-file', 'the JPEG 2000 picture has no pixels')
  return { components: siz.getUint16(38), sizeAt }
}

function channelsOfPalette(boxes: Uint8Array): number | undefined {
  const [palette] = bodiesOf(boxes, 'pclr')
  return palette?.[2]
}

function hasAlpha(boxes: Uint8Array): boolean {
  const [definitions] = bodiesOf(boxes, 'cdef')
  if (!definitions) return false
  const view = viewOf(definitions)
  for (let at = 2; at + 6 <= definitions.length; at += 6) if (view.getUint16(at + 2) === 1) return true
  return false
}

/** By the first specification that can be read; a bare codestream tells by the number of its components. */
function colourOf(boxes: Uint8Array | undefined, channels: number): Colour {
  for (const colr of boxes ? bodiesOf(boxes, 'colr') : []) {
    const [method] = colr
    if (method === 1 && colr.length >= 7) {
      const space = SPACES[viewOf(colr).getUint32(3)]
      if (space) return { space, profile: null }
    }
    if ((method === 2 || method === 3) && colr.length > 131) {
      const profile = colr.subarray(3)
      const space = { GRAY: 'grey', 'RGB ': 'rgb', CMYK: 'cmyk' } as const
      const named = String.fromCharCode(...profile.subarray(16, 20))
      if (named in space) return { space: space[named as keyof typeof space], profile }
    }
  }
  return { space: channels >= 3 ? 'rgb' : 'grey', profile: null }
}
