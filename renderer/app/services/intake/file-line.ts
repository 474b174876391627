import type { IntakeFileKind, Progress, WorkContext } from '../../../ports/services.ts'
import type { FileDesk } from './file-desk.ts'
import type { IntakeArchive } from './intake-archive.ts'
import { createHolder } from './holder.ts'
import { connect } from './two-way.ts'

/** Whoever reads a file and plans what becomes of it, and how to end it. */
interface FileHelper {
  readonly desk: FileDesk
  end(): void
}

/** Starts a helper that asks the archive and tells how far it is. */
export type StartFileHelper = (archive: IntakeArchive, onProgress: (progress: Progress) => void) => FileHelper

/** A worker of its own. */
export const startWorker: StartFileHelper = (archive, onProgress) => {
  const worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' })
  const line = connect(worker, { ...archive, progress: onProgress })
  worker.addEventListener('error', (event) => line.failAll(new Error(event.message)))
  return {
    // The worker answers by the same interface.
    desk: {
      open: (...values) => line.ask('open', ...values) as ReturnType<FileDesk['open']>,
      plan: (...values) => line.ask('plan', ...values) as ReturnType<FileDesk['plan']>,
    },
    end() {
      worker.terminate()
      line.failAll(new Error('ended'))
    },
  }
}

interface FileSource {
  readonly start: StartFileHelper
  readonly archive: IntakeArchive
  readonly file: Blob
  readonly name: string
}

/** The helper of a file. One that was ended, by cancelling say, is started again when it is asked again. */
export class FileLine {
  readonly #source: FileSource
  readonly #holder = createHolder(() => this.#end())
  #helper: FileHelper | null = null
  #kind: IntakeFileKind | null = null
  #tell: (progress: Progress) => void = () => undefined

  constructor(source: FileSource) {
    this.#source = source
  }

  /** What the file is, once it was read. */
  get kind(): IntakeFileKind | null {
    return this.#kind
  }

  /** Has the helper work for as long as nobody cancels: that ends it, whatever it is at. */
  async work<T>({ signal, onProgress }: WorkContext, task: (desk: FileDesk) => Promise<T>): Promise<T> {
    signal.throwIfAborted()
    const end = (): void => this.#end()
    signal.addEventListener('abort', end)
    this.#tell = onProgress
    try {
      return await task(await this.#ready())
    } catch (error) {
      if (this.#kind === null) this.#end()
      signal.throwIfAborted()
      throw error
    } finally {
      signal.removeEventListener('abort', end)
    }
  }

  /** Closing waits until this is done. */
  keptOpen<T>(work: () => Promise<T>): Promise<T> {
    return this.#holder.hold(work)
  }

  close(): void {
    this.#holder.close()
  }

  async #ready(): Promise<FileDesk> {
    if (this.#helper) return this.#helper.desk
    const { start, archive, file, name } = this.#source
    const helper = start(archive, (progress) => this.#tell(progress))
    this.#helper = helper
    this.#kind = await helper.desk.open(file, name)
    return helper.desk
  }

  #end(): void {
    this.#helper?.end()
    this.#helper = null
  }
}
