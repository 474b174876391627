import {
  sensiblePoint,
  type EmbeddedMetadata,
  type MetadataGroup,
  type MetadataTag,
  type MetadataText,
} from '../../../shared/domain/embedded-metadata.ts'
import { decodeUnmarked, repairedLatin1 } from '../../../shared/text/legacy-text.ts'

/** A tag as exifreader gives it. */
interface ReadTag {
  readonly value?: unknown
  readonly description?: unknown
  readonly computed?: unknown
}

/** The groups that exifreader gives with `expanded`, as far as they are of use here. */
export interface ExpandedTags {
  readonly exif?: Readonly<Record<string, ReadTag>>
  readonly iptc?: Readonly<Record<string, ReadTag | readonly ReadTag[]>>
  readonly pngText?: Readonly<Record<string, ReadTag | readonly ReadTag[]>>
  readonly png?: Readonly<Record<string, ReadTag>>
  readonly jfif?: Readonly<Record<string, ReadTag>>
  readonly gps?: { readonly Latitude?: number; readonly Longitude?: number }
}

/** What tells how the file is built, or is for machines: no words for anyone. */
const NO_WORDS =
  /Pointer$|^(?:Coded Character Set|Record Version|Model Version|MakerNote|PrintImageMatching|ComponentsConfiguration|StripOffsets|StripByteCounts|JPEGInterchangeFormat.*|Thumbnail|Images|IPTC-NAA|ApplicationNotes|Padding|OffsetSchema|InterColorProfile|ImageSourceData|ImageResources)$/
/** A description that long is a table of numbers. */
const LONGEST = 20_000

/** EXIF, GPS, IPTC and PNG's texts in our own form. */
export function metadataOf(tags: ExpandedTags): EmbeddedMetadata {
  const exif = Object.entries(tags.exif ?? {})
  const all: readonly MetadataTag[] = [
    ...listed('iptc', tags.iptc ?? {}, iptcText),
    ...exif.flatMap(([name, tag]) => tagOf(name.startsWith('GPS') ? 'gps' : 'exif', name, [exifText(tag)])),
    ...listed('png', tags.pngText ?? {}, exifText),
  ]
  const { Latitude: lat, Longitude: lon } = tags.gps ?? {}
  const point = lat === undefined || lon === undefined ? null : sensiblePoint(lat, lon)
  const dpi = dotsAnInch(tags)
  return { tags: all, ...(point ? { point } : {}), ...(dpi === null ? {} : { dpi }) }
}

type Texts = (tag: ReadTag) => string

function listed(
  group: MetadataGroup,
  tags: Readonly<Record<string, ReadTag | readonly ReadTag[]>>,
  text: Texts,
): readonly MetadataTag[] {
  return Object.entries(tags).flatMap(([name, tag]) => tagOf(group, name, [tag].flat().map(text)))
}

function tagOf(group: MetadataGroup, name: string, texts: readonly string[]): readonly MetadataTag[] {
  if (NO_WORDS.test(name)) return []
  const values = texts.map((text) => text.replaceAll('\0', '').trim()).filter((text) => text !== '')
  const kept = values.filter((text) => text.length <= LONGEST).map((text): MetadataText => ({ text }))
  return kept.length === 0 ? [] : [{ group, name, values: kept }]
}

/** IPTC's bytes, whatever the library made of them: UTF-8 is often not said, and older programs wrote CP1251. */
function iptcText({ value, description }: ReadTag): string {
  const isBytes = Array.isArray(value) && value.every((byte) => typeof byte === 'number')
  const isText = isBytes && value.length > 0 && value.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d)
  return isText ? decodeUnmarked(Uint8Array.from<number>(value)) : plain(description)
}

function exifText({ value, description }: ReadTag): string {
  // Windows' own tags and comments come out decoded; a plain text is in the value.
  const isText = Array.isArray(value) && value.length === 1 && typeof value[0] === 'string'
  return repairedLatin1(isText ? String(value[0]) : plain(description))
}

function plain(description: unknown): string {
  return typeof description === 'string' || typeof description === 'number' ? String(description) : ''
}

const CENTIMETRES_AN_INCH = 2.54
const METRES_AN_INCH = 0.0254

/** From EXIF or TIFF, else JFIF, else PNG. Values that no scanner has are what programs write who don't know. */
function dotsAnInch({ exif, jfif, png }: ExpandedTags): number | null {
  const unit = numberOf(exif?.['ResolutionUnit'])
  const inches = (across: number, code: number): number =>
    code === 3 ? across * CENTIMETRES_AN_INCH : code === 2 ? across : Number.NaN
  const found = [
    inches(numberOf(exif?.['XResolution']), Number.isNaN(unit) ? 2 : unit),
    // JFIF counts 1 for inches and 2 for centimetres.
    inches(numberOf(jfif?.['XResolution']), numberOf(jfif?.['Resolution Unit']) + 1),
    numberOf(png?.['Pixel Units']) === 1 ? numberOf(png?.['Pixels Per Unit X']) * METRES_AN_INCH : Number.NaN,
  ]
  const dpi = found.find((value) => value >= 50 && value <= 10_000)
  return dpi === undefined ? null : Math.round(dpi * 100) / 100
}

/** A rational comes as [numerator, denominator]. */
function numberOf(tag: ReadTag | undefined): number {
  const value = tag?.value
  if (Array.isArray(value) && value.length === 2) return Number(value[0]) / Number(value[1])
  return typeof value === 'number' ? value : Number.NaN
}
