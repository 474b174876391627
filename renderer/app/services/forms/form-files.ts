import type { Form } from '../../../../shared/domain/forms/form.ts'
import { bookOf } from '../../../../shared/domain/fields/catalogue.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { dataPackage } from '../../../../shared/formats/form/data-package.ts'
import type { ExportedRecord } from '../../../../shared/formats/form/form-columns.ts'
import { readForm } from '../../../../shared/formats/form/read-form.ts'
import { FORM_ENDING, formFile } from '../../../../shared/formats/form/write-form.ts'
import { formAsUnits, formCsv, formWorkbook } from '../../../../shared/formats/form/write-table.ts'
import { pagesInOrder, tableRows } from '../../../../shared/forms/form-table.ts'
import type { ExportTarget, Platform } from '../../../../shared/platform/platform.ts'
import type { FormExport, FormsService } from '../../../ports/forms.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { once } from '../export/chunks.ts'
import { intoTarget } from '../export/into-target.ts'
import { fileName } from '../file-name.ts'

/** What writes forms and their records, and reads forms. */
export interface FormFileDeps {
  readonly repositories: Pick<Repositories, 'templates'>
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly clock: { now(): string }
  /** The archive as exports see it, with nothing that is withheld. */
  readonly released: (id: Form['collectionId']) => Promise<ReleasedStore>
}

type FormFiles = Pick<FormsService, 'save' | 'open' | 'export' | 'asTable'>

/** Gives forms and their records out as files, and reads files of forms. */
export function formFiles(deps: FormFileDeps, marked: (form: Form) => Promise<Form>): FormFiles {
  const { platform } = deps
  return {
    async save(form) {
      const { signal } = new AbortController()
      return await intoTarget({ platform, name: form.name, signal }, async (target) =>
        target.write(`${fileName(form.name, 'form')}${FORM_ENDING}`, once(formFile(await marked(form))), signal),
      )
    },
    open: async (file) => readForm(await file.text()),
    async export(wish, { signal, onProgress }) {
      let counts = { records: 0, withheld: 0 }
      const paths = await intoTarget({ platform, name: wish.name, signal }, async (target) => {
        const { records, withheld } = await releasedRecords(deps, wish.form)
        counts = { records: records.length, withheld }
        await write({ ...wish, at: deps.clock.now() }, records, { target, signal, onProgress })
      })
      return paths && { paths, ...counts }
    },
    async asTable(form) {
      const book = bookOf(await deps.repositories.templates.all())
      const { records } = await releasedRecords(deps, form)
      return new Blob([...formAsUnits(form, records, book)], { type: 'text/csv' })
    },
  }
}

interface Writing {
  readonly target: ExportTarget
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

async function write(
  { form, format, name, at }: FormExport & { readonly at: string },
  records: readonly ExportedRecord[],
  { target, signal, onProgress }: Writing,
): Promise<void> {
  const counted = function* (): Iterable<ExportedRecord> {
    for (const [index, record] of records.entries()) {
      signal.throwIfAborted()
      if (index % 200 === 0) onProgress({ done: index, total: records.length })
      yield record
    }
  }
  const file = fileName(name, 'records')
  if (format === 'csv') return target.write(`${file}.csv`, chunked(formCsv(form, counted())), signal)
  if (format === 'package') {
    for (const { path, chunks } of dataPackage(form, records, at)) await target.write(path, chunked(chunks), signal)
    return
  }
  await target.write(`${file}.${format}`, once(await formWorkbook(form, counted(), format)), signal)
}

/** Lines in runs, so that the window answers between two. */
async function* chunked(lines: Iterable<string>): AsyncIterable<string> {
  let run = ''
  for (const line of lines) {
    run += line
    if (run.length < 1 << 16) continue
    yield run
    run = ''
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  yield run
}

interface ReleasedRecords {
  readonly records: readonly ExportedRecord[]
  readonly withheld: number
}

/** The records of pages that may go out, in the order of units and pages. */
async function releasedRecords(deps: FormFileDeps, form: Form): Promise<ReleasedRecords> {
  const store = await deps.released(form.collectionId)
  const { pages, withheld } = await store.forms.pagesOf(form)
  const units = await store.units.tree(form.collectionId)
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const places = new Map(units.map(({ id }, index) => [id, index]))
  const records = tableRows(form, pagesInOrder(pages, places)).map((row) => ({
    row,
    unit: unitOf.get(row.page.unitId),
  }))
  return { records, withheld }
}
