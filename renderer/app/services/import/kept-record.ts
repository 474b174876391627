import type { Failure, ImportRecord, UnfinishedFile } from '../../../../shared/domain/job.ts'
import { secondsLeft } from '../../../../shared/domain/import-plan.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { JobRepository } from '../../../../shared/domain/repositories.ts'
import type { Progress } from '../../../ports/services.ts'

/** The record of an import as it grows. Whoever changes it does so in turn, so that each state holds all before it. */
export class KeptRecord {
  readonly inTurn = oneByOne()
  readonly #jobs: Pick<JobRepository, 'putImport'>
  readonly #tell: (progress: Progress) => void
  readonly #pages = new Map<string, Pages>()
  #record: ImportRecord
  #begun = performance.now()
  #doneBefore = 0

  constructor(
    record: ImportRecord,
    deps: { readonly jobs: Pick<JobRepository, 'putImport'>; readonly tell: (progress: Progress) => void },
  ) {
    this.#record = record
    this.#jobs = deps.jobs
    this.#tell = deps.tell
  }

  get now(): ImportRecord {
    return this.#record
  }

  /** The files are known, and so are those that were done before: time counts from here. */
  async begin(found: Pick<ImportRecord, 'filesFound' | 'filesDone' | 'failures' | 'notes' | 'here'>): Promise<void> {
    this.#begun = performance.now()
    this.#doneBefore = found.filesDone
    await this.keep({ ...this.#record, ...found })
  }

  async keep(record: ImportRecord): Promise<void> {
    await this.#jobs.putImport(record)
    this.took(record)
  }

  /** Notes what should be known of a file that goes in. */
  note(note: Failure): Promise<void> {
    return this.inTurn(() => this.keep({ ...this.#record, ...withNotes(this.#record, [note]) }))
  }

  /** The record has been stored together with what it tells of. */
  took(record: ImportRecord): void {
    this.#record = record
    this.#tellProgress()
  }

  /** How far a file of several pages is. */
  pages(path: string, pages: Pages): void {
    if (pages.done < pages.total) this.#pages.set(path, pages)
    else this.#pages.delete(path)
  }

  /** The file is done with, well or not. */
  leave(path: string): void {
    this.#pages.delete(path)
  }

  #tellProgress(): void {
    const { filesDone, filesFound: total } = this.#record
    const open = [...this.#pages.values()]
    const done = filesDone + open.reduce((sum, pages) => sum + pages.done / pages.total, 0)
    const seconds = (performance.now() - this.#begun) / 1000
    const left = secondsLeft(done - this.#doneBefore, total - this.#doneBefore, seconds)
    const [pages] = open
    this.#tell({ done, total, ...(left === undefined ? {} : { left }), ...(pages ? { pages } : {}) })
  }
}

type Pages = NonNullable<Progress['pages']>

/** The record with a file done: in whole, failed or a duplicate. */
export function withFileDone(record: ImportRecord, path: string, changes: Partial<ImportRecord> = {}): ImportRecord {
  return withoutUnfinished({ ...record, ...changes, filesDone: record.filesDone + 1 }, path)
}

/** The record with a file that goes on at a later page. */
export function withUnfinished(record: ImportRecord, file: UnfinishedFile): ImportRecord {
  const others = (record.unfinished ?? []).filter(({ path }) => path !== file.path)
  return { ...record, unfinished: [...others, file] }
}

/** The record without the file among the unfinished ones. */
export function withoutUnfinished(record: ImportRecord, path: string): ImportRecord {
  const unfinished = (record.unfinished ?? []).filter((file) => file.path !== path)
  if (unfinished.length > 0) return { ...record, unfinished }
  const { unfinished: _none, ...rest } = record
  return rest
}

/** Adds notes to those of a record; one that is there already is not told twice. */
export function withNotes(record: ImportRecord, notes: readonly Failure[]): Pick<ImportRecord, 'notes'> {
  const key = ({ file, code }: Failure): string => `${code} ${file}`
  const all = new Map([...(record.notes ?? []), ...notes].map((note) => [key(note), note]))
  return all.size > 0 ? { notes: [...all.values()] } : {}
}
