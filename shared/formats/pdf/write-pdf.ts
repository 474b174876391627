import { zlibSync } from 'fflate'
import type { QuarterTurn } from '../../domain/geometry.ts'
import type { Line } from '../../domain/reading.ts'
import { joinBytes } from './bytes.ts'
import { glyphlessFont, GLYPH_WIDTH, THE_GLYPH } from './glyphless-font.ts'
import { profileKind } from './jpeg-header.ts'
import { infoDictionary, pdfXmp, type PdfAbout } from './pdf-metadata.ts'
import { hex4, pdfNumber, pdfObjects, utf16, type PdfObjects, type PdfRef } from './pdf-objects.ts'
import { drawnPicture, pictureDictionary, profileOfPicture, type PdfPicture } from './pdf-picture.ts'
import { srgbProfile } from './srgb-profile.ts'
import { signCodes, textLayer, type PdfPageSize, type SignCodes } from './text-layer.ts'

/** A page with its picture and the text on it. */
export interface PdfPage {
  /** In points, upright, before the turn. */
  readonly size: PdfPageSize
  readonly picture: PdfPicture
  /** Boxes in fractions of the picture. */
  readonly lines: readonly Line[]
  /** How far the user turned it, clockwise. */
  readonly turn: QuarterTurn
}

/**
 * A searchable PDF/A of pictures with their text over them, invisible. Level B of part 1 (ISO 19005-1: every reader of
 * archives takes it, and validators that are free check it); pictures for which that is too old are for the caller to draw
 * anew (`isPdfJpeg`).
 * The text is found and copied as it is in the readings (NFC), in whatever script, since its font has no letters and
 * only says what each code means. Each page is written and forgotten: in memory is one page.
 */
export async function* pdfChunks(pages: AsyncIterable<PdfPage>, about: PdfAbout): AsyncIterable<Uint8Array> {
  const file = begin()
  yield file.objects.header()
  for await (const page of pages) yield* pageObjects(file, page)
  yield* fontObjects(file)
  yield* closingObjects(file, about)
}

interface PdfFile {
  readonly objects: PdfObjects
  readonly codes: SignCodes
  readonly catalog: PdfRef
  readonly tree: PdfRef
  readonly font: PdfRef
  readonly kids: PdfRef[]
  /** Colour profiles that are in, by their bytes: pictures of one camera share one. */
  readonly profiles: Map<string, PdfRef>
}

function begin(): PdfFile {
  const objects = pdfObjects()
  const [catalog, tree, font] = [objects.reserve(), objects.reserve(), objects.reserve()]
  return {
    objects,
    catalog,
    tree,
    font,
    codes: signCodes(),
    kids: [],
    profiles: new Map(),
  }
}

function* pageObjects(file: PdfFile, page: PdfPage): Iterable<Uint8Array> {
  const { objects } = file
  const profile = yield* profileObject(file, page.picture)
  const [picture, content, self] = [objects.reserve(), objects.reserve(), objects.reserve()]
  yield objects.stream(picture, pictureDictionary(page.picture, profile), page.picture.bytes)
  const operators = drawnPicture(page.picture, page.size) + textLayer(page.lines, page.size, file.codes)
  yield objects.stream(content, '/Filter /FlateDecode', zlibSync(joinBytes([operators])))
  const box = `[0 0 ${pdfNumber(page.size.width)} ${pdfNumber(page.size.height)}]`
  yield objects.object(
    self,
    [
      `<< /Type /Page /Parent ${file.tree} 0 R /MediaBox ${box} /Rotate ${page.turn} /Contents ${content} 0 R`,
      `/Resources << /XObject << /P ${picture} 0 R >> /Font << /F ${file.font} 0 R >> >> >>`,
    ].join('\n'),
  )
  file.kids.push(self)
}

/** The object of a picture's own profile, written with the first picture that has it. */
function* profileObject(file: PdfFile, picture: PdfPicture): Generator<Uint8Array, PdfRef | null> {
  const profile = profileOfPicture(picture)
  if (!profile) return null
  const packed = zlibSync(profile)
  const key = String.fromCharCode(...packed.subarray(-64)) + String(profile.length)
  const known = file.profiles.get(key)
  if (known !== undefined) return known
  const ref = file.objects.reserve()
  file.profiles.set(key, ref)
  yield file.objects.stream(ref, `/N ${profileKind(profile)?.space === 'GRAY' ? 1 : 3} /Filter /FlateDecode`, packed)
  return ref
}

/** A composite font of which the codes are UTF-16, and every one of them is drawn as the one empty glyph. */
function* fontObjects({ objects, font, codes }: PdfFile): Iterable<Uint8Array> {
  const [descendant, map, meanings] = [objects.reserve(), objects.reserve(), objects.reserve()]
  const [descriptor, program] = [objects.reserve(), objects.reserve()]
  const name = '/FondsGlyphless'
  const bytes = glyphlessFont()
  yield objects.object(
    font,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${meanings} 0 R >>`,
  )
  yield objects.object(
    descendant,
    [
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /FontDescriptor ${descriptor} 0 R`,
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>`,
      `/DW ${GLYPH_WIDTH} /CIDToGIDMap ${map} 0 R >>`,
    ].join('\n'),
  )
  yield objects.object(
    descriptor,
    [
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [0 0 ${GLYPH_WIDTH} 1000] /ItalicAngle 0`,
      `/Ascent 1000 /Descent -1 /CapHeight 1000 /StemV 80 /FontFile2 ${program} 0 R >>`,
    ].join('\n'),
  )
  yield objects.stream(program, `/Length1 ${bytes.length} /Filter /FlateDecode`, zlibSync(bytes))
  const glyphs = new Uint8Array(65536 * 2).map((_, index) => (index % 2 === 1 ? THE_GLYPH : 0))
  yield objects.stream(map, '/Filter /FlateDecode', zlibSync(glyphs))
  yield objects.stream(meanings, '/Filter /FlateDecode', zlibSync(joinBytes([meaningsOf(codes)])))
}

/** Lists of a CMap may have a hundred entries (Adobe technical note 5014). */
const MOST_ENTRIES = 100

/** A ToUnicode CMap: a code means itself; a free one the sign that took it. */
function meaningsOf(codes: SignCodes): string {
  const isFree = (high: number): boolean => high >= 0xd8 && high <= 0xdf
  const rows = Array.from({ length: 256 }, (_, high) => high).filter((high) => !isFree(high))
  const ranges = rows.map((high) => `<${hex4(high * 256)}> <${hex4(high * 256 + 255)}> <${hex4(high * 256)}>`)
  const single = codes.extras().map(([code, sign]) => `<${hex4(code)}> <${utf16(sign)}>`)
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...listed('bfrange', ranges),
    ...listed('bfchar', single),
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('\n')
}

function listed(kind: string, entries: readonly string[]): readonly string[] {
  const lists: string[] = []
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    const some = entries.slice(from, from + MOST_ENTRIES)
    lists.push(`${some.length} begin${kind}\n${some.join('\n')}\nend${kind}`)
  }
  return lists
}

function* closingObjects(file: PdfFile, about: PdfAbout): Iterable<Uint8Array> {
  const { objects, kids } = file
  const [info, metadata, intent, profile] = [objects.reserve(), objects.reserve(), objects.reserve(), objects.reserve()]
  yield objects.object(
    file.tree,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  )
  yield objects.object(info, infoDictionary(about))
  // Programs that know nothing of PDF look for the XMP in the bytes, so it is not compressed.
  const xmp = joinBytes([pdfXmp(about)])
  yield objects.stream(metadata, '/Type /Metadata /Subtype /XML', xmp)
  yield objects.stream(profile, '/N 3 /Filter /FlateDecode', zlibSync(srgbProfile()))
  yield objects.object(
    intent,
    `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profile} 0 R >>`,
  )
  const language = about.language === '' ? '' : ` /Lang (${about.language.replaceAll(/[^\w-]/g, '')})`
  yield objects.object(
    file.catalog,
    `<< /Type /Catalog /Pages ${file.tree} 0 R /Metadata ${metadata} 0 R /OutputIntents [${intent} 0 R]${language} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  )
  yield objects.trailer({ root: file.catalog, info, id: about.id })
}
