import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import {
  handledPaths,
  importedPages,
  importedUnit,
  planImport,
  secondsLeft,
  type ImportMoment,
  type PlannedFile,
} from '../../../../shared/domain/import-plan.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { ImportedFile } from '../../../../shared/domain/repositories.ts'
import type { SourceFile, SourceSet } from '../../../../shared/platform/platform.ts'
import type { Inspection } from '../../../imaging/index.ts'
import type { WorkContext } from '../../../ports/services.ts'
import { failureOf, isOfTheFile } from './import-failure.ts'
import type { ImportDeps } from './import-deps.ts'
import { knownUnits, type KnownUnits } from './known-units.ts'

/** Files being decoded at once; they are stored one by one. */
const IN_FLIGHT = 2

/** One import from its first file to its last, or until it is cancelled or the machine refuses. */
export class ImportRun {
  readonly #deps: ImportDeps
  readonly #context: WorkContext
  readonly #moment: ImportMoment
  #record: ImportRecord
  #known: KnownUnits | null = null
  #pageLanguages: readonly ReadingLanguage[] | null = null
  /** What is stored waits for what is being stored, so that each record holds all before it. */
  readonly #serially = oneByOne()
  #begun = 0
  #doneBefore = 0

  constructor(deps: ImportDeps, record: ImportRecord, context: WorkContext) {
    this.#deps = deps
    this.#record = record
    this.#context = context
    const { id: importId, collectionId } = record
    this.#moment = { importId, collectionId, at: deps.clock.now(), newId: deps.newId }
  }

  /** Ends with the record as it is kept: done, cancelled or failed. Throws only where even that can't be stored. */
  async run(source: SourceSet): Promise<ImportRecord> {
    try {
      await this.#takeIn(source)
      return await this.#end('done')
    } catch (error) {
      if (this.#context.signal.aborted) return await this.#end('cancelled')
      const stopped = failureOf(this.#record.label, error)
      this.#record = { ...this.#record, failures: [...this.#record.failures, stopped] }
      return await this.#end('failed')
    }
  }

  async #takeIn(source: SourceSet): Promise<void> {
    const { repositories } = this.#deps
    const sources = await this.#list(source)
    const plan = planImport([...sources.keys()])
    const { collectionId, languages } = this.#record
    const collection = await repositories.collections.get(collectionId)
    if (collection && collection.languages.join() !== languages.join()) this.#pageLanguages = languages
    this.#known = await knownUnits(repositories, this.#record, { folders: plan.folders, moment: this.#moment })
    const handled = handledPaths(this.#record, await repositories.units.tree(collectionId))
    const left = plan.files.filter((file) => !handled.has(file.path))
    const filesDone = plan.files.length - left.length
    await this.#keep({ ...this.#record, filesFound: plan.files.length, filesDone })
    this.#doneBefore = filesDone
    this.#begun = performance.now()
    await this.#each(left, (planned) => this.#takeFile(planned, sources.get(planned.path)))
  }

  async #list(source: SourceSet): Promise<ReadonlyMap<string, SourceFile>> {
    const files = new Map<string, SourceFile>()
    for await (const file of source.files()) {
      this.#context.signal.throwIfAborted()
      files.set(file.path, file)
    }
    return files
  }

  /** Takes the files in their order, a few at once; the first refusal of the machine stops all. */
  async #each(files: readonly PlannedFile[], take: (file: PlannedFile) => Promise<void>): Promise<void> {
    const waiting = files.values()
    let refused: { readonly error: unknown } | null = null
    const lane = async (): Promise<void> => {
      for (const file of waiting) {
        if (refused) return
        try {
          this.#context.signal.throwIfAborted()
          await take(file)
        } catch (error) {
          refused ??= { error }
        }
      }
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
    // Set within the lanes, which the compiler does not see.
    const stopped = refused as { readonly error: unknown } | null
    if (stopped) throw stopped.error
  }

  async #takeFile(planned: PlannedFile, file: SourceFile | undefined): Promise<void> {
    try {
      if (!file) return
      const blob = await file.open()
      const { signal } = this.#context
      const sha256 = await this.#deps.imaging.hash(blob, { signal })
      if (await this.#isDuplicate(planned, sha256)) return
      const inspection = await this.#deps.imaging.inspect(blob, { signal })
      await this.#store(planned, { sha256, blob, inspection })
    } catch (error) {
      if (!isOfTheFile(error)) throw error
      const failure = failureOf(planned.path, error)
      await this.#serially(() => this.#keepDone({ failures: [...this.#record.failures, failure] }))
    }
  }

  #isDuplicate(planned: PlannedFile, sha256: Sha256): Promise<boolean> {
    return this.#serially(() => this.#noteDuplicate(planned, sha256))
  }

  async #noteDuplicate(planned: PlannedFile, sha256: Sha256): Promise<boolean> {
    const first = await this.#deps.repositories.originals.findPage(this.#record.collectionId, sha256)
    if (!first) return false
    const duplicate = { file: planned.path, first: first.path }
    await this.#keepDone({ duplicates: [...this.#record.duplicates, duplicate] })
    return true
  }

  async #store(
    planned: PlannedFile,
    seen: { readonly sha256: Sha256; readonly blob: Blob; readonly inspection: Inspection },
  ): Promise<void> {
    await this.#serially(async () => {
      this.#context.signal.throwIfAborted()
      // Its twin may have been stored while this one was being decoded.
      if (await this.#noteDuplicate(planned, seen.sha256)) return
      const file = this.#compose(planned, seen)
      await this.#deps.repositories.imports.add(file)
      this.#known?.stored(file.units)
      this.#took(file.record)
    })
  }

  #compose(
    planned: PlannedFile,
    { sha256, blob, inspection }: { readonly sha256: Sha256; readonly blob: Blob; readonly inspection: Inspection },
  ): ImportedFile {
    const known = this.#known
    if (!known) throw new Error('a file was stored before the plan')
    const { id: parentId, toStore } = known.folder(planned.folder)
    const order = known.orderUnder(parentId, planned.order)
    const unit = importedUnit(this.#moment, { path: planned.path, level: 'item', order, parentId })
    const { mediaType, frames } = inspection
    // Wishes to read count from when their file came in, so that pages are read in the order of the files.
    const made = importedPages({ ...this.#moment, at: this.#deps.clock.now() }, unit, {
      original: sha256,
      mediaType,
      path: planned.path,
      frames,
      readIn: this.#record.read ? this.#record.languages : null,
      ...(this.#pageLanguages ? { pageLanguages: this.#pageLanguages } : {}),
    })
    return {
      // A file of the disk becomes bytes of the store, under the type that its content has.
      original: { sha256, bytes: blob.slice(0, blob.size, mediaType), mediaType },
      units: [...toStore, unit],
      pages: made.pages.flatMap((page) => {
        const frame = frames[page.frame]
        return frame ? [{ page, thumbnail: frame.thumbnail }] : []
      }),
      readings: made.readings,
      requests: made.requests,
      record: this.#advanced({ pagesAdded: this.#record.pagesAdded + made.pages.length }),
    }
  }

  #advanced(changes: Partial<ImportRecord>): ImportRecord {
    return { ...this.#record, ...changes, filesDone: this.#record.filesDone + 1 }
  }

  async #keepDone(changes: Partial<ImportRecord>): Promise<void> {
    await this.#keep(this.#advanced(changes))
  }

  async #keep(record: ImportRecord): Promise<void> {
    await this.#deps.repositories.jobs.putImport(record)
    this.#took(record)
  }

  #took(record: ImportRecord): void {
    this.#record = record
    const { filesDone: done, filesFound: total } = record
    const seconds = (performance.now() - this.#begun) / 1000
    const left = secondsLeft(done - this.#doneBefore, total - this.#doneBefore, seconds)
    this.#context.onProgress({ done, total, ...(left === undefined ? {} : { left }) })
  }

  async #end(state: 'done' | 'cancelled' | 'failed'): Promise<ImportRecord> {
    const ended: ImportRecord = { ...this.#record, state, finishedAt: this.#deps.clock.now() }
    await this.#deps.repositories.jobs.putImport(ended)
    return ended
  }
}
