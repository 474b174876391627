import { xmlElement, xmlText } from '../xml/write-xml.ts'
import { pathReference, type DocumentAbout } from '../readings/document-page.ts'

/** A file that a METS document names; its path is as seen from it. */
export interface MetsFile {
  readonly path: string
  readonly mediaType: string
  /** Bytes, and their SHA-256, where they are known. */
  readonly size?: number
  readonly sha256?: string
}

/** A page with its picture and, where it was read, the ALTO of its text. */
export interface MetsPage {
  readonly label: string
  /** Null where it is withheld. */
  readonly image: MetsFile | null
  readonly text: MetsFile | null
}

/**
 * A METS document, version 1.12.1, of a unit: its description in Dublin Core, its pictures and texts as two groups of
 * files, its pages in order, and the unit that they are. A picture of several pages is named once.
 */
export function metsFile(pages: readonly MetsPage[], about: DocumentAbout): string {
  const pictures = pages.flatMap(({ image }) => image ?? [])
  const images = [...new Map(pictures.map((image) => [image.path, image])).values()]
  const texts = pages.flatMap(({ text }) => text ?? [])
  const imageIds = new Map(images.map(({ path }, index) => [path, `image-${index + 1}`]))
  const textIds = new Map(texts.map(({ path }, index) => [path, `text-${index + 1}`]))
  const files = (group: readonly MetsFile[], ids: ReadonlyMap<string, string>): readonly string[] =>
    group.map((file) => fileElement(file, ids.get(file.path) ?? ''))
  const groups = [
    ...(images.length === 0 ? [] : [xmlElement('fileGrp', { USE: 'image' }, files(images, imageIds))]),
    ...(texts.length === 0 ? [] : [xmlElement('fileGrp', { USE: 'fulltext' }, files(texts, textIds))]),
  ]
  const physical = pages.map(({ label, image, text }, index) => {
    const ids = [image ? imageIds.get(image.path) : undefined, text ? textIds.get(text.path) : undefined]
    const pointers = ids.flatMap((id) => (id === undefined ? [] : [xmlElement('fptr', { FILEID: id })]))
    return xmlElement('div', { ID: `page-${index + 1}`, TYPE: 'page', ORDER: index + 1, LABEL: label }, pointers)
  })
  const links = pages.map((_, index) => xmlElement('smLink', { 'xlink:from': 'unit', 'xlink:to': `page-${index + 1}` }))
  const root = xmlElement(
    'mets',
    {
      xmlns: 'http://www.loc.gov/METS/',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd',
      LABEL: about.title,
    },
    [
      header(about),
      description(about),
      ...(groups.length === 0 ? [] : [xmlElement('fileSec', {}, groups)]),
      xmlElement('structMap', { TYPE: 'PHYSICAL' }, [
        xmlElement('div', { ID: 'pages', TYPE: 'physSequence' }, physical),
      ]),
      xmlElement('structMap', { TYPE: 'LOGICAL' }, [
        xmlElement('div', { ID: 'unit', TYPE: 'document', LABEL: about.title, DMDID: 'description' }),
      ]),
      ...(links.length === 0 ? [] : [xmlElement('structLink', {}, links)]),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function header({ tool, at }: DocumentAbout): string {
  const agent = xmlElement('agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, [xmlText('name', tool)])
  return xmlElement('metsHdr', { CREATEDATE: at }, [agent])
}

function description({ title, creators, date, referenceCode, languages }: DocumentAbout): string {
  const values: readonly (readonly [name: string, text: string])[] = [
    ['title', title],
    ...creators.map((creator) => ['creator', creator] as const),
    ['date', date],
    ['identifier', referenceCode],
    ...languages.map((language) => ['language', language] as const),
  ]
  const elements = values.flatMap(([name, text]) => (text === '' ? [] : [xmlText(`dc:${name}`, text)]))
  const data = xmlElement('xmlData', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, elements)
  return xmlElement('dmdSec', { ID: 'description' }, [xmlElement('mdWrap', { MDTYPE: 'DC' }, [data])])
}

function fileElement({ path, mediaType, size, sha256 }: MetsFile, id: string): string {
  const checksum = sha256 === undefined ? {} : { CHECKSUM: sha256, CHECKSUMTYPE: 'SHA-256' }
  return xmlElement('file', { ID: id, MIMETYPE: mediaType, SIZE: size, ...checksum }, [
    xmlElement('FLocat', { LOCTYPE: 'URL', 'xlink:href': pathReference(path) }),
  ])
}
