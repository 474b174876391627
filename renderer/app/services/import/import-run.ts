import { companionsAmong, picturesNamed, textsOfNoScan } from '../../../../shared/arrangement/companions-in.ts'
import { copiesOfPlanned, filesByRole } from '../../../../shared/arrangement/copy-roles.ts'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import { companionPaths } from '../../../../shared/domain/companions.ts'
import { MAPPING_SETTING, mappingFrom } from '../../../../shared/formats/embedded/metadata-mapping.ts'
import { handledPaths, type ImportPlan } from '../../../../shared/domain/import-plan.ts'
import type { Failure, ImportRecord } from '../../../../shared/domain/job.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { SourceFile, SourceSet } from '../../../../shared/platform/platform.ts'
import type { WorkContext } from '../../../ports/services.ts'
import type { ImportDeps } from './import-deps.ts'
import { earlierFiles } from './earlier-files.ts'
import { failureOf } from './import-failure.ts'
import { canvasesHere, manifestBeside } from './manifest-beside.ts'
import { KnownPlaces } from './known-places.ts'
import { KeptRecord, withNotes } from './kept-record.ts'
import { knownUnits } from './known-units.ts'
import { unitBeginning } from './unit-beginning.ts'
import { planFor } from './plan-for.ts'
import { PagePlaces } from './page-places.ts'
import { CopyTaker } from './take-copy.ts'
import { FileTaker, type Planned } from './take-file.ts'

/** Files on their way at once, so that decoders never wait for a hash or the store; they are stored one by one. */
const IN_FLIGHT = 4

/** One import from its first file to its last, or until it is cancelled or the machine refuses. */
export class ImportRun {
  readonly #deps: ImportDeps
  readonly #signal: AbortSignal
  readonly #record: KeptRecord
  /** The one file to take; null for all. */
  readonly #only: string | null

  constructor(deps: ImportDeps, record: ImportRecord, context: WorkContext & { readonly only: string | null }) {
    this.#deps = deps
    this.#only = context.only
    this.#signal = context.signal
    this.#record = new KeptRecord(record, { jobs: deps.repositories.jobs, tell: context.onProgress })
  }

  /** Ends with the record as it is kept: done, cancelled or failed. Throws only where even that can't be stored. */
  async run(source: SourceSet): Promise<ImportRecord> {
    try {
      await this.#takeIn(source)
      return await this.#end({ state: 'done' })
    } catch (error) {
      if (this.#signal.aborted) return await this.#end({ state: 'cancelled' })
      const { failures, label } = this.#record.now
      return await this.#end({ state: 'failed', failures: [...failures, failureOf(label, error)] })
    }
  }

  async #takeIn(source: SourceSet): Promise<void> {
    const { sources, failures, notes } = await this.#list(source)
    const { repositories } = this.#deps
    const leftOut = new Set(this.#record.now.leftOut)
    const paths = [...sources.keys()].filter((path) => !leftOut.has(path))
    const named = await picturesNamed(textsOfNoScan(paths), sources, (path, error) =>
      // It is then a file of its own, and why it can't be read is said when its turn comes.
      console.warn(`A file can’t be asked for its picture: ${path}`, error),
    )
    const companions = companionsAmong(paths, named)
    const belonging = companionPaths(companions)
    const byRole = filesByRole(paths.filter((path) => !belonging.has(path)))
    const met = await planFor(byRole.pages, this.#record.now, repositories)
    const plan = withUnfinished(met.plan, this.#record.now)
    const copies = copiesOfPlanned(byRole.copies, plan.files)
    const handled = await this.#handled()
    const isLeft = ({ path }: { readonly path: string }) => !handled.has(path) && (this.#only ?? path) === path
    const waiting = plan.files.filter(isLeft)
    const known = await canvasesHere(met.rule, this.#record.now, repositories)
    const left = waiting.filter(({ canvas }) => canvas === undefined || !known.has(canvas.id))
    const beside = manifestBeside(met.rule, {
      files: left,
      sources,
      download: this.#deps.download,
      signal: this.#signal,
    })
    const copiesLeft = copies.filter(isLeft)
    const planned = {
      ...(await this.#plan(plan, met.there)),
      companions: new Map([...beside.companions, ...companions]),
      said: beside.said,
      sources: new Map([...sources, ...beside.downloads]),
      roles: byRole.roles,
    }
    const { now } = this.#record
    const here = waiting.length - left.length
    await this.#record.begin({
      ...this.#counts(plan.files.length + copies.length, left.length + copiesLeft.length),
      failures: [...now.failures, ...this.#troubles(failures, left.length + copiesLeft.length)],
      ...withNotes(now, notes),
      ...(here > 0 ? { here } : {}),
    })
    const taker = new FileTaker(this.#deps, { record: this.#record, planned, signal: this.#signal })
    await this.#each(left, (file) => taker.take(file, planned.sources.get(file.path)))
    const copier = new CopyTaker({ ...this.#deps, record: this.#record, signal: this.#signal })
    await this.#each(copiesLeft, (file) => copier.take(file, sources.get(file.path)))
  }

  /** Where one file is tried again the others are as they were counted. */
  #counts(found: number, left: number): Pick<ImportRecord, 'filesFound' | 'filesDone'> {
    const filesFound = this.#only === null ? found : this.#record.now.filesFound
    return { filesFound, filesDone: filesFound - left }
  }

  /** What can't go in at all. One file that is tried again and is not there any more must not be forgotten. */
  #troubles(listed: readonly Failure[], left: number): readonly Failure[] {
    const only = this.#only
    if (only === null) return listed
    const own = listed.filter(({ file }) => file === only)
    return own.length > 0 || left > 0 ? own : [{ file: only, code: 'unreadable-file', message: only }]
  }

  async #list(source: SourceSet): Promise<Listed> {
    const sources = new Map<string, SourceFile>()
    const failures: Failure[] = []
    const notes: Failure[] = []
    const files = source.files(({ path, code }) => failures.push({ file: path, code, message: path }))
    for await (const file of files) {
      this.#signal.throwIfAborted()
      sources.set(file.path, file)
      if (file.note) notes.push({ file: file.path, code: file.note, message: file.path })
    }
    return { sources, failures, notes }
  }

  async #handled(): Promise<ReadonlySet<string>> {
    const { repositories } = this.#deps
    const { id, collectionId } = this.#record.now
    const [pages, units] = await Promise.all([repositories.pages.ofImport(id), repositories.units.tree(collectionId)])
    return handledPaths(this.#record.now, { pages, units })
  }

  async #plan(plan: ImportPlan, there: ReadonlyMap<string, Pick<Unit, 'id'>>) {
    const { repositories, clock, newId } = this.#deps
    const { id: importId, collectionId, languages } = this.#record.now
    const moment = { importId, collectionId, at: clock.now(), newId }
    const collection = await repositories.collections.get(collectionId)
    const begin = await unitBeginning(repositories, collection)
    const differ = collection && collection.languages.join() !== languages.join()
    return {
      moment,
      items: plan.items,
      begin,
      known: await knownUnits(repositories, this.#record.now, { plan, moment, begin, there }),
      places: new PagePlaces(repositories.pages, plan.files),
      knownPlaces: new KnownPlaces(repositories.places, { collectionId, newId }),
      mapping: mappingFrom(await repositories.settings.get(MAPPING_SETTING)),
      ...(differ ? { pageLanguages: languages } : {}),
      earlier: await earlierFiles(repositories, this.#record.now),
      leftElsewhere: leftElsewhere(await repositories.jobs.imports(collectionId), this.#record.now),
    }
  }

  /** Takes the files in their order, a few at once; the first refusal of the machine stops all. */
  async #each<T>(files: readonly T[], take: (file: T) => Promise<void>): Promise<void> {
    const waiting = files.values()
    let refused: { readonly error: unknown } | null = null
    const lane = async (): Promise<void> => {
      for (const file of waiting) {
        if (refused) return
        try {
          this.#signal.throwIfAborted()
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

  async #end(changes: Partial<ImportRecord> & Pick<ImportRecord, 'state'>): Promise<ImportRecord> {
    const ended: ImportRecord = { ...this.#record.now, ...changes, finishedAt: this.#deps.clock.now() }
    await this.#deps.repositories.jobs.putImport(ended)
    return ended
  }
}

/** What a source holds: files, what can't go in, and what should be known of files that can. */
interface Listed {
  readonly sources: ReadonlyMap<string, SourceFile>
  readonly failures: readonly Failure[]
  readonly notes: readonly Failure[]
}

/** A file that is half in is finished also where the source has it no more: its bytes are here. */
function withUnfinished(plan: ImportPlan, record: ImportRecord): ImportPlan {
  const planned = new Set(plan.files.map(({ path }) => path))
  const gone = (record.unfinished ?? []).filter(({ path }) => !planned.has(path))
  return { ...plan, files: [...plan.files, ...gone.map(({ path }) => ({ path, item: path }))] }
}

function leftElsewhere(records: readonly ImportRecord[], own: ImportRecord): Planned['leftElsewhere'] {
  return new Map(
    records
      .filter((record) => record.id !== own.id)
      .flatMap((record) =>
        (record.unfinished ?? []).map((file): [Sha256, { record: ImportRecord; file: typeof file }] => [
          file.original,
          { record, file },
        ]),
      ),
  )
}
