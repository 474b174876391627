import type { Collection } from '../../../shared/domain/collection.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { oneByOne } from '../../../shared/domain/one-by-one.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { Renewal, RenewingService } from '../../ports/renewing.ts'
import { createSignal } from './signal.ts'

/** By which rules the texts of each collection were last made findable: what differs is still to do. */
const MADE_BY = 'texts-made-by'
/** So many texts are made anew at a time. */
const AT_ONCE = 50

interface RenewingDeps {
  readonly repositories: Pick<Repositories, 'collections' | 'texts' | 'settings'>
}

/** Makes texts findable by the rules of their collection whenever these changed: by hand, by undo, or before a crash. */
export function createRenewingService({ repositories }: RenewingDeps): RenewingService {
  const { collections, texts, settings } = repositories
  const state = createSignal<Renewal | null>(null)
  const line = oneByOne()
  let known: readonly Collection[] = []
  let stopped = false

  const isStill = (collection: Collection): boolean =>
    !stopped && known.some((each) => each.id === collection.id && choiceText(each) === choiceText(collection))

  async function renew(collection: Collection): Promise<void> {
    let after: PageId | null = null
    let done = 0
    do {
      state.set({ collectionId: collection.id, done })
      after = await texts.renewNext(collection.id, after)
      done += AT_ONCE
    } while (after !== null && isStill(collection))
    if (!isStill(collection)) return
    const made = madeFrom(await settings.get(MADE_BY))
    await settings.put(MADE_BY, { ...made, [collection.id]: choiceText(collection) })
  }

  async function catchUp(): Promise<void> {
    try {
      for (let next = await nextToRenew(); next && !stopped; next = await nextToRenew()) await renew(next)
      state.set(null)
    } catch (error) {
      // Told where the rules are; it is tried again with the next change and at the next start.
      const now = state.get()
      if (now) state.set({ ...now, problem: error })
    }
  }

  async function nextToRenew(): Promise<Collection | undefined> {
    const made = madeFrom(await settings.get(MADE_BY))
    return known.find((each) => choiceText(each) !== (made[each.id] ?? BY_ITSELF))
  }

  return {
    state: () => state,
    start() {
      stopped = false
      const stop = collections.watchAll().subscribe(
        (all) => {
          known = all
          void line(catchUp)
        },
        () => undefined, // the frame, which lists them, tells it
      )
      return () => {
        stopped = true
        stop()
      }
    },
  }
}

const BY_ITSELF = 'null'

function choiceText({ orthography }: Collection): string {
  return JSON.stringify(orthography ?? null)
}

function madeFrom(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {} // each value is compared only
}
