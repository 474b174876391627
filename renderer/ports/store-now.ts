const EVENT = 'fonds:store-now'

/** Asks whoever holds something typed to store it; they answer with the promise of it. */
class StoreNowEvent extends Event {
  readonly works: Promise<unknown>[] = []
  constructor() {
    super(EVENT)
  }
}

/** `store` hands over what is not stored yet, or null where all is. Returns how to stop listening. */
export function onStoreNow(store: () => Promise<unknown> | null): () => void {
  const answer = (event: Event): void => {
    const work = store()
    if (work && event instanceof StoreNowEvent) event.works.push(work)
  }
  window.addEventListener(EVENT, answer)
  return () => window.removeEventListener(EVENT, answer)
}

/** Has everything typed stored. null where it is already; else settles when it is stored or was refused. */
export function storeNow(): Promise<unknown> | null {
  const event = new StoreNowEvent()
  window.dispatchEvent(event)
  return event.works.length > 0 ? Promise.allSettled(event.works) : null
}
