import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { Directory } from './tiff-file.ts'
import { TAG, values } from './tiff-tags.ts'

/** Columns and rows of pixels that share one pair of colour samples. */
interface Sharing {
  readonly across: number
  readonly down: number
}

function sharingOf(directory: Directory): Sharing {
  const [across = 2, down = 2] = values(directory, TAG.ycbcrSubsampling) ?? []
  return { across: Math.max(1, across), down: Math.max(1, down) }
}

/** Bytes of a block of luminance and colour, which comes in units of the pixels that share a colour. */
export function ycbcrBytes(directory: Directory, { width, height }: PixelSize): number {
  const { across, down } = sharingOf(directory)
  return Math.ceil(width / across) * Math.ceil(height / down) * (across * down + 2)
}

/** Interleaved RGB of 8 bits from a block of YCbCr (TIFF 6.0, section 21), where JPEG has not seen to it. */
export function rgbFromYcbcr(bytes: Uint8Array, { width, height }: PixelSize, directory: Directory): Uint8Array {
  const { across, down } = sharingOf(directory)
  const convert = conversion(directory)
  const rgb = new Uint8ClampedArray(width * height * 3)
  const unit = across * down + 2
  const units = Math.ceil(width / across)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (Math.floor(y / down) * units + Math.floor(x / across)) * unit
      const luma = bytes[at + (y % down) * across + (x % across)] ?? 0
      convert(rgb, (y * width + x) * 3, { luma, blue: bytes[at + unit - 2] ?? 128, red: bytes[at + unit - 1] ?? 128 })
    }
  }
  return new Uint8Array(rgb.buffer)
}

function conversion(directory: Directory) {
  const [fromRed = 0.299, fromGreen = 0.587, fromBlue = 0.114] = values(directory, TAG.ycbcrCoefficients) ?? []
  const range = values(directory, TAG.referenceBlackWhite) ?? [0, 255, 128, 255, 128, 255]
  const [black = 0, white = 255, noBlue = 128, fullBlue = 255, noRed = 128, fullRed = 255] = range
  return (rgb: Uint8ClampedArray, at: number, pixel: { luma: number; blue: number; red: number }): void => {
    const y = ((pixel.luma - black) * 255) / (white - black)
    const cb = ((pixel.blue - noBlue) * 127) / (fullBlue - noBlue)
    const cr = ((pixel.red - noRed) * 127) / (fullRed - noRed)
    const red = y + cr * (2 - 2 * fromRed)
    const blue = y + cb * (2 - 2 * fromBlue)
    rgb[at] = red
    rgb[at + 1] = (y - fromBlue * blue - fromRed * red) / fromGreen
    rgb[at + 2] = blue
  }
}
