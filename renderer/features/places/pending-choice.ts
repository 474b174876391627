/** A choice of places whose units are still asked for: they are selected once they are known, unless something else was meanwhile. */
export class PendingChoice {
  #places: readonly number[] | null = null

  begin(places: readonly number[]): void {
    this.#places = places
  }

  /** Something else was selected. */
  drop(): void {
    this.#places = null
  }

  /** Whether the units of these places, which are known now, are to be selected: of each choice once. */
  take(places: readonly number[]): boolean {
    if (this.#places !== places) return false
    this.#places = null
    return true
  }
}
