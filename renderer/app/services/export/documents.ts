import { once } from './chunks.ts'
import { firstText } from '../../../../shared/domain/description.ts'
import { editsOf } from '../../../../shared/domain/edited-page.ts'
import { pageLabel, type Page } from '../../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../../shared/domain/unit.ts'
import { docxFile } from '../../../../shared/formats/docx/write-docx.ts'
import { pdfChunks, type PdfPage } from '../../../../shared/formats/pdf/write-pdf.ts'
import type { DocumentAbout, DocumentPage } from '../../../../shared/formats/readings/document-page.ts'
import { languageTags } from '../../../../shared/formats/readings/languages.ts'
import { onTheFrame } from '../../../../shared/formats/readings/page-of-text.ts'
import { teiChunks } from '../../../../shared/formats/tei/write-tei.ts'
import { uniquePaths } from '../../../../shared/formats/text/write-text.ts'
import { normalisedPage } from '../../../../shared/text/orthography/normalised-page.ts'
import type { DocumentWork, OneDocument } from './document-work.ts'
import { writeMets } from './mets-folder.ts'
import { pdfPictureOf, pdfSizeOf } from './pdf-picture-of.ts'
import { pagesWithReadings, unitPath } from './unit-pages.ts'

/** What is written into files as the program that made them. */
const TOOL = 'Fonds'

/** Formats of a file (METS: a folder) a unit. */
export const DOCUMENT_FORMATS = ['pdf', 'tei', 'docx', 'mets'] as const
/** One of them. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Writes a document for each unit that has pages; `tree` is where the names of the units above them are. */
export async function writeDocuments(
  units: readonly Unit[],
  {
    format,
    tree,
    work,
  }: { readonly format: DocumentFormat; readonly tree: readonly Unit[]; readonly work: DocumentWork },
): Promise<void> {
  const above = new Map(tree.map((unit) => [unit.id, unit]))
  const unique = uniquePaths()
  for (const unit of units) {
    const pages = await work.deps.repositories.pages.ofUnit(unit.id)
    if (pages.length === 0) continue
    const id = (await work.deps.imaging.hash(new Blob([unit.id, work.at]))).slice(0, 32)
    const path = unique(`${format}/${unitPath(unit, above)}`)
    await WRITERS[format]({ pages, about: aboutOf(unit, work), path, id }, work)
  }
}

const WRITERS: Readonly<Record<DocumentFormat, (document: OneDocument, work: DocumentWork) => Promise<void>>> = {
  pdf: writePdf,
  tei: writeTei,
  docx: writeDocx,
  mets: writeMets,
}

function aboutOf(unit: Unit, { collection, at }: DocumentWork): DocumentAbout {
  const text = (name: Parameters<typeof firstText>[1]): string => firstText(unit.description, name)
  return {
    title: nameOf(unit),
    creators: (unit.description.creator ?? []).map((value) => value.text),
    date: text('date'),
    referenceCode: text('referenceCode'),
    languages: languageTags(collection.languages),
    tool: TOOL,
    at,
  }
}

async function writePdf({ pages, about, path, id }: OneDocument, work: DocumentWork): Promise<void> {
  const { deps, dpi, signal, step, target } = work
  const made = async function* (): AsyncIterable<PdfPage> {
    for await (const { page, reading } of pagesWithReadings(deps.repositories, pages)) {
      await step()
      const picture = await pdfPictureOf(page, dpi, { deps, signal })
      yield { size: pdfSizeOf(page), picture, lines: reading?.lines ?? [], turn: page.rotation }
    }
  }
  const { title, creators, languages, tool, at } = about
  const chunks = pdfChunks(made(), { title, author: creators.join('; '), language: languages[0] ?? '', tool, at, id })
  await target.write(`${path}.pdf`, chunks, signal)
}

async function writeTei({ pages, about, path }: OneDocument, work: DocumentWork): Promise<void> {
  // The pages are walked through twice, for the facsimile and for the text, and counted once.
  let walks = 0
  const walk = () => documentPages(pages, work, (walks += 1) === 1)
  await work.target.write(`${path}.xml`, teiChunks(walk, about, work.form), work.signal)
}

async function writeDocx({ pages, about, path }: OneDocument, work: DocumentWork): Promise<void> {
  const bytes = await docxFile(documentPages(pages, work, true), about, work.form)
  await work.target.write(`${path}.docx`, once(bytes), work.signal)
}

async function* documentPages(
  pages: readonly Page[],
  { deps, collection, form, step }: DocumentWork,
  counts: boolean,
): AsyncIterable<DocumentPage> {
  for await (const { page, reading, frames } of pagesWithReadings(deps.repositories, pages)) {
    if (counts) await step()
    const placed = reading ? onTheFrame({ page, reading }) : { lines: [] }
    const normal = form === 'diplomatic' ? null : normalisedPage(placed.lines, collection.orthography).lines
    yield { label: pageLabel(page, frames), image: page.path, size: editsOf(page).frame, reading: placed, normal }
  }
}
