import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import {
  idFrom,
  type CollectionId,
  type MeasureId,
  type NewId,
  type PageId,
  type ReadingId,
} from '../../../shared/domain/ids.ts'
import type { Failure } from '../../../shared/domain/job.ts'
import { oneByOne } from '../../../shared/domain/one-by-one.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import {
  isByPeople,
  measurementOf,
  measurePage,
  ratesOf,
  trueText,
  type MeasuredPage,
} from '../../../shared/text/measure-readings.ts'
import type { MeasuringService, MeasuringStatus, WayToMeasure } from '../../ports/measuring.ts'
import type { Progress } from '../../ports/services.ts'
import { MEASURING, measuringFrom, type KeptMeasuring } from './measuring/kept-measuring.ts'
import type { Engines } from './reading/engines.ts'
import { failureOf } from './reading/read-request.ts'
import { createSignal } from './signal.ts'

export interface MeasuringDeps {
  readonly repositories: Pick<
    Repositories,
    'collections' | 'pages' | 'readings' | 'originals' | 'layouts' | 'measurements' | 'settings'
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
}

/** Measures one thing at a time, whatever the window shows meanwhile; what a closed window left is gone on with. */
export function createMeasuring(deps: MeasuringDeps): Omit<MeasuringService, 'exportTruth'> {
  const status = createSignal<MeasuringStatus>({ state: 'idle' })
  const { settings } = deps.repositories
  const keeping = oneByOne()
  let stop: AbortController | null = null

  const end = (next: MeasuringStatus): void => {
    forget().catch((error: unknown) => console.warn('a measuring that ended is still kept', error)) // it is begun anew at the next start
    status.set(next)
  }
  const forget = (): Promise<void> => keeping(() => settings.put(MEASURING, null))

  function run(begun: KeptMeasuring): void {
    stop?.abort()
    stop = new AbortController()
    const { signal } = stop
    const { collectionId, failures } = begun
    let progress: Progress = { done: 0, total: 0 }
    status.set({ state: 'running', collectionId, progress, failures })
    measureWays(deps, begun, {
      signal,
      keep: (kept) => keeping(() => (signal.aborted ? Promise.resolve() : settings.put(MEASURING, kept))),
      onProgress(next, kept) {
        progress = next
        if (!signal.aborted) status.set({ state: 'running', collectionId, progress, failures: kept.failures })
      },
    }).then(
      (kept) => signal.aborted || end(kept ? { state: 'done', collectionId, progress, failures: kept.failures } : IDLE),
      // What is kept stays: it goes on from there at the next start.
      (problem: unknown) =>
        signal.aborted || status.set({ state: 'failed', collectionId, progress, failures: [], problem }),
    )
  }

  return {
    begin(collectionId, ways) {
      run({ id: deps.newId<MeasureId>(), collectionId, ways, way: 0, through: [], failures: [] })
    },
    start() {
      settings.get(MEASURING).then(
        (stored) => {
          const kept = measuringFrom(stored)
          if (kept && !stop) run(kept)
        },
        (error: unknown) => console.warn('a measuring that was begun could not be gone on with', error), // the store tells it itself
      )
    },
    cancel() {
      stop?.abort()
      end(IDLE)
    },
    status: () => status,
  }
}

const IDLE: MeasuringStatus = { state: 'idle' }

interface MeasureContext {
  readonly signal: AbortSignal
  readonly keep: (kept: KeptMeasuring) => Promise<void>
  readonly onProgress: (progress: Progress, kept: KeptMeasuring) => void
}

/** Goes through the pages in each way that is still to do. How it ended; null where the collection is gone. */
async function measureWays(
  deps: MeasuringDeps,
  begun: KeptMeasuring,
  { signal, keep, onProgress }: MeasureContext,
): Promise<KeptMeasuring | null> {
  const pages = await truePages(deps, begun.collectionId)
  if (!pages) return null
  let kept = begun
  const put = (next: KeptMeasuring): Promise<void> => keep((kept = next))
  const tell = (fraction: number): void => {
    const done = kept.way * pages.length + kept.through.length + fraction
    onProgress({ done, total: pages.length * kept.ways.length }, kept)
  }
  await put(begun)
  for (let way = kept.ways[kept.way]; way; way = kept.ways[kept.way]) {
    const through = new Set(kept.through.map(([id]) => id))
    for (const of of pages.filter(({ page }) => !through.has(page.id))) {
      tell(0)
      const outcome = await readIn(deps, { of, way }, { signal, onProgress: tell })
      signal.throwIfAborted()
      if ('reading' in outcome) await deps.repositories.readings.add(outcome.reading)
      await put(withOutcome(kept, of.page.id, outcome))
    }
    await keepRates(deps, kept, pages)
    await put({ ...kept, way: kept.way + 1, through: [] })
  }
  tell(0)
  return kept
}

function withOutcome(kept: KeptMeasuring, page: PageId, outcome: Outcome): KeptMeasuring {
  const reading = 'reading' in outcome ? outcome.reading.id : null
  const failures = 'failure' in outcome ? [...kept.failures, outcome.failure] : kept.failures
  return { ...kept, through: [...kept.through, [page, reading]], failures }
}

/** The pages marked as ground truth that have a text by people; null where there is no such collection. */
async function truePages({ repositories }: MeasuringDeps, id: CollectionId): Promise<readonly TruePage[] | null> {
  const collection = await repositories.collections.get(id)
  if (!collection) return null
  const found: TruePage[] = []
  for (const page of await repositories.pages.ofCollection(id)) {
    if (page.truth === undefined) continue
    const readings = await repositories.readings.ofPage(page.id)
    const languages = page.languages ?? collection.languages
    if (trueText(readings) !== null) found.push({ page, languages })
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

/**
 * Pages whose own languages differ are read with different models: each has its rates. They are called by the measuring
 * and the way, so that one which is gone on with keeps none twice.
 */
async function keepRates(
  { repositories, clock }: MeasuringDeps,
  { id, collectionId, way, through }: KeptMeasuring,
  pages: readonly TruePage[],
): Promise<void> {
  const read = new Map(through)
  const measured: MeasuredPage<Page>[] = []
  for (const { page } of pages) {
    const readings = await repositories.readings.ofPage(page.id)
    const these = readings.filter((reading) => isByPeople(reading) || reading.id === read.get(page.id))
    measured.push(...measurePage(page, these))
  }
  for (const [index, rates] of ratesOf(measured).entries()) {
    const as = { id: idFrom<MeasureId>(`${id}-${way}-${index}`), collectionId, at: clock.now() }
    await repositories.measurements.put(measurementOf(rates, as))
  }
}
