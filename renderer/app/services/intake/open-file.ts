import type { FoundFeature } from '../../../../shared/formats/geo/found-feature.ts'
import { readKml } from '../../../../shared/formats/kml/read-kml.ts'
import { readEad, type FoundAid } from '../../../../shared/formats/ead/read-ead.ts'
import { isIiifJson } from '../../../../shared/formats/iiif/read-iiif.ts'
import { isFondsJson, readFondsJson } from '../../../../shared/formats/jsonld/read-jsonld.ts'
import { jsonLdStatements } from '../../../../shared/formats/rdf/expand-json-ld.ts'
import { parseJson } from '../../../../shared/formats/rdf/parse-json.ts'
import { RdfError } from '../../../../shared/formats/rdf/rdf-error.ts'
import { readRdfXml } from '../../../../shared/formats/rdf/read-rdf-xml.ts'
import { readTurtle } from '../../../../shared/formats/rdf/read-turtle.ts'
import { readSkos, type SkosScheme } from '../../../../shared/formats/skos/read-skos.ts'
import { isTropyJson, readTropyJson } from '../../../../shared/formats/tropy/read-tropy-json.ts'
import type { TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { decodeXml } from '../../../../shared/formats/xml/decode-xml.ts'
import { readXml } from '../../../../shared/formats/xml/read-xml.ts'
import { localName } from '../../../../shared/formats/xml/xml-find.ts'
import type { Progress } from '../../../ports/services.ts'
import { enough, openPlaces } from './open-places.ts'

/** A file of another program, as it was read. */
export type OpenedFile =
  | { readonly kind: 'ead' | 'fonds'; readonly aid: FoundAid }
  | { readonly kind: 'tropy'; readonly project: TropyProject }
  | { readonly kind: 'skos'; readonly scheme: SkosScheme }
  | { readonly kind: 'places'; readonly features: readonly FoundFeature[] }

/** A file that begins like none of those that can be read. */
class UnknownFileError extends Error {
  readonly code = 'intake-unknown-file'
  override readonly name = 'UnknownFileError'
}

/** A IIIF manifest: it goes in with its pictures. */
class ManifestMetError extends Error {
  readonly code = 'intake-manifest'
  override readonly name = 'ManifestMetError'
}

/** How projects of Tropy are opened: in a worker, but for tests. */
export type OpenTropy = (file: Blob) => Promise<TropyProject>

/** How every database of SQLite 3 begins. */
const SQLITE = 'SQLite format 3\0'

/** How a file is read. */
interface Opening {
  readonly openTropy: OpenTropy
  readonly onProgress: (progress: Progress) => void
}

/** Reads a file by its content, whatever its name says. Throws an error with a code where it can't be read. */
export async function openFile(file: Blob, name: string, { openTropy, onProgress }: Opening): Promise<OpenedFile> {
  if ((await file.slice(0, SQLITE.length).text()) === SQLITE) return { kind: 'tropy', project: await openTropy(file) }
  const features = await openPlaces(file, name, onProgress)
  if (features) return { kind: 'places', features }
  const text = decodeXml(new Uint8Array(await file.arrayBuffer()))
  const [first = ''] = text.trimStart().replace(/^\uFEFF/, '')
  if (first === '<' && !/^\s*<[a-z][\w+.-]*:\/*[^<>\s"]*>/i.test(text)) return await ofXml(text, name)
  // Blank nodes of Turtle may stand first, in brackets as JSON's lists are.
  if (first === '{' || (first === '[' && !/\.(?:ttl|n3|trig)$/i.test(name))) return await ofJson(parseJson(text), name)
  if (/^\s*(?:@|#|prefix\b|base\b|<|_:|\[)/i.test(text)) return { kind: 'skos', scheme: readSkos(readTurtle(text)) }
  throw new UnknownFileError(name)
}

async function ofXml(text: string, name: string): Promise<OpenedFile> {
  const root = readXml(text)
  switch (localName(root)) {
    case 'ead':
      return { kind: 'ead', aid: readEad(text) }
    case 'RDF':
      return { kind: 'skos', scheme: readSkos(readRdfXml(root)) }
    case 'kml':
      return { kind: 'places', features: await enough(readKml(root)) }
    default:
      throw new UnknownFileError(`${name}: <${root.name}>`)
  }
}

async function ofJson(json: unknown, name: string): Promise<OpenedFile> {
  if (isIiifJson(json)) throw new ManifestMetError(name)
  if (isTropyJson(json)) return { kind: 'tropy', project: await readTropyJson(json) }
  if (isFondsJson(json)) return { kind: 'fonds', aid: readFondsJson(json) }
  const statements = await jsonLdStatements(json)
  if (statements.length === 0) throw new RdfError('rdf-none', 'skos:Concept')
  return { kind: 'skos', scheme: readSkos(statements) }
}
