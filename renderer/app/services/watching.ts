import type { WatchId } from '../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import { oneByOne, type OneByOne } from '../../../shared/domain/one-by-one.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { WatchedFolder } from '../../../shared/domain/watched-folder.ts'
import type { Platform, SourceFile, SourceSet, WatchNews } from '../../../shared/platform/platform.ts'
import type { ImportService, WatchingService } from '../../ports/services.ts'
import { createSignal } from './signal.ts'

interface WatchingDeps {
  readonly repositories: Pick<Repositories, 'watches' | 'jobs' | 'units'>
  readonly platform: Pick<Platform, 'can' | 'watch'>
  readonly imports: Pick<ImportService, 'begin' | 'resume'>
}

/** A folder that is being watched. */
interface Watching {
  readonly stop: () => void
  /** One batch after the other: each must know what the one before it has taken in. */
  readonly line: OneByOne
}

/** Takes in what comes into the watched folders, each batch as an import of its own. */
export function createWatchingService(deps: WatchingDeps): WatchingService {
  const there = createSignal<ReadonlyMap<WatchId, boolean>>(new Map())
  const watchings = new Map<WatchId, Watching>()

  function begin(folder: WatchedFolder): void {
    const line = oneByOne()
    const stop = deps.platform.watch(folder.sourceToken, (news) => {
      there.set(new Map(there.get()).set(folder.id, news.isThere))
      // A refusal of the store is uncaught here and so told by the window.
      if (news.files.length > 0) void line(() => takeIn(deps, folder, news))
    })
    watchings.set(folder.id, { stop, line })
  }

  function end(id: WatchId): void {
    watchings.get(id)?.stop()
    watchings.delete(id)
    there.set(new Map([...there.get()].filter(([other]) => other !== id)))
  }

  return {
    isThere: () => there,
    start() {
      if (!deps.platform.can.watchFolders) return () => undefined
      const stop = deps.repositories.watches.watchAll().subscribe(
        (folders) => {
          const ids = new Set(folders.map(({ id }) => id))
          for (const id of [...watchings.keys()]) if (!ids.has(id)) end(id)
          for (const folder of folders) if (!watchings.has(folder.id)) begin(folder)
        },
        () => undefined, // the journal, which lists them, tells it
      )
      return () => {
        stop()
        for (const id of [...watchings.keys()]) end(id)
      }
    },
  }
}

async function takeIn(deps: WatchingDeps, folder: WatchedFolder, { files }: WatchNews): Promise<void> {
  const { watches } = deps.repositories
  const seen = await watches.seen(folder.id)
  const fresh = files.filter(({ path, changedAt = 0 }) => seen.get(path) !== changedAt)
  if (fresh.length === 0) return
  const source = sourceOf(folder, fresh)
  const left = await leftOf(deps, folder)
  const ended = (left && (await deps.imports.resume(left.id, source))) ?? (await beginBatch(deps, folder, source))
  // Those of a batch that was stopped come again: when the folder is back, or at the next start.
  if (ended.state === 'done')
    await watches.markSeen(
      folder,
      fresh.map(({ path, changedAt = 0 }) => ({ path, changedAt })),
    )
}

function sourceOf(folder: WatchedFolder, files: readonly SourceFile[]): SourceSet {
  return {
    label: folder.label,
    token: folder.sourceToken,
    async *files() {
      await Promise.resolve()
      yield* files
    },
  }
}

/** The import of an earlier batch that a crash or a pulled drive stopped. */
async function leftOf({ repositories }: WatchingDeps, folder: WatchedFolder): Promise<ImportRecord | undefined> {
  const imports = await repositories.jobs.imports(folder.collectionId)
  return imports.find(
    ({ watchId, state, undoneAt }) => watchId === folder.id && !undoneAt && (state === 'running' || state === 'failed'),
  )
}

async function beginBatch(deps: WatchingDeps, folder: WatchedFolder, source: SourceSet): Promise<ImportRecord> {
  const { collectionId, parentId, read, languages, id: watchId } = folder
  const [parent] = parentId ? await deps.repositories.units.many([parentId]) : []
  return deps.imports.begin({ collectionId, source, parentId: parent?.id ?? null, read, languages, watchId })
}
