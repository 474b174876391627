import type { FixityFinding } from '../../domain/fixity.ts'
import { BYTE_ORDER_MARK, csvLine } from './write-csv.ts'

/** A fault, with one of the pages that have the file; without one where no page has it any more. */
export interface FaultyPage {
  readonly finding: FixityFinding
  readonly page?: {
    readonly path: string
    /** From 0. */
    readonly frame: number
    readonly unit: string
    readonly referenceCode: string
    readonly collection: string
    /** Why it has no names: what they say is withheld, or the unit lies in the trash. */
    readonly unsaid?: 'withheld' | 'trash'
  }
}

const HEADER = [
  'sha256',
  'fault',
  'found',
  'file',
  'page',
  'unit',
  'identifier',
  'collection',
  'checked',
  'mended',
  'unsaid',
] as const

/** What a check of the originals found, as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark: one row a page. */
export async function* fixityReport(faults: AsyncIterable<FaultyPage>): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADER)
  for await (const { finding, page } of faults) {
    yield csvLine([
      finding.sha256,
      finding.fault,
      finding.found ?? '',
      page?.path ?? '',
      page ? String(page.frame + 1) : '',
      page?.unit ?? '',
      page?.referenceCode ?? '',
      page?.collection ?? '',
      finding.at,
      finding.mendedAt ?? '',
      page?.unsaid ?? '',
    ])
  }
}
