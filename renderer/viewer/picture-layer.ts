import type OpenSeadragon from 'openseadragon'

/** One of the pictures that lie over each other in a viewer, each over the whole page. */
export class Layer {
  readonly #viewer: OpenSeadragon.Viewer
  /** Above layers of smaller numbers. */
  readonly #above: number
  readonly #onFailed: () => void
  #wanted: object | null = null
  #item: OpenSeadragon.TiledImage | null = null

  constructor(viewer: OpenSeadragon.Viewer, above: number, onFailed: () => void) {
    this.#viewer = viewer
    this.#above = above
    this.#onFailed = onFailed
  }

  /** The picture takes the place of the one before only when it is loaded, so that nothing flickers. */
  set(tileSource: object | null): void {
    this.#wanted = tileSource
    if (!tileSource) return this.#replace(null)
    this.#viewer.addTiledImage({
      tileSource,
      x: 0,
      y: 0,
      width: 1,
      success: (event) => {
        // The types leave open what `success` is given; OpenSeadragon gives an event with the new item.
        const { item } = event as unknown as { readonly item: OpenSeadragon.TiledImage }
        if (this.#wanted === tileSource) this.#replace(item)
        else this.#viewer.world.removeItem(item)
      },
      error: () => {
        if (this.#wanted === tileSource) this.#onFailed()
      },
    })
  }

  #replace(item: OpenSeadragon.TiledImage | null): void {
    const { world } = this.#viewer
    if (this.#item) world.removeItem(this.#item)
    this.#item = item
    if (item && this.#above === 0) world.setItemIndex(item, 0)
  }
}
