import type { LateWork, Watched } from '../../shared/domain/repositories.ts'

/** How far an archive is with what steps of very many units left for right after them. */
export class LateWatch implements Watched<LateWork | null> {
  readonly #hearing = new Set<(work: LateWork | null) => void>()
  #work: LateWork | null = null

  tell(work: LateWork | null): void {
    if (work === this.#work) return
    this.#work = work
    for (const next of this.#hearing) next(work)
  }

  subscribe(next: (work: LateWork | null) => void): () => void {
    this.#hearing.add(next)
    next(this.#work)
    return () => this.#hearing.delete(next)
  }
}
