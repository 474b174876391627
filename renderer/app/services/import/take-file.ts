import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Sha256, UnitId } from '../../../../shared/domain/ids.ts'
import type { PlannedFile, PlannedItem } from '../../../../shared/domain/import-plan.ts'
import { importedUnit, type ImportMoment } from '../../../../shared/domain/imported-pages.ts'
import type { Companions } from '../../../../shared/domain/companions.ts'
import { mergedMetadata, NO_METADATA, type EmbeddedMetadata } from '../../../../shared/domain/embedded-metadata.ts'
import type { MappingRule } from '../../../../shared/formats/embedded/metadata-mapping.ts'
import type { Leaf } from '../../../../shared/domain/leaf.ts'
import type { Failure, ImportRecord, UnfinishedFile } from '../../../../shared/domain/job.ts'
import type { CanvasName } from '../../../../shared/domain/page.ts'
import type { CopyRole } from '../../../../shared/domain/page-copy.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { SourceFile } from '../../../../shared/platform/platform.ts'
import { ImagingError, type Inspection } from '../../../imaging/index.ts'
import { readBeside, type Beside } from './beside.ts'
import { composePortion, pageFailures, pageNotes, seenFrames, withPages } from './compose-file.ts'
import { framePortions } from './frame-portions.ts'
import type { ImportDeps } from './import-deps.ts'
import type { EarlierFiles } from './earlier-files.ts'
import { failureOf, isOfTheFile } from './import-failure.ts'
import { withFileDone, withUnfinished, withoutUnfinished, type KeptRecord } from './kept-record.ts'
import type { KnownPlaces } from './known-places.ts'
import { describedItem, toldByFile, type ToldByFile } from './told-by-file.ts'
import type { KnownUnits } from './known-units.ts'
import type { PagePlaces } from './page-places.ts'
import type { SaidByManifest } from './said-by-manifest.ts'

/** What is known once the source has been listed, and what the files of the import share. */
export interface Planned {
  readonly moment: ImportMoment
  readonly items: ReadonlyMap<string, PlannedItem>
  /** What is done to each unit that is made. */
  readonly begin: (unit: Unit) => Unit
  readonly known: KnownUnits
  readonly places: PagePlaces
  /** Given where they differ from the collection's. */
  readonly pageLanguages?: readonly ReadingLanguage[]
  readonly knownPlaces: KnownPlaces
  readonly mapping: readonly MappingRule[]
  /** What lies beside each scan, and where all files are. */
  readonly companions: ReadonlyMap<string, Companions>
  readonly said: ReadonlyMap<string, SaidByManifest>
  readonly sources: ReadonlyMap<string, SourceFile>
  /** Of an import that takes in what is new: what was taken in before. */
  readonly earlier: EarlierFiles | null
  /** What files that become pages are kept for, where they are no masters. */
  readonly roles: ReadonlyMap<string, CopyRole>
  /** Files that other imports of the collection left unfinished, by their bytes. */
  readonly leftElsewhere: ReadonlyMap<Sha256, { readonly record: ImportRecord; readonly file: UnfinishedFile }>
}

/** A file being taken in. */
interface Taking {
  readonly path: string
  readonly item: string
  readonly leaf?: Leaf
  readonly canvas?: CanvasName
  readonly sha256: Sha256
  /** The unit that has its pages; null until the first is in. */
  unitId: UnitId | null
  /** The file as given, then the store's own copy: a drive may be pulled out. `key` tells them apart. */
  bytes: { readonly blob: Blob; readonly key: string }
  /** Damaged pages before the first that goes in. */
  held: readonly Failure[]
  /** The import that it is taken over from. */
  from: ImportRecord | null
  readonly beside: Beside
  /** null until its first pages have been looked at. */
  told: ToldByFile | null
}

/** Takes in one file after the other, page by page; what is wrong with a file is listed and is no error. */
export class FileTaker {
  readonly #deps: ImportDeps
  readonly #record: KeptRecord
  readonly #planned: Planned
  readonly #signal: AbortSignal

  constructor(
    deps: ImportDeps,
    {
      record,
      planned,
      signal,
    }: { readonly record: KeptRecord; readonly planned: Planned; readonly signal: AbortSignal },
  ) {
    this.#deps = deps
    this.#record = record
    this.#planned = planned
    this.#signal = signal
  }

  async take(planned: PlannedFile, file: SourceFile | undefined): Promise<void> {
    try {
      if (await this.#goOn(planned)) return
      if (file) await this.#begin(planned, await file.open())
    } catch (error) {
      if (!isOfTheFile(error)) throw error
      await this.#fail(failureOf(planned.path, error))
    } finally {
      this.#record.leave(planned.path)
    }
  }

  /** Goes on with a file of which this import has the first pages; false where there is none. */
  async #goOn(planned: PlannedFile): Promise<boolean> {
    const begun = this.#record.now.unfinished?.find((file) => file.path === planned.path)
    if (!begun) return false
    return await this.#continue({ ...planned, begun, from: null })
  }

  /** False where the unit is gone: the file is then taken in anew. */
  async #continue(file: PlannedFile & { readonly begun: UnfinishedFile; readonly from: ImportRecord | null }) {
    const { begun, from, ...planned } = file
    const { path } = planned
    const { units, originals } = this.#deps.repositories
    if (!(await units.get(begun.unitId))) {
      await this.#record.inTurn(() => this.#record.keep(withoutUnfinished(this.#record.now, path)))
      return false
    }
    const { original: sha256, unitId } = begun
    const bytes = { blob: await originals.read(sha256), key: sha256 }
    // What could not be read beside it has been listed with its first pages.
    const beside = { ...(await this.#beside(path)), failures: [] }
    const told = begun.told ? this.#toldBefore(path, begun.told) : null
    await this.#takePages({ ...planned, sha256, unitId, bytes, held: [], from, beside, told }, begun.next)
    return true
  }

  async #begin(planned: PlannedFile, blob: Blob): Promise<void> {
    const { path } = planned
    const sha256 = await this.#deps.imaging.hash(blob, { signal: this.#signal })
    const left = this.#planned.leftElsewhere.get(sha256)
    if (left && (await this.#continue({ ...planned, begun: left.file, from: left.record }))) return
    if (await this.#record.inTurn(() => this.#noteDuplicate(path, sha256))) return
    if (this.#planned.earlier?.hasChanged(path, sha256))
      await this.#record.note({ file: path, code: 'file-changed', message: path })
    const bytes = { blob, key: `${sha256} as given` }
    const beside = await this.#beside(path)
    await this.#takePages({ ...planned, sha256, unitId: null, bytes, held: [], from: null, beside, told: null }, 0)
  }

  #beside(path: string): Promise<Beside> {
    const hash = (bytes: Blob): Promise<Sha256> => this.#deps.imaging.hash(bytes, { signal: this.#signal })
    return readBeside(path, { ...this.#planned, reader: this.#deps.companions, hash })
  }

  /** What stands beside the picture goes before what is inside. */
  async #tell(file: Taking, inside: EmbeddedMetadata = NO_METADATA): Promise<ToldByFile> {
    const { path, beside } = file
    const by = this.#by(path)
    const { mapping } = this.#planned
    return await toldByFile(mergedMetadata(beside.metadata, inside), { mapping, gazetteer: this.#deps.gazetteer, by })
  }

  /** Only the first pictures of a file are looked at with what the file tells; its item has been described by then. */
  #toldBefore(path: string, told: NonNullable<UnfinishedFile['told']>): ToldByFile {
    return { ...told, description: {}, place: null, by: this.#by(path) }
  }

  #by(path: string): ToldByFile['by'] {
    return { by: 'import', at: this.#deps.clock.now(), file: path }
  }

  async #takePages(file: Taking, next: number): Promise<void> {
    const { imaging } = this.#deps
    const look = { imaging, bytes: () => file.bytes, signal: this.#signal }
    for await (const portion of framePortions(look, next)) {
      const done = portion.from + portion.frames.length
      this.#record.pages(file.path, { done, total: portion.total })
      file.told ??= await this.#tell(file, portion.metadata)
      if (!(await this.#record.inTurn(() => this.#store(file, portion)))) return
      if (done < portion.total && file.unitId && file.bytes.key !== file.sha256)
        file.bytes = { blob: await this.#deps.repositories.originals.read(file.sha256), key: file.sha256 }
    }
    const [first] = file.held
    // Of a file that gives no page at all it is the file that can't go in.
    if (first) throw new ImagingError(first.code as ImagingError['code'], first.message)
  }

  /** Returns false where the file turned out to be a duplicate. */
  async #store(file: Taking, inspection: Inspection): Promise<boolean> {
    this.#signal.throwIfAborted()
    const failures = [...file.held, ...pageFailures(file.path, inspection)]
    const isFirst = file.unitId === null
    if (isFirst && seenFrames(inspection).length === 0) {
      file.held = failures
      return true
    }
    // Its twin may have been stored while this one was being decoded.
    if (isFirst && (await this.#noteDuplicate(file.path, file.sha256))) return false
    const { unitId, ...rows } = await this.#compose(file, inspection)
    const listed = isFirst ? [...failures, ...file.beside.failures] : failures
    const portion = { pages: rows.pages.length, failures: listed, notes: pageNotes(file.path, inspection) }
    const record = this.#advanced(withPages(this.#record.now, portion), { file, unitId, inspection })
    await this.#deps.repositories.imports.add({ ...rows, records: [record, ...(await this.#givenUp(file))] })
    this.#planned.known.stored(rows.units)
    this.#planned.places.stored(unitId, rows)
    Object.assign(file, { unitId, held: [], from: null })
    this.#record.took(record)
    const isIn = !record.unfinished?.some(({ path }) => path === file.path)
    if (isIn && file.item === file.path) this.#planned.places.forget(unitId)
    return true
  }

  async #compose(file: Taking, inspection: Inspection) {
    const { places, pageLanguages } = this.#planned
    const { read, languages } = this.#record.now
    // Wishes to read count from when their pages came in, so that pages are read in the order of the files.
    const moment = { ...this.#planned.moment, at: this.#deps.clock.now() }
    const { id: unitId, toStore } = file.unitId ? { id: file.unitId, toStore: [] } : this.#itemOf(file)
    const located = toStore.length > 0 && file.told ? await this.#planned.knownPlaces.rowsFor(unitId, file.told) : {}
    const [first] = seenFrames(inspection)
    const frame = first?.frame ?? inspection.from
    const portion = {
      moment,
      inspection,
      path: file.path,
      ...(file.leaf ? { leaf: file.leaf } : {}),
      ...(file.canvas ? { canvas: file.canvas } : {}),
      ...withRole(this.#planned.roles.get(file.path)),
      sha256: file.sha256,
      bytes: file.unitId ? null : file.bytes.blob,
      unitId,
      units: toStore,
      place: await places.placeFor(unitId, { path: file.path, frame, count: seenFrames(inspection).length }),
      reading: { readIn: read ? languages : null, ...(pageLanguages ? { pageLanguages } : {}) },
      beside: file.beside,
      told: file.told,
    }
    return { unitId, ...composePortion(portion), ...located }
  }

  #itemOf({ item: key, path, told }: Taking): { readonly id: UnitId; readonly toStore: readonly Unit[] } {
    const { known, items, moment, begin } = this.#planned
    const there = known.item(key)
    if (there) return { id: there, toStore: [] }
    const { folder, order, level = 'item', words }: PlannedItem = items.get(key) ?? { key, folder: '', order: 0 }
    const { id: parentId, toStore } = known.folder(folder)
    const place = { level, order: known.orderUnder(parentId, order), parentId }
    const named = importedUnit(moment, { path: key, ...place, ...(words ? { words } : {}) })
    const item = begin(told ? describedItem(named, told, key === path) : named)
    return { id: item.id, toStore: [...toStore, item] }
  }

  #advanced(
    record: ImportRecord,
    at: { readonly file: Taking; readonly unitId: UnitId; readonly inspection: Inspection },
  ): ImportRecord {
    const { path, sha256: original } = at.file
    const next = at.inspection.from + at.inspection.frames.length
    if (next >= at.inspection.total) return withFileDone(record, path)
    const { told } = at.file
    const kept = told && { turned: told.turned, ...(told.dpi === undefined ? {} : { dpi: told.dpi }) }
    return withUnfinished(record, { path, unitId: at.unitId, original, next, ...(kept ? { told: kept } : {}) })
  }

  /** The record of the import that had the file before: it has it no more. */
  async #givenUp({ from, sha256 }: Taking): Promise<readonly ImportRecord[]> {
    const record = from && (await this.#deps.repositories.jobs.getImport(from.id))
    const path = record?.unfinished?.find(({ original }) => original === sha256)?.path
    return record && path !== undefined ? [withoutUnfinished(record, path)] : []
  }

  async #noteDuplicate(path: string, sha256: Sha256): Promise<boolean> {
    const { now } = this.#record
    const { earlier } = this.#planned
    const first = await this.#deps.repositories.originals.findPage(now.collectionId, sha256)
    if (!first && !earlier?.wasTaken(path, sha256)) return false
    if (!first || earlier?.isHere(path, first)) {
      const count = first ? { here: (now.here ?? 0) + 1 } : { inTrash: (now.inTrash ?? 0) + 1 }
      await this.#record.keep(withFileDone(now, path, count))
      return true
    }
    const duplicates = [...now.duplicates, { file: path, first: first.path }]
    await this.#record.keep(withFileDone(now, path, { duplicates }))
    return true
  }

  /** What is in of the file stays, and is gone on with when the import is tried again. */
  async #fail(failure: Failure): Promise<void> {
    await this.#record.inTurn(() => {
      const { now } = this.#record
      return this.#record.keep({ ...now, failures: [...now.failures, failure], filesDone: now.filesDone + 1 })
    })
  }
}

function withRole(role: CopyRole | undefined): { readonly role?: CopyRole } {
  return role ? { role } : {}
}
