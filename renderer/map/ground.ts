import type { Map as LeafletMap } from 'leaflet'
import type { Language } from '../../shared/messages/language.ts'
import type { MapLook } from '../../shared/places/map-look.ts'
import { BaseMapLayer } from './base-map-layer.ts'
import { labelColours, mapColours, themeNow } from './colours.ts'
import { LabelLayer } from './label-layer.ts'
import type { MapMark } from './map-marks.ts'
import { fetchLabels, fetchTowns, labelsIn, TOWNS_FROM, townsIn, type MapLabel } from './map-labels.ts'

export interface GroundHandlers {
  /** The base map has changed its colours: all over it changes with it, in the same step. */
  readonly onColours: () => void
  readonly onError: (error: unknown) => void
}

/** What lies under everything of the collection: the base map and, over it, its names. */
export class Ground {
  readonly #map: LeafletMap
  readonly #container: HTMLElement
  readonly #handlers: GroundHandlers
  readonly #base: BaseMapLayer
  readonly #labels: LabelLayer
  #look: MapLook
  /** What the map is drawn in now. */
  #shown: { readonly style: MapLook['style']; readonly theme: 'light' | 'dark' }
  #language: Language | null = null
  #far: readonly MapLabel[] = []
  #near: readonly MapLabel[] | null = null
  #isEnded = false

  constructor(map: LeafletMap, look: MapLook, handlers: GroundHandlers) {
    this.#map = map
    this.#container = map.getContainer()
    this.#handlers = handlers
    this.#look = look
    this.#shown = { style: look.style, theme: themeNow() }
    this.#wear(look.style, '')
    this.#base = new BaseMapLayer({ ...look, colours: mapColours(this.#container) }).addTo(map)
    this.#labels = new LabelLayer(labelColours(this.#container)).addTo(map)
    map.on('moveend', () => this.#wantTowns())
  }

  /** Names in this language. */
  async speak(language: Language): Promise<void> {
    this.#language = language
    this.#near = null
    const far = labelsIn(await fetchLabels(document.baseURI), language)
    if (this.#isEnded || language !== this.#language) return
    this.#far = far
    this.#labels.show([far])
    this.#wantTowns()
  }

  /** The same map in another style, or with other lines. */
  draw(look: MapLook): void {
    const { style, borders, provinces } = this.#look
    if (look.style === style && look.borders === borders && look.provinces === provinces) return
    this.#look = look
    this.recolour()
  }

  /** In the colours that the theme has now: until all tiles are there, everything on the map keeps those before. */
  recolour(): void {
    const { style, borders, provinces } = this.#look
    const shown = this.#shown
    const next = { style, theme: themeNow() }
    this.#wear(style, '')
    const colours = mapColours(this.#container)
    const names = labelColours(this.#container)
    this.#wear(shown.style, shown.theme)
    this.#base.show({ ...this.#look, colours }, () => {
      if (this.#isEnded) return
      this.#shown = next
      this.#wear(style, '')
      this.#labels.recolour(names, borders ? provinces : null)
      this.#handlers.onColours()
    })
  }

  /** Names leave these marks free. */
  leaveFree(marks: readonly MapMark[]): void {
    this.#labels.leaveFree(marks)
  }

  get look(): MapLook {
    return this.#look
  }

  /** All names that may be printed at a zoom: those of small towns are read where they are not yet. */
  async names(zoom: number): Promise<readonly (readonly MapLabel[])[]> {
    const language = this.#language
    const isRead = this.#near && this.#near.length > 0
    if (isRead || !language || zoom <= TOWNS_FROM) return [this.#far, this.#near ?? []]
    return [this.#far, townsIn(await fetchTowns(document.baseURI), language)]
  }

  /** Shows the base map and its names, or neither where another map takes their place. */
  show(isShown: boolean): void {
    for (const layer of [this.#base, this.#labels]) {
      if (isShown) layer.addTo(this.#map)
      else layer.remove()
    }
  }

  end(): void {
    this.#isEnded = true
  }

  /** Names of small towns are read once the map is so near that they would be printed. */
  #wantTowns(): void {
    const language = this.#language
    if (this.#near || this.#isEnded || !language || this.#far.length === 0 || this.#map.getZoom() <= TOWNS_FROM) return
    this.#near = []
    fetchTowns(document.baseURI).then(
      (towns) => {
        if (this.#isEnded || language !== this.#language) return
        this.#near = townsIn(towns, language)
        this.#labels.show([this.#far, this.#near])
      },
      (error: unknown) => {
        this.#near = null
        this.#handlers.onError(error)
      },
    )
  }

  /** What CSS draws on the map goes by this style, and by this theme or, for '', by that of the window. */
  #wear(style: MapLook['style'], theme: 'light' | 'dark' | ''): void {
    this.#container.dataset['look'] = style
    this.#container.style.colorScheme = theme
  }
}
