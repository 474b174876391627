import { mayLookAlike, sameBytes, type DuplicatePair } from '../../../../shared/domain/duplicates.ts'
import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { CollectionId, PageId, UnitId } from '../../../../shared/domain/ids.ts'
import { secondsLeft } from '../../../../shared/domain/import-plan.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { SAME_PAGE } from '../../../../shared/pictures/likeness.ts'
import type { NearPair } from '../../../../shared/pictures/near-pairs.ts'
import type { Imaging } from '../../../imaging/index.ts'
import type { DuplicateSearch, DuplicateService, DuplicateStage } from '../../../ports/duplicates.ts'
import type { PageImages } from '../../../ports/services.ts'
import { createSignal } from '../signal.ts'

export interface DuplicateDeps {
  readonly repositories: Pick<Repositories, 'pages' | 'units'>
  readonly imaging: Pick<Imaging, 'fingerprint' | 'nearPairs' | 'likeness'>
  readonly images: Pick<PageImages, 'thumbnail'>
}

/** Pages of which the fingerprints are kept at once; a search that is stopped loses no more. */
const PORTION = 50
/** Pages being worked on at once. */
const AT_ONCE = 2

/** Searches in three stages; each tells how far it is. */
export function createDuplicateService(deps: DuplicateDeps): DuplicateService {
  const status = createSignal<DuplicateSearch>({ state: 'none' })
  let stop: AbortController | null = null
  const cancel = (): void => {
    stop?.abort(new DOMException('The search was stopped', 'AbortError'))
    stop = null
  }
  return {
    status: () => status,
    cancel() {
      cancel()
      status.set({ state: 'none' })
    },
    async search(collectionId) {
      cancel()
      const { signal } = (stop = new AbortController())
      const search = new Search(deps, { collectionId, signal, tell: (now) => status.set(now) })
      try {
        const pairs = await search.run()
        if (!signal.aborted) status.set({ state: 'done', collectionId, pairs })
      } catch (error) {
        if (!signal.aborted) status.set({ state: 'failed', collectionId, error })
      }
    },
  }
}

interface SearchContext {
  readonly collectionId: CollectionId
  readonly signal: AbortSignal
  readonly tell: (status: DuplicateSearch) => void
}

class Search {
  readonly #deps: DuplicateDeps
  readonly #context: SearchContext
  #found = 0
  #stage: { readonly name: DuplicateStage | null; readonly begun: number } = { name: null, begun: 0 }

  constructor(deps: DuplicateDeps, context: SearchContext) {
    this.#deps = deps
    this.#context = context
  }

  async run(): Promise<readonly DuplicatePair[]> {
    this.#tell('fingerprints', 0, 0)
    const pages = await this.#pagesInSight()
    const same = sameBytes(pages)
    this.#found = same.length
    const seen = await this.#withFingerprints(pages)
    const { signal } = this.#context
    const near = await this.#deps.imaging.nearPairs(
      seen.map((page) => page.fingerprint ?? ''),
      { signal, onFrame: (done, total) => this.#tell('search', done, total) },
    )
    return inGroups([...same, ...(await this.#compared(seen, near))])
  }

  #tell(stage: DuplicateStage, done: number, total: number): void {
    const { signal, collectionId, tell } = this.#context
    if (this.#stage.name !== stage) this.#stage = { name: stage, begun: performance.now() }
    const left = secondsLeft(done, total, (performance.now() - this.#stage.begun) / 1000)
    const known = { collectionId, stage, done, total, found: this.#found, ...(left === undefined ? {} : { left }) }
    if (!signal.aborted) tell({ state: 'running', ...known })
  }

  /** Pages of which the unit is in the trash are no duplicates of anything. */
  async #pagesInSight(): Promise<readonly Page[]> {
    const { repositories } = this.#deps
    const { collectionId } = this.#context
    const units = new Set<UnitId>((await repositories.units.tree(collectionId)).map((unit) => unit.id))
    return (await repositories.pages.ofCollection(collectionId)).filter((page) => units.has(page.unitId))
  }

  async #withFingerprints(pages: readonly Page[]): Promise<readonly Page[]> {
    const unknown = pages.filter((page) => page.fingerprint === undefined)
    const learnt = new Map<PageId, string>()
    for (let from = 0; from < unknown.length; from += PORTION) {
      const portion = new Map<PageId, string>()
      await this.#each(unknown.slice(from, from + PORTION), async (page) => {
        const fingerprint = await this.#fingerprintOf(page)
        if (fingerprint !== null) portion.set(page.id, fingerprint)
      })
      await this.#deps.repositories.pages.putFingerprints(portion)
      for (const [id, fingerprint] of portion) learnt.set(id, fingerprint)
      this.#tell('fingerprints', Math.min(from + PORTION, unknown.length), unknown.length)
    }
    return pages.map((page) => {
      const fingerprint = learnt.get(page.id) ?? page.fingerprint
      return fingerprint === undefined ? page : { ...page, fingerprint }
    })
  }

  /** null where there is no picture: that a page can't be shown is told where it is shown. */
  async #fingerprintOf(page: Page): Promise<string | null> {
    const { signal } = this.#context
    try {
      return await this.#deps.imaging.fingerprint(await this.#deps.images.thumbnail(page), { signal })
    } catch (error) {
      signal.throwIfAborted()
      console.warn('No fingerprint of', page.path, error)
      return null
    }
  }

  async #compared(pages: readonly Page[], near: readonly NearPair[]): Promise<readonly DuplicatePair[]> {
    const worth = near.flatMap((pair) => {
      const [one, other] = [pages[pair.one], pages[pair.other]]
      return one && other && mayLookAlike(one, other) ? [{ one, other }] : []
    })
    const byOne = [...groupBy(worth, ({ one }) => one)]
    const pairs: DuplicatePair[] = []
    let done = 0
    await this.#each(byOne, async ([one, those]) => {
      const found = await this.#likeOf(
        one,
        those.map(({ other }) => other),
      )
      pairs.push(...found)
      this.#found += found.length
      done += 1
      this.#tell('compare', done, byOne.length)
    })
    return pairs
  }

  async #likeOf(one: Page, others: readonly Page[]): Promise<readonly DuplicatePair[]> {
    const { images, imaging } = this.#deps
    const { signal } = this.#context
    try {
      const [picture, pictures] = await Promise.all([
        images.thumbnail(one),
        Promise.all(others.map((page) => images.thumbnail(page))),
      ])
      const alike = await imaging.likeness(picture, pictures, { signal })
      const pairs: DuplicatePair[] = []
      for (const [at, other] of others.entries()) {
        const there = alike[at] ?? 0
        // Laid the other way round two pictures may fit better: which is which must not decide.
        const back =
          there < SAME_PAGE && pictures[at] ? await imaging.likeness(pictures[at], [picture], { signal }) : []
        const likeness = Math.max(there, ...back)
        if (likeness >= SAME_PAGE) pairs.push({ one: one.id, other: other.id, by: { kind: 'looks', likeness } })
      }
      return pairs
    } catch (error) {
      signal.throwIfAborted()
      console.warn('Could not be compared:', one.path, error)
      return []
    }
  }

  /** A few at once; the first refusal stops all. */
  async #each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const waiting = items.values()
    const lane = async (): Promise<void> => {
      for (const item of waiting) {
        this.#context.signal.throwIfAborted()
        await work(item)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  }
}

/** Pairs that hang together lie together; of each, same bytes first, then the likest. */
function inGroups(pairs: readonly DuplicatePair[]): readonly DuplicatePair[] {
  const leader = new Map<PageId, PageId>()
  const leaderOf = (id: PageId): PageId => {
    const next = leader.get(id)
    return next === undefined || next === id ? id : leaderOf(next)
  }
  for (const { one, other } of pairs) leader.set(leaderOf(other), leaderOf(one))
  const likeness = ({ by }: DuplicatePair): number => (by.kind === 'bytes' ? 2 : by.likeness)
  const sorted = [...pairs].sort((a, b) => likeness(b) - likeness(a))
  return [...groupBy(sorted, ({ one }) => leaderOf(one)).values()].flat()
}
