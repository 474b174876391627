import { jpegHeader } from '../../../shared/formats/pdf/jpeg-header.ts'
import { pdfChunks, type PdfPage } from '../../../shared/formats/pdf/write-pdf.ts'
import type { Platform } from '../../../shared/platform/platform.ts'
import type { DrawnMap, MapPictures } from '../../ports/map-pictures.ts'
import { once } from './export/chunks.ts'
import { intoTarget } from './export/into-target.ts'
import { fileName } from './file-name.ts'

/** Points of a PDF for each CSS pixel: 72 an inch for 96. */
const POINTS = 72 / 96

/** Saves maps as PNG, SVG or PDF. */
export function createMapPictures(deps: {
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly clock: { now(): string }
  readonly newId: () => string
}): MapPictures {
  return {
    save: ({ kind, title, language }, draw, context) =>
      intoTarget({ platform: deps.platform, name: title, signal: context.signal }, async (target) => {
        const drawn = await draw(context)
        const about = { title, author: '', language, tool: 'Fonds', at: deps.clock.now(), id: hexOf(deps.newId()) }
        const bytes = kind === 'pdf' ? pdfChunks(once(await pageOf(drawn)), about) : drawn.blob.stream()
        await target.write(`${fileName(title, 'map')}.${kind}`, bytes, context.signal)
      }),
  }
}

/** The 32 hexadecimal digits of a UUID. */
function hexOf(id: string): string {
  return id
    .replaceAll(/[^0-9a-f]/g, '')
    .padEnd(32, '0')
    .slice(0, 32)
}

/** A sheet with the picture over all of it. */
async function pageOf({ blob, width, height }: DrawnMap): Promise<PdfPage> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const header = jpegHeader(bytes)
  if (!header) throw new Error('The map was not drawn as JPEG')
  return {
    size: { width: width * POINTS, height: height * POINTS },
    // Browsers' own profile is too new for PDF/A; what is drawn here is in the colours that it takes pictures to be in.
    picture: { kind: 'jpeg', bytes, header: { ...header, profile: null } },
    lines: [],
    turn: 0,
  }
}
