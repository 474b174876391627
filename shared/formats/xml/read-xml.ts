import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { decodeEntities } from './xml-entities.ts'
import { placeIn, XmlError } from './xml-error.ts'

/** An element with its children in the order of the file; names as written, with their prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** An element, or text with its entities resolved and its white space kept. */
export type XmlNode = XmlElement | string

/** HTML's elements without content, which old programs leave open. */
export const UNPAIRED: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
])
const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'

/** How the parser gives an element: its name to its children, and ':@' to its attributes. */
type Parsed = Readonly<Record<string, unknown>>

/**
 * Reads XML without touching anything outside of it: no DTD is loaded, and a file that declares entities of its own is
 * refused (XmlError 'xml-entities'), since they can grow without bound. `html` lets HTML's void elements stay open.
 * Throws an XmlError 'xml-damaged' where the file is cut short or not well-formed.
 */
export function readXml(text: string, { html = false }: { readonly html?: boolean } = {}): XmlElement {
  const entity = text.search(/<!ENTITY\s/i)
  if (entity >= 0) throw new XmlError('xml-entities', `the file declares entities (${placeIn(text, entity)})`)
  if (text.trim() === '') throw new XmlError('xml-damaged', 'no element (1:1)')
  const unpairedTags = html ? [...UNPAIRED] : []
  const valid = XMLValidator.validate(text, { unpairedTags, allowBooleanAttributes: html })
  if (valid !== true) throw new XmlError('xml-damaged', faultOf(valid.err, text))
  const root = parse(text, unpairedTags).find((node) => typeof node !== 'string')
  if (!root || typeof root === 'string') throw new XmlError('xml-damaged', 'no element')
  return root
}

/** What the parser says, with the place. Of elements that are left open it names the first, but the file ends too early. */
function faultOf(
  { msg, line, col }: { readonly msg: string; readonly line: number; readonly col: number },
  text: string,
): string {
  const [, open] = /^Invalid '\[.*?"([^"]+)"\s*\]' found/s.exec(msg) ?? []
  return open === undefined ? `${msg} (${line}:${col})` : `<${open}> is not closed (${placeIn(text, text.length)})`
}

function parse(text: string, unpairedTags: string[]): readonly XmlNode[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    allowBooleanAttributes: true,
    cdataPropName: CDATA,
    ignoreDeclaration: true,
    ignorePiTags: true,
    unpairedTags,
  })
  try {
    // With `preserveOrder` the parser gives a list of such objects.
    return (parser.parse(text) as readonly Parsed[]).flatMap(nodesOf)
  } catch (cause) {
    throw new XmlError('xml-damaged', String(cause), { cause })
  }
}

function nodesOf(parsed: Parsed): readonly XmlNode[] {
  const name = Object.keys(parsed).find((key) => key !== ATTRIBUTES)
  if (name === undefined) return []
  const value = parsed[name]
  if (name === TEXT) return [decodeEntities(String(value))]
  // Beside texts the parser gives lists of such objects only.
  const inner = value as readonly Parsed[]
  if (name === CDATA) return inner.map((text) => String(text[TEXT]))
  return [{ name, attributes: attributesOf(parsed[ATTRIBUTES]), children: inner.flatMap(nodesOf) }]
}

function attributesOf(parsed: unknown): Readonly<Record<string, string>> {
  const pairs = Object.entries((parsed ?? {}) as Parsed)
  return Object.fromEntries(pairs.map(([name, value]) => [name, decodeEntities(String(value))]))
}
