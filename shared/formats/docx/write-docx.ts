import { strToU8, zipSync } from 'fflate'
import type { BlockKind } from '../../domain/layout.ts'
import { haveLayers, passageHeads } from '../../domain/line-layers.ts'
import type { Line } from '../../domain/reading.ts'
import { normalOf, type DocumentAbout, type DocumentPage, type TextForm } from '../readings/document-page.ts'
import { linesByBlock, type LinesOfBlock } from '../readings/page-of-text.ts'
import { tableRows, type WrittenCell } from '../readings/table-rows.ts'
import { escapeXml } from '../xml/xml-entities.ts'
import { xmlElement, xmlText } from '../xml/write-xml.ts'
import { DOCX_STYLES } from './docx-styles.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Kinds of blocks with a style of their own. */
const STYLES: Partial<Readonly<Record<BlockKind, string>>> = { heading: 'Heading2', caption: 'Caption' }

/**
 * A document as Office Open XML (ISO/IEC 29500, transitional): the title, then each page on a page of its own under its
 * name. As written, a block is a paragraph with its lines below each other; normalised, its lines run on. With both, the
 * second follows the first in a style of its own. A table whose lines are in cells is a table. Lines with a reading or a translation
 * are a table of three columns, a line a row; a translation of several lines goes over their rows. The whole file, which is text alone, is made in memory.
 */
export async function docxFile(
  pages: AsyncIterable<DocumentPage>,
  about: DocumentAbout,
  form: TextForm,
): Promise<Uint8Array> {
  const paragraphs = [paragraph('Title', run(about.title))]
  for await (const page of pages) paragraphs.push(...pageParagraphs(page, form, paragraphs.length > 1))
  const body = `<w:body>\n${paragraphs.join('\n')}\n${SECTION}\n</w:body>`
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'word/document.xml': `<w:document xmlns:w="${WORD}">${body}</w:document>`,
    'word/styles.xml': DOCX_STYLES.replaceAll('%language%', escapeXml(about.languages[0] ?? 'und')),
    'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml']]),
    'docProps/core.xml': coreProperties(about),
  }
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(`${DECLARATION}\n${text}`)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(about.at) })
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A4 with margins of an inch, in twentieths of a point. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'

/** Between the margins, in twentieths of a point. */
const TEXT_WIDTH = 11906 - 2 * 1440

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`

const CONTENT_TYPES = xmlElement('Types', { xmlns: `${PACKAGE}/content-types` }, [
  xmlElement('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
  xmlElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  xmlElement('Override', { PartName: '/word/document.xml', ContentType: `${TYPES}.document.main+xml` }),
  xmlElement('Override', { PartName: '/word/styles.xml', ContentType: `${TYPES}.styles+xml` }),
  xmlElement('Override', {
    PartName: '/docProps/core.xml',
    ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  }),
])

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const typeOf = (kind: string): string =>
    kind.startsWith('metadata/') ? `${PACKAGE}/relationships/${kind}` : `${OFFICE}/${kind}`
  return xmlElement(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([kind, target], index) =>
      xmlElement('Relationship', { Id: `r${index + 1}`, Type: typeOf(kind), Target: target }),
    ),
  )
}

function coreProperties({ title, creators, at }: DocumentAbout): string {
  const when = `${at.slice(0, 19)}Z`
  const date = (name: string): string => xmlText(`dcterms:${name}`, when, { 'xsi:type': 'dcterms:W3CDTF' })
  return xmlElement(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      xmlText('dc:title', title),
      ...(creators.length === 0 ? [] : [xmlText('dc:creator', creators.join('; '))]),
      date('created'),
      date('modified'),
    ],
  )
}

function pageParagraphs(page: DocumentPage, form: TextForm, breakBefore: boolean): readonly string[] {
  const label = paragraph('PageLabel', run(page.label), breakBefore ? '<w:pageBreakBefore/>' : '')
  const groups = linesByBlock(page.reading).filter(({ lines }) => lines.length > 0)
  return [label, ...groups.flatMap((group) => groupParagraphs(group, page, form))]
}

function groupParagraphs({ block, lines }: LinesOfBlock, page: DocumentPage, form: TextForm): readonly string[] {
  const rows = block?.kind === 'table' ? tableRows(lines) : null
  if (rows) return [table(rows, page, form)]
  if (haveLayers(lines)) return [layerTable(lines, page, form)]
  return textParagraphs(block ? STYLES[block.kind] : undefined, lines, { page, form })
}

function textParagraphs(
  style: string | undefined,
  lines: readonly Line[],
  { page, form }: { readonly page: DocumentPage; readonly form: TextForm },
): readonly string[] {
  const written = lines.map((line) => run(line.text)).join('<w:r><w:br/></w:r>')
  const normal = lines.map((line) => normalOf(page, line)).filter((text) => text !== '').join(' ') // prettier-ignore
  switch (form) {
    case 'diplomatic':
      return [paragraph(style, written)]
    case 'normalised':
      return normal === '' ? [] : [paragraph(style, run(normal))]
    case 'both':
      return [paragraph(style, written), ...(normal === '' ? [] : [paragraph('Normalised', run(normal))])]
  }
}

/** A table with ruled cells; a place that a cell above goes over continues that one. */
function table(rows: readonly (readonly WrittenCell[])[], page: DocumentPage, form: TextForm): string {
  const width = (rows[0] ?? []).reduce((sum, { columns }) => sum + columns, 0)
  const cell = ({ rows: down, columns: across, lines, continued }: WrittenCell): string => {
    const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''
    const merged = continued ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : ''
    // What is the same in both forms stands in its cell once.
    const same = lines.every((line) => normalOf(page, line) === line.text)
    const paragraphs = textParagraphs(undefined, lines, { page, form: same ? 'diplomatic' : form })
    // A cell holds one paragraph at least.
    return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${paragraphs.join('') || '<w:p/>'}</w:tc>`
  }
  return ruledTable(
    width,
    rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`),
  )
}

/** Lines with what stands beside them: the text, how it is read, what it means. */
function layerTable(lines: readonly Line[], page: DocumentPage, form: TextForm): string {
  const heads = passageHeads(lines)
  const rows = lines.map((line, index) => {
    const spans =
      heads[index] !== index ? '<w:vMerge/>' : heads[index + 1] === index ? '<w:vMerge w:val="restart"/>' : ''
    const same = normalOf(page, line) === line.text
    const text = textParagraphs(undefined, [line], { page, form: same ? 'diplomatic' : form }).join('')
    const beside = (said: string | undefined): string => paragraph(undefined, said === undefined ? '' : run(said))
    return [
      ['', text || '<w:p/>'],
      ['', beside(line.layers?.transliteration)],
      [spans, beside(line.layers?.translation)],
    ]
  })
  const cell = ([spans = '', content = '']: readonly string[]): string =>
    `<w:tc><w:tcPr>${spans}</w:tcPr>${content}</w:tc>`
  return ruledTable(
    3,
    rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`),
  )
}

function ruledTable(width: number, rows: readonly string[]): string {
  const columns = `<w:gridCol w:w="${Math.floor(TEXT_WIDTH / width)}"/>`.repeat(width)
  // Two tables that follow each other without a paragraph would be one.
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>${BORDERS}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>\n${rows.join('\n')}\n</w:tbl>\n<w:p/>`
}

function paragraph(style: string | undefined, runs: string, properties = ''): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  const all = named + properties
  return `<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${runs}</w:p>`
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}
