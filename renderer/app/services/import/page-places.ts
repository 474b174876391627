import type { UnitId } from '../../../../shared/domain/ids.ts'
import type { Leaf } from '../../../../shared/domain/leaf.ts'
import type { PlannedFile } from '../../../../shared/domain/import-plan.ts'
import { placeAmong, type PlacedPage } from '../../../../shared/domain/page-places.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { ImportedPortion, PageRepository } from '../../../../shared/domain/repositories.ts'

/** Where the pages of each item stand while an import adds to them: read from the store once, since items grow long. */
export class PagePlaces {
  readonly #pages: Pick<PageRepository, 'ofUnit'>
  readonly #positions: ReadonlyMap<string, number>
  readonly #leaves: ReadonlyMap<string, Leaf | undefined>
  readonly #known = new Map<UnitId, PlacedPage[]>()

  constructor(pages: Pick<PageRepository, 'ofUnit'>, files: readonly PlannedFile[]) {
    this.#pages = pages
    this.#positions = new Map(files.map(({ path }, index) => [path, index]))
    this.#leaves = new Map(files.map(({ path, leaf }) => [path, leaf]))
  }

  /** Where pages of the file from `frame` on go, and which pages must make room for so many. */
  async placeFor(
    unitId: UnitId,
    { path, frame, count }: { readonly path: string; readonly frame: number; readonly count: number },
  ): Promise<{ readonly order: number; readonly makeRoom?: NonNullable<ImportedPortion['makeRoom']> }> {
    const leaf = this.#leaves.get(path)
    const next = { position: this.#position(path), frame, ...(leaf ? { leaf } : {}) }
    const { order, moves } = placeAmong(await this.#placed(unitId), next)
    return moves ? { order, makeRoom: { unitId, from: order, places: count } } : { order }
  }

  /** The portion is in the store. */
  stored(unitId: UnitId, { pages, makeRoom }: Pick<ImportedPortion, 'pages' | 'makeRoom'>): void {
    const known = this.#known.get(unitId) ?? []
    const added = pages.map(({ page }) => this.#asPlaced(page))
    if (!makeRoom) return void this.#known.set(unitId, [...known, ...added])
    const before = known.filter(({ order }) => order < makeRoom.from)
    const behind = known.slice(before.length).map((page) => ({ ...page, order: page.order + makeRoom.places }))
    this.#known.set(unitId, [...before, ...added, ...behind])
  }

  /** The item gets no more pages. */
  forget(unitId: UnitId): void {
    this.#known.delete(unitId)
  }

  async #placed(unitId: UnitId): Promise<readonly PlacedPage[]> {
    const known = this.#known.get(unitId)
    if (known) return known
    const read = (await this.#pages.ofUnit(unitId)).map((page) => this.#asPlaced(page))
    this.#known.set(unitId, read)
    return read
  }

  #asPlaced({ order, path, frame, leaf }: Page): PlacedPage {
    return { order, position: this.#position(path), frame, ...(leaf ? { leaf } : {}) }
  }

  #position(path: string): number {
    return this.#positions.get(path) ?? -1
  }
}
