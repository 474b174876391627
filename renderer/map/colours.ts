import { tokenColour } from '../ui/token-colour.ts'
import type { MapColours } from './base-map.ts'

export interface LabelColours {
  readonly town: string
  readonly country: string
  readonly water: string
  readonly halo: string
}

/** The colours of tiles in the theme shown now. */
export function mapColours(): MapColours {
  return {
    sea: tokenColour('--map-sea'),
    land: tokenColour('--map-land'),
    coast: tokenColour('--map-coast'),
    river: tokenColour('--map-river'),
    border: tokenColour('--map-border'),
    disputed: tokenColour('--map-disputed'),
  }
}

/** The colours of names in the theme shown now. */
export function labelColours(): LabelColours {
  return {
    town: tokenColour('--map-town'),
    country: tokenColour('--map-country'),
    water: tokenColour('--map-water-name'),
    halo: tokenColour('--map-halo'),
  }
}

/** The colour of warm spots in the theme shown now. */
export function heatColour(): string {
  return tokenColour('--map-heat')
}

/** The colour of what places cover, in the theme shown now. */
export function shapeColour(): string {
  return tokenColour('--accent')
}

/** Calls back whenever the theme changes; the result stops that. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    dark.removeEventListener('change', changed)
  }
}
