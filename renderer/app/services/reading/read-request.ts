import type { NewId, ReadingId } from '../../../../shared/domain/ids.ts'
import type { Failure, ReadingRequest } from '../../../../shared/domain/job.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { editsOf } from '../../../../shared/domain/edited-page.ts'
import { mapReading } from '../../../../shared/domain/map-shapes.ts'
import type { PageText } from '../../../../shared/domain/reader.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { JobContext } from '../../../jobs/job-queue.ts'
import type { Engines, EngineTask } from './engines.ts'

export interface ReadRequestDeps {
  readonly repositories: Pick<Repositories, 'jobs' | 'readings' | 'pages' | 'originals' | 'layouts'>
  readonly engines: Pick<Engines, 'read'>
  readonly clock: { now(): string }
  readonly newId: NewId
}

/**
 * Serves one request to its end: a reading of its own, or a failure with its reason. A person's reading stays as it
 * is. Throws only where the outcome can't be stored; then the request is still there.
 */
export async function readRequest(deps: ReadRequestDeps, request: ReadingRequest, context: JobContext): Promise<void> {
  const { jobs, pages, readings } = deps.repositories
  const page = await pages.get(request.pageId)
  // The page went to the trash, or to the bin of history, while it waited.
  if (!page || page.deletedAt) return jobs.dropReadings(request.collectionId, [request.id])
  const outcome = await readPage(deps, { page, request }, context)
  if (context.signal.aborted) return
  if ('reading' in outcome) await readings.complete(request, outcome.reading)
  else await jobs.failReading({ ...request, state: 'failed', failure: outcome.failure })
}

interface Task {
  readonly page: Page
  readonly request: ReadingRequest
}

type Outcome = { readonly reading: Reading } | { readonly failure: Failure }

async function readPage(deps: ReadRequestDeps, { page, request }: Task, context: JobContext): Promise<Outcome> {
  const { languages, collectionId, pageId } = request
  try {
    const original = await deps.repositories.originals.read(page.original)
    const layout = request.layout === 'anew' ? undefined : await deps.repositories.layouts.get(pageId)
    const task = { page, original, ...wishOf(request), ...(layout ? { layout } : {}) }
    const text = await placed(deps, page, await deps.engines.read(task, context))
    const id = deps.newId<ReadingId>()
    return { reading: { ...text, id, collectionId, pageId, kind: 'machine', languages, at: deps.clock.now() } }
  } catch (error) {
    return { failure: failureOf(page, error) }
  }
}

function wishOf({ languages, preset, engine }: ReadingRequest): Pick<EngineTask, 'languages' | 'preset' | 'engine'> {
  return { languages, ...(preset ? { preset } : {}), ...(engine ? { engine } : {}) }
}

/** The text on the page as it is now: it may have been adjusted while it was read. */
async function placed(deps: ReadRequestDeps, page: Page, text: PageText): Promise<PageText> {
  const now = await deps.repositories.pages.get(page.id)
  return now ? mapReading(text, { from: editsOf(page), to: editsOf(now) }) : text
}

/** What is told of a page that could not be read; a page of several in its file by its number. */
export function failureOf(page: Page, error: unknown): Failure {
  const file = page.frame > 0 ? `${page.path} · ${page.frame + 1}` : page.path
  return { file, code: codeOf(error), message: error instanceof Error ? error.message : String(error) }
}

/** The `code` of a typed error, else 'unknown'. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}
