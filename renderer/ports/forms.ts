import type { Form } from '../../shared/domain/forms/form.ts'
import type { SeenColumns } from '../../shared/domain/forms/seen-columns.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import type { FormReadResult } from '../../shared/formats/form/read-form.ts'
import type { Progress, WorkContext } from './work.ts'

/** How the reading of forms goes. Paused: the page at work is read to its end, the others wait. `problem`: what stopped it, until it is resumed. */
export interface FormsStatus {
  readonly state: 'idle' | 'running' | 'paused'
  readonly progress: Progress
  readonly problem?: unknown
}

/** In what a table of records is written. package: CSV with its description as a Frictionless Data Package. */
export const FORM_FORMATS = ['csv', 'xlsx', 'ods', 'package'] as const
export type FormFormat = (typeof FORM_FORMATS)[number]

/** What of a table is written. */
export interface FormExport {
  readonly form: Form
  readonly format: FormFormat
  /** What the file is called. */
  readonly name: string
}

/** What was written, and how many records were left out because they are withheld. */
export interface FormExportReport {
  readonly paths: readonly string[]
  readonly records: number
  readonly withheld: number
}

/** Forms and registers: fields drawn once, read from many pages. */
export interface FormsService {
  /** The columns between the ruled lines of a register's sample; null where none are seen. */
  columns(form: Form): Promise<SeenColumns | null>
  /** Asks for pages to be read; each is a record or many. What was read of them before stays until then. */
  request(form: Form, pages: readonly Page[]): Promise<void>
  /** Begins no other page until it is resumed, by that or by a new request. */
  pause(): void
  resume(): void
  /** Takes back all wishes that are left. */
  cancel(): Promise<void>
  status(): Watched<FormsStatus>
  /** Settles once no page waits and none is at work. */
  idle(): Promise<void>
  /** Writes a form as a file; null where the user chose no target. */
  save(form: Form): Promise<readonly string[] | null>
  /** Reads a file of a form. */
  open(file: Blob): Promise<FormReadResult>
  /** Writes the records; null where the user chose no target. Nothing withheld is among them. */
  export(wish: FormExport, context: WorkContext): Promise<FormExportReport | null>
  /** The records as a table that the intake of descriptions takes. */
  asTable(form: Form): Promise<Blob>
}
