import type { Form } from '../../../../shared/domain/forms/form.ts'
import { newFormPage, type FormPage } from '../../../../shared/domain/forms/form-page.ts'
import { inTurn } from '../../../../shared/domain/job.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Watched } from '../../../../shared/domain/watched.ts'
import { createJobQueue, type JobContext, type JobQueue } from '../../../jobs/job-queue.ts'
import { NO_PACE, paceAfter, secondsLeft } from '../../../jobs/time-left.ts'
import type { FormsService, FormsStatus } from '../../../ports/forms.ts'
import { createSignal, type Signal } from '../signal.ts'
import { formFiles, type FormFileDeps } from './form-files.ts'
import { markedForm, type MarkDeps } from './marked-form.ts'
import { seenColumns, type ColumnDeps } from './seen-columns.ts'
import { readFormPage, type ReadFormDeps } from './read-form-page.ts'

type FormsDeps = ReadFormDeps & MarkDeps & FormFileDeps & ColumnDeps

const IDLE: FormsStatus = { state: 'idle', progress: { done: 0, total: 0 } }

/** Milliseconds between two tidings. */
const TELL_EVERY = 200

/** Serves the stored wishes from the moment it is made: those that a closed or killed window left come first. */
export function createFormsService(deps: FormsDeps): FormsService & { close(): void } {
  return new FormReadings(deps)
}

class FormReadings implements FormsService {
  readonly #deps: FormsDeps
  readonly #queue: JobQueue<FormPage>
  readonly #status: Signal<FormsStatus> = createSignal(IDLE, TELL_EVERY, (next) => next.state === 'idle')
  readonly #files: ReturnType<typeof formFiles>
  readonly #stop: () => void
  #queued = 0
  #done = 0
  #pace = NO_PACE

  constructor(deps: FormsDeps) {
    this.#deps = deps
    this.#files = formFiles(deps, (form) => markedForm(deps, form))
    this.#queue = createJobQueue({
      next: (count, except) => deps.repositories.forms.next(count, except),
      run: (page, context) => this.#serve(page, context),
      // The engines have workers of their own; two pages at once would only share them.
      concurrency: () => 1,
      onChange: () => this.#tell(),
    })
    // A store that can't be watched refuses the next wish too, and that is told to the user.
    this.#stop = deps.repositories.forms.watchQueued().subscribe(
      (queued) => {
        this.#queued = queued
        this.#queue.wake()
        this.#tell()
      },
      () => undefined,
    )
  }

  async request(form: Form, pages: readonly Page[]): Promise<void> {
    const { clock, repositories } = this.#deps
    await markedForm(this.#deps, form)
    const now = clock.now()
    await repositories.forms.request(pages.map((page, index) => newFormPage(form, page.id, inTurn(now, index))))
    this.#queue.resume()
    this.#queue.wake()
  }

  pause(): void {
    this.#queue.pause()
  }

  resume(): void {
    this.#queue.resume()
  }

  async cancel(): Promise<void> {
    await this.#queue.cancel(() => this.#deps.repositories.forms.drop())
    this.#queued = 0
    this.#tell()
  }

  status(): Watched<FormsStatus> {
    return this.#status
  }

  idle(): Promise<void> {
    return this.#queue.idle()
  }

  columns: FormsService['columns'] = (form) => seenColumns(this.#deps, form)
  save: FormsService['save'] = (form) => this.#files.save(form)
  open: FormsService['open'] = (file) => this.#files.open(file)
  export: FormsService['export'] = (wish, context) => this.#files.export(wish, context)
  asTable: FormsService['asTable'] = (form) => this.#files.asTable(form)

  /** Stops following the store and ends what is at work; what was asked for stays asked for. */
  close(): void {
    this.#stop()
    this.#queue.pause()
    this.#queue.restart(new Set(this.#queue.state().running.map(({ job }) => job.id)))
  }

  async #serve(page: FormPage, context: JobContext): Promise<void> {
    const begun = performance.now()
    await readFormPage(this.#deps, page, context)
    if (context.signal.aborted) return
    this.#pace = paceAfter(this.#pace, performance.now() - begun)
    this.#done += 1
    this.#queued = Math.max(0, this.#queued - 1)
  }

  #tell(): void {
    const { paused, running, problem } = this.#queue.state()
    const queued = Math.max(this.#queued, running.length)
    if (queued === 0) this.#done = 0
    const left = secondsLeft(this.#pace, {
      waiting: queued - running.length,
      running: running.map(({ progress }) => progress),
      concurrency: 1,
    })
    const counted = { done: this.#done, total: this.#done + queued }
    this.#status.set({
      state: queued === 0 ? 'idle' : paused ? 'paused' : 'running',
      progress: left === undefined || queued === 0 ? counted : { ...counted, left },
      ...(problem === undefined ? {} : { problem }),
    })
  }
}
