import { unzipSync } from 'fflate'
import { readKmlShapes } from '../../../../shared/formats/kml/read-kml-shapes.ts'
import { decodeXml } from '../../../../shared/formats/xml/decode-xml.ts'
import { XmlError } from '../../../../shared/formats/xml/xml-error.ts'
import { OwnMapError, type OwnMapCode } from './own-map-error.ts'
import { groundShapes, type GroundShapes } from './read-geojson.ts'

/** A zip that unpacks to more would take all memory. */
const MOST_BYTES = 128 * 1024 * 1024

/** Reads KML, or the first KML of a KMZ. Throws an OwnMapError where the file is none, too large, or has no shape. */
export async function readKmlFile(file: Blob, name: string): Promise<GroundShapes> {
  if (file.size > MOST_BYTES) throw new OwnMapError('map-large', name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const features = read(isZip(bytes) ? unpacked(bytes, name) : bytes, name)
  if (!features) throw new OwnMapError('map-not', name)
  return groundShapes(features, { name, from: (position) => position })
}

/** True where the bytes begin as a zip does. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b
}

function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  const wanted = (file: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!file.name.toLowerCase().endsWith('.kml')) return false
    if (file.originalSize > MOST_BYTES) throw new OwnMapError('map-large', name)
    return true
  }
  try {
    const files = unzipSync(bytes, { filter: wanted })
    const [first] = [files['doc.kml'], ...Object.values(files)].filter((file) => file !== undefined)
    if (!first) throw new OwnMapError('map-not', name)
    return first
  } catch (cause) {
    if (cause instanceof OwnMapError) throw cause
    throw new OwnMapError('map-damaged', name, { cause })
  }
}

const CODES: Readonly<Record<XmlError['code'], OwnMapCode>> = {
  'xml-damaged': 'map-damaged',
  'xml-encoding': 'map-damaged',
  'xml-entities': 'map-damaged',
  'xml-too-large': 'map-large',
}

function read(bytes: Uint8Array, name: string): ReturnType<typeof readKmlShapes> {
  try {
    return readKmlShapes(decodeXml(bytes))
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause
    throw new OwnMapError(CODES[cause.code], `${name}: ${cause.message}`, { cause })
  }
}
