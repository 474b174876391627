import { watch, type FSWatcher } from 'chokidar'
import { stat } from 'node:fs/promises'
import type { ListedFile } from '../../shared/ipc/host.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { listSource } from './sources.ts'

/** What is told of a watched source: whether it is there, and the files that are complete and were not told yet. */
export interface SourceNews {
  readonly isThere: boolean
  readonly files: readonly ListedFile[]
}

/** Milliseconds. */
export interface WatchPace {
  /** A file that has not changed for so long is complete. */
  readonly settle: number
  /** How often a source is looked for that may be gone, or back. */
  readonly look: number
  /** How often all of it is listed although nothing was heard: some drives tell nothing. */
  readonly list: number
}

const PACE: WatchPace = { settle: 2000, look: 4000, list: 60_000 }

/** Files by path, each with what changes when the file does. */
type Stamps = ReadonlyMap<string, string>

const stampOf = ({ size, changedAt }: ListedFile): string => `${size} ${changedAt ?? 0}`

/**
 * The files that are as they were when last looked at and were not told so, and whether others still change. Pure.
 */
export function settledFiles(
  files: readonly ListedFile[],
  { before, told }: { readonly before: Stamps; readonly told: Stamps },
): { readonly ready: readonly ListedFile[]; readonly isWaiting: boolean } {
  const fresh = files.filter((file) => told.get(file.path) !== stampOf(file))
  const ready = fresh.filter((file) => before.get(file.path) === stampOf(file))
  return { ready, isWaiting: ready.length < fresh.length }
}

/**
 * Watches folders and tells of what comes in, once it is complete. What a system tells of changes only wakes it: each
 * time all of the source is listed as an import would list it. Nothing is ever written there.
 */
export class SourceWatch {
  readonly #roots: readonly string[]
  readonly #tell: (news: SourceNews) => void
  readonly #pace: WatchPace
  readonly #told = new Map<string, string>()
  #before: Stamps = new Map()
  #watcher: FSWatcher | null = null
  #isThere: boolean | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #rounds: readonly ReturnType<typeof setInterval>[]
  #isLooking = false
  #isClosed = false

  constructor(roots: readonly string[], tell: (news: SourceNews) => void, pace: WatchPace = PACE) {
    this.#roots = roots
    this.#tell = tell
    this.#pace = pace
    this.#rounds = [setInterval(() => void this.#lookForIt(), pace.look), setInterval(() => this.#wake(), pace.list)]
    void this.#look()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    for (const round of this.#rounds) clearInterval(round)
    await this.#watcher?.close()
  }

  #wake(): void {
    this.#timer ??= setTimeout(() => void this.#look(), this.#pace.settle)
  }

  async #look(): Promise<void> {
    this.#timer = undefined
    if (this.#isLooking) return this.#wake()
    this.#isLooking = true
    try {
      this.#took(await this.#list())
    } finally {
      this.#isLooking = false
    }
  }

  /** null where the source is gone. */
  async #list(): Promise<readonly ListedFile[] | null> {
    const files: ListedFile[] = []
    try {
      for await (const file of listSource(this.#roots)) {
        if (file.trouble === 'missing-folder') return null
        if (!file.trouble) files.push(file)
      }
      return files
    } catch (error) {
      if (error instanceof PlatformError && error.code === 'missing-folder') return null
      throw error
    }
  }

  #took(files: readonly ListedFile[] | null): void {
    if (this.#isClosed) return
    if (files === null) return this.#lost()
    if (!this.#isThere) this.#found()
    const { ready, isWaiting } = settledFiles(files, { before: this.#before, told: this.#told })
    this.#before = new Map(files.map((file) => [file.path, stampOf(file)]))
    for (const file of ready) this.#told.set(file.path, stampOf(file))
    if (ready.length > 0) this.#tell({ isThere: true, files: ready })
    if (isWaiting) this.#wake()
  }

  /** What was told before is told again when it is back: its import may have been stopped by that. */
  #lost(): void {
    if (this.#isThere !== false) this.#tell({ isThere: false, files: [] })
    this.#isThere = false
    this.#before = new Map()
    this.#told.clear()
    void this.#watcher?.close()
    this.#watcher = null
  }

  #found(): void {
    this.#isThere = true
    this.#tell({ isThere: true, files: [] })
    this.#watcher = watch([...this.#roots], {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
    })
    // What can't be watched is still listed from time to time.
    this.#watcher.on('all', () => this.#wake()).on('error', () => this.#wake())
  }

  async #lookForIt(): Promise<void> {
    const there = await Promise.all(this.#roots.map((root) => stat(root).catch(() => null)))
    if (there.every((info) => info !== null) !== this.#isThere) await this.#look()
  }
}
