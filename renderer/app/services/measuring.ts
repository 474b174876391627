import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { CollectionId, MeasureId, NewId, ReadingId } from '../../../shared/domain/ids.ts'
import type { Failure } from '../../../shared/domain/job.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { isByPeople, measurementOf, measurePage, ratesOf, trueText } from '../../../shared/text/measure-readings.ts'
import type { MeasuringService, MeasuringStatus, WayToMeasure } from '../../ports/measuring.ts'
import type { Engines } from './reading/engines.ts'
import { failureOf } from './reading/read-request.ts'
import { createSignal } from './signal.ts'

export interface MeasuringDeps {
  readonly repositories: Pick<
    Repositories,
    'collections' | 'pages' | 'readings' | 'originals' | 'layouts' | 'measurements'
  >
  readonly engines: Pick<Engines, 'read'>
  readonly clock: { now(): string }
  readonly newId: NewId
}

/** A page with a text to measure by. */
interface TruePage {
  readonly page: Page
  /** What the page is read in where a way leaves it open. */
  readonly languages: readonly ReadingLanguage[]
  readonly readings: readonly Reading[]
}

/** Measures one thing at a time, whatever the window shows meanwhile. */
export function createMeasuring(deps: MeasuringDeps): Omit<MeasuringService, 'exportTruth'> {
  const status = createSignal<MeasuringStatus>({ state: 'idle' })
  let stop = new AbortController()

  async function work(collectionId: CollectionId, ways: readonly WayToMeasure[], signal: AbortSignal): Promise<void> {
    const pages = await truePages(deps, collectionId)
    const total = pages.length * ways.length
    const failures: Failure[] = []
    let done = 0
    const tell = (fraction: number): void => {
      if (signal.aborted) return
      status.set({
        state: 'running',
        collectionId,
        progress: { done: done + fraction, total },
        failures: [...failures],
      })
    }
    for (const way of ways) {
      const read: { readonly page: Page; readonly readings: readonly Reading[] }[] = []
      for (const of of pages) {
        tell(0)
        const outcome = await readIn(deps, { of, way }, { signal, onProgress: tell })
        signal.throwIfAborted()
        if ('failure' in outcome) failures.push(outcome.failure)
        else {
          await deps.repositories.readings.add(outcome.reading)
          read.push({ page: of.page, readings: [...of.readings.filter(isByPeople), outcome.reading] })
        }
        done += 1
      }
      await keepRates(deps, collectionId, read)
    }
    status.set({ state: 'done', collectionId, progress: { done, total }, failures })
  }

  return {
    begin(collectionId, ways) {
      stop.abort()
      stop = new AbortController()
      const { signal } = stop
      const nothing = { collectionId, progress: { done: 0, total: 0 }, failures: [] }
      status.set({ state: 'running', ...nothing })
      work(collectionId, ways, signal).catch((problem: unknown) => {
        if (!signal.aborted) status.set({ ...nothing, state: 'failed', problem })
      })
    },
    cancel() {
      stop.abort()
      status.set({ state: 'idle' })
    },
    status: () => status,
  }
}

/** The pages marked as ground truth that have a text by people. */
async function truePages({ repositories }: MeasuringDeps, id: CollectionId): Promise<readonly TruePage[]> {
  const collection = await repositories.collections.get(id)
  const found: TruePage[] = []
  for (const page of await repositories.pages.ofCollection(id)) {
    if (page.truth === undefined) continue
    const readings = await repositories.readings.ofPage(page.id)
    const languages = page.languages ?? collection?.languages ?? []
    if (trueText(readings) !== null) found.push({ page, languages, readings })
  }
  return found
}

type Outcome = { readonly reading: Reading } | { readonly failure: Failure }

async function readIn(
  { repositories, engines, clock, newId }: MeasuringDeps,
  { of, way }: { readonly of: TruePage; readonly way: WayToMeasure },
  context: Parameters<Engines['read']>[1],
): Promise<Outcome> {
  const { page } = of
  const { engine, preset } = way
  const languages = way.languages ?? of.languages
  try {
    const original = await repositories.originals.read(page.original)
    const layout = await repositories.layouts.get(page.id)
    const task = { page, original, languages, engine, preset, ...(layout ? { layout } : {}) }
    const text = await engines.read(task, context)
    context.signal.throwIfAborted()
    const { collectionId, id: pageId } = page
    const id = newId<ReadingId>()
    return { reading: { ...text, id, collectionId, pageId, kind: 'machine', languages, at: clock.now() } }
  } catch (error) {
    context.signal.throwIfAborted()
    return { failure: failureOf(page, error) }
  }
}

/** Pages whose own languages differ are read with different models: each has its rates. */
async function keepRates(
  { repositories, clock, newId }: MeasuringDeps,
  collectionId: CollectionId,
  read: readonly { readonly page: Page; readonly readings: readonly Reading[] }[],
): Promise<void> {
  const measured = read.flatMap(({ page, readings }) => measurePage(page, readings))
  for (const rates of ratesOf(measured)) {
    const as = { id: newId<MeasureId>(), collectionId, at: clock.now() }
    await repositories.measurements.put(measurementOf(rates, as))
  }
}
