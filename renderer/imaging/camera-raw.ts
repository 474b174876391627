import { ImagingError } from './imaging-error.ts'
import type { TiffFile } from './tiff-file.ts'
import { TAG, value, values } from './tiff-tags.ts'

/** What the sensor saw, before it is a picture: TIFF/EP and DNG. */
const SENSOR = new Set([32803, 34892])
const DNG_VERSION = 50706
const RAW_TAGS: ReadonlySet<number> = new Set([TAG.photometric, TAG.subDirectories, DNG_VERSION])
/** Pictures beside the first that cameras write; a pyramid of tiles has more. */
const MOST_BESIDE = 8

/** Files of cameras that are no TIFF: Fujifilm, Olympus, Panasonic, Canon's CR3, Sigma, Minolta. */
export function isRawHead(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 32))
  return /^(FUJIFILMCCD-RAW|II(RO|RS|U\0)|MMOR|FOVb|\0MRM|.{4}ftypcrx )/s.test(text)
}

/**
 * Camera files that look like TIFF (DNG, NEF, CR2, ARW, PEF …): their first picture is a thumbnail for those who can't
 * read the sensor's. By DNG's own tag, Canon's mark behind the header, or a sensor's picture in or beside the first one.
 */
export async function isRawTiff(file: TiffFile): Promise<boolean> {
  const [first] = await file.directoryOffsets()
  if (first === undefined) return false
  const mark = await file.read(8, 2)
  if (first > 9 && mark[0] === 0x43 && mark[1] === 0x52) return true
  const directory = await file.directory(first, RAW_TAGS)
  if (directory.has(DNG_VERSION) || isOfSensor(value(directory, TAG.photometric, 0))) return true
  for (const offset of (values(directory, TAG.subDirectories) ?? []).slice(0, MOST_BESIDE))
    if (await hasSensorAt(file, offset)) return true
  return false
}

/** What is damaged beside the first picture is nothing that keeps that one from being read. */
async function hasSensorAt(file: TiffFile, offset: number): Promise<boolean> {
  try {
    return isOfSensor(value(await file.directory(offset, RAW_TAGS), TAG.photometric, 0))
  } catch (error) {
    if (error instanceof ImagingError) return false
    throw error
  }
}

function isOfSensor(photometric: number): boolean {
  return SENSOR.has(photometric)
}
