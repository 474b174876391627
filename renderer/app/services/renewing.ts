import type { Collection } from '../../../shared/domain/collection.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { secondsLeft } from '../../../shared/domain/import-plan.ts'
import { oneByOne } from '../../../shared/domain/one-by-one.ts'
import type { Repositories, Watched } from '../../../shared/domain/repositories.ts'
import type { Renewal, RenewingService } from '../../ports/renewing.ts'
import {
  isDue,
  MADE_BY,
  madeFrom,
  rulesOf,
  UNFINISHED,
  unfinishedFrom,
  type KeptRenewal,
} from './renewing/kept-renewals.ts'
import { createSignal } from './signal.ts'

/** So many texts are made anew at a time. */
const AT_ONCE = 50

interface RenewingDeps {
  readonly repositories: Pick<Repositories, 'collections' | 'texts' | 'settings'>
}

/** Makes texts findable by the rules of their collection whenever these changed: by hand, by undo, or before a crash. */
export function createRenewingService(deps: RenewingDeps): RenewingService {
  return new Renewals(deps.repositories)
}

/** What a window knows of a renewal besides what is kept. */
type Told = Pick<Renewal, 'total' | 'left' | 'problem'>

class Renewals implements RenewingService {
  readonly #repositories: RenewingDeps['repositories']
  readonly #state = createSignal<readonly Renewal[]>([])
  readonly #work = oneByOne()
  readonly #keeping = oneByOne()
  readonly #told = new Map<CollectionId, Told>()
  #collections: readonly Collection[] = []
  #made: ReturnType<typeof madeFrom> = new Map()
  #left: ReturnType<typeof unfinishedFrom> = new Map()
  #loaded: Promise<void> | undefined
  #stopped = false

  constructor(repositories: RenewingDeps['repositories']) {
    this.#repositories = repositories
  }

  state(): Watched<readonly Renewal[]> {
    return this.#state
  }

  start(): () => void {
    this.#stopped = false
    const stop = this.#repositories.collections.watchAll().subscribe(
      (all) => {
        this.#collections = all
        this.#catchUp()
      },
      () => undefined, // the frame, which lists them, tells it
    )
    return () => {
      this.#stopped = true
      stop()
    }
  }

  pause(id: CollectionId): void {
    this.#halt(id, 'paused')
  }

  cancel(id: CollectionId): void {
    this.#halt(id, 'cancelled')
  }

  resume(id: CollectionId): void {
    const left = this.#left.get(id)
    if (left) this.#keep(id, { ...left, state: 'running' })
    this.#catchUp()
  }

  /** The portion at work comes to its end, and its place is kept. */
  #halt(id: CollectionId, state: 'paused' | 'cancelled'): void {
    const left = this.#left.get(id)
    if (left) this.#keep(id, { ...left, state })
  }

  #catchUp(): void {
    void this.#work(async () => {
      await (this.#loaded ??= this.#load())
      this.#tell()
      for (let next = this.#next(); next && !this.#stopped; next = this.#next()) await this.#renew(next)
    }).catch((error: unknown) => {
      // A store that can't be read refuses whatever is asked of it next, and that is told.
      this.#loaded = undefined
      console.warn('Texts could not be made findable by their rules', error)
    })
  }

  async #load(): Promise<void> {
    const { settings, texts } = this.#repositories
    this.#made = madeFrom(await settings.get(MADE_BY))
    this.#left = unfinishedFrom(await settings.get(UNFINISHED))
    for (const id of this.#left.keys()) this.#told.set(id, { total: await texts.count(id) })
  }

  #next(): Collection | undefined {
    return this.#collections.find((each) => isDue(each, this.#made.get(each.id), this.#left.get(each.id)))
  }

  /** Makes the texts of a collection until all are made, its rules change, or somebody stops that. */
  async #renew({ id, ...collection }: Collection): Promise<void> {
    const rules = rulesOf(collection)
    const kept = this.#left.get(id)
    const begun: KeptRenewal = kept?.rules === rules ? kept : { rules, state: 'running', after: null, done: 0 }
    try {
      const total = await this.#repositories.texts.count(id)
      this.#keep(id, begun, { total })
      if (await this.#portions(id, begun, total)) this.#finish(id, rules)
    } catch (problem) {
      // Told among the jobs, and where the rules are; it goes on from there when somebody asks for it.
      const { total = 0 } = this.#told.get(id) ?? {}
      this.#keep(id, { ...(this.#left.get(id) ?? begun), state: 'paused' }, { total, problem })
    }
  }

  /** Whether it came to the end. */
  async #portions(id: CollectionId, begun: KeptRenewal, total: number): Promise<boolean> {
    const started = performance.now()
    let { after, done } = begun
    for (;;) {
      if (!this.#isStill(id, begun.rules)) return false
      after = await this.#repositories.texts.renewNext(id, after)
      if (after === null) return this.#rulesNow(id) === begun.rules
      done = Math.min(total, done + AT_ONCE)
      const left = secondsLeft(done - begun.done, total - begun.done, (performance.now() - started) / 1000)
      // Somebody may have stopped it meanwhile: that stays said.
      const { state } = this.#left.get(id) ?? begun
      this.#keep(id, { rules: begun.rules, state, after, done }, { total, ...(left === undefined ? {} : { left }) })
    }
  }

  #isStill(id: CollectionId, rules: string): boolean {
    return !this.#stopped && this.#left.get(id)?.state === 'running' && this.#rulesNow(id) === rules
  }

  #rulesNow(id: CollectionId): string | undefined {
    const collection = this.#collections.find((each) => each.id === id)
    return collection && rulesOf(collection)
  }

  #finish(id: CollectionId, rules: string): void {
    this.#made.set(id, rules)
    this.#left.delete(id)
    this.#told.delete(id)
    this.#store()
  }

  #keep(id: CollectionId, left: KeptRenewal, told: Told = { total: this.#told.get(id)?.total ?? 0 }): void {
    this.#left.set(id, left)
    this.#told.set(id, told)
    this.#store()
  }

  /** Kept in the order in which it happened; texts that were made are never told to be so before they are. */
  #store(): void {
    const made = Object.fromEntries(this.#made)
    const left = Object.fromEntries([...this.#left].map(([id, renewal]) => [id, this.#asKept(id, renewal)]))
    const { settings } = this.#repositories
    void this.#keeping(async () => {
      await settings.put(MADE_BY, made)
      await settings.put(UNFINISHED, left)
    }).catch((error: unknown) => {
      console.warn('how far texts are with their rules could not be kept', error) // it holds until the window is closed
    })
    this.#tell()
  }

  /** What was refused is tried again at the next start. */
  #asKept(id: CollectionId, renewal: KeptRenewal): KeptRenewal {
    return this.#told.get(id)?.problem === undefined ? renewal : { ...renewal, state: 'running' }
  }

  #tell(): void {
    this.#state.set(
      this.#collections.flatMap(({ id }) => {
        const left = this.#left.get(id)
        if (!left) return []
        const { state, done } = left
        return [{ collectionId: id, state, done, total: 0, ...this.#told.get(id) }]
      }),
    )
  }
}
