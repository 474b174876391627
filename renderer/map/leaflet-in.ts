import { Map as LeafletMap } from 'leaflet'
import { MAX_ZOOM, MIN_ZOOM } from './base-map.ts'

/** Leaflet in an element, as all maps here behave. */
export function leafletIn(container: HTMLElement): LeafletMap {
  // Leaflet takes the focus at a press of the button; a panel that scrolls then would move the map away under it.
  container.focus = (options) => HTMLElement.prototype.focus.call(container, { preventScroll: true, ...options })
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new LeafletMap(container, {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomControl: false,
    // Whole steps would leave a fitted view up to twice as wide as what it shows.
    zoomSnap: 0.5,
    worldCopyJump: true,
    maxBounds: [
      [-85.1, -100_000],
      [85.1, 100_000],
    ],
    maxBoundsViscosity: 1,
    zoomAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
    fadeAnimation: false,
    wheelPxPerZoomLevel: 100,
  })
  return map.setView([30, 75], 3)
}

/**
 * Takes the map away. A zoom under way is ended as its transition would end it: Leaflet's timer of it outlives the map, and
 * would move what is gone.
 */
export function removeLeaflet(map: LeafletMap): void {
  const proxy = map.getPane('mapPane')?.querySelector('.leaflet-proxy')
  proxy?.dispatchEvent(new TransitionEvent('transitionend', { propertyName: 'transform' }))
  map.remove()
}
