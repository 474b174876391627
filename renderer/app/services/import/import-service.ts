import type { JobId } from '../../../../shared/domain/ids.ts'
import { isOfAWholeFile, type ImportRecord } from '../../../../shared/domain/job.ts'
import type { SourceSet } from '../../../../shared/platform/platform.ts'
import type { ImportRequest, ImportService, Progress, WorkContext } from '../../../ports/services.ts'
import { createSignal } from '../signal.ts'
import type { ImportDeps } from './import-deps.ts'
import { ImportRun } from './import-run.ts'
import { keepRows, wholeRule, withoutRows } from './kept-sheet.ts'

/** Takes scans in: each portion of a file is stored with its record or not at all, so that a crash leaves nothing half. */
export function createImportService(deps: ImportDeps): ImportService {
  const stops = new Map<JobId, AbortController>()
  const active = createSignal<ReadonlyMap<JobId, Progress>>(new Map())

  async function run(
    record: ImportRecord,
    source: SourceSet,
    { only = null, ...context }: Partial<WorkContext> & { readonly only?: string | null },
  ): Promise<ImportRecord> {
    const stop = new AbortController()
    stops.set(record.id, stop)
    const onProgress = (progress: Progress): void => {
      active.set(new Map(active.get()).set(record.id, progress))
      context.onProgress?.(progress)
    }
    onProgress({ done: record.filesDone, total: record.filesFound })
    try {
      await deps.repositories.jobs.putImport(record)
      const signal = context.signal ? AbortSignal.any([context.signal, stop.signal]) : stop.signal
      return await deps.inTurn(record.collectionId, () =>
        new ImportRun(deps, record, { signal, onProgress, only }).run(source),
      )
    } finally {
      stops.delete(record.id)
      active.set(new Map([...active.get()].filter(([id]) => id !== record.id)))
    }
  }

  /** An import that is not at work, with its source; null where one of the two is not to be had. */
  async function reopened(id: JobId, given: SourceSet | undefined) {
    if (stops.has(id)) return null
    const record = await deps.repositories.jobs.getImport(id)
    if (!record || record.undoneAt) return null
    const source = given ?? (record.sourceToken ? await deps.platform.reopen(record.sourceToken) : null)
    // Asked again, since reopening took its time.
    return source && !stops.has(id) ? { record, source } : null
  }

  return {
    active: () => active,
    async begin(request, context = {}) {
      const record = newRecord(deps, request)
      if (request.arrangement) await keepRows(deps.repositories.settings, record, request.arrangement)
      return await run(record, request.source, context)
    },
    cancel: (id) => stops.get(id)?.abort(new DOMException('The import was cancelled', 'AbortError')),
    async resume(id, given, context = {}) {
      const ended = await reopened(id, given)
      return ended && (await run(again(ended.record), ended.source, context))
    },
    async tryAgain(id, file, given) {
      const ended = await reopened(id, given)
      return ended && (await run(againWith(ended.record, file), ended.source, { only: file }))
    },
    async repeat(id, given, context = {}) {
      const record = await deps.repositories.jobs.getImport(id)
      const source = given ?? (record?.sourceToken ? await deps.platform.reopen(record.sourceToken) : null)
      if (!record || !source) return null
      const request = await repeating(deps, record, source)
      return await run(newRecord(deps, request), source, context)
    },
  }
}

/** What an import that looks at the source of another once more is asked. */
async function repeating(deps: ImportDeps, record: ImportRecord, source: SourceSet): Promise<ImportRequest> {
  const { collectionId, parentId, read, languages, leftOut } = record
  const [parent] = parentId ? await deps.repositories.units.many([parentId]) : []
  return {
    collectionId,
    source,
    parentId: parent?.id ?? null,
    read,
    languages,
    ...(record.arrangement ? { arrangement: await wholeRule(deps.repositories.settings, record) } : {}),
    ...(leftOut ? { leftOut } : {}),
    repeats: record.repeats ?? record.id,
  }
}

function newRecord(deps: ImportDeps, request: ImportRequest): ImportRecord {
  const { collectionId, source, parentId, read, languages, arrangement, leftOut = [], repeats, watchId } = request
  return {
    id: deps.newId<JobId>(),
    kind: 'import',
    collectionId,
    ...(parentId ? { parentId } : {}),
    label: source.label,
    ...(source.token ? { sourceToken: source.token } : {}),
    ...(arrangement ? { arrangement: withoutRows(arrangement) } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(repeats ? { repeats } : {}),
    ...(watchId ? { watchId } : {}),
    read,
    languages,
    startedAt: deps.clock.now(),
    state: 'running',
    filesFound: 0,
    filesDone: 0,
    pagesAdded: 0,
    duplicates: [],
    failures: [],
  }
}

/** One file is tried once more; everything else stays as it is listed. */
function againWith(record: ImportRecord, file: string): ImportRecord {
  const failures = record.failures.filter((failure) => failure.file !== file || !isOfAWholeFile(failure))
  const running: ImportRecord = { ...record, state: 'running', failures }
  Reflect.deleteProperty(running, 'finishedAt')
  return running
}

/**
 * What failed is tried once more: after a crash too, since a machine that goes down refuses good files before. Damaged
 * pages of a file that is in stay listed, and so does what lies beside it: its bytes are as they were.
 */
function again(record: ImportRecord): ImportRecord {
  const running: ImportRecord = {
    ...record,
    state: 'running',
    failures: record.failures.filter((failure) => !isOfAWholeFile(failure)),
  }
  // Files that were here or in the trash are met again.
  for (const field of ['finishedAt', 'here', 'inTrash']) Reflect.deleteProperty(running, field)
  return running
}
