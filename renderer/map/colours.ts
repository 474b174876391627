import { tokenColour } from '../ui/token-colour.ts'
import type { MapColours } from './base-map.ts'

/** What marks and shapes are drawn in: CSS colours. */
export interface MarkColours {
  readonly mark: string
  /** What stands on a mark. */
  readonly ink: string
  /** Around a mark. */
  readonly paper: string
  /** The part of its ring without a date. */
  readonly undated: string
}

export interface LabelColours {
  readonly town: string
  readonly country: string
  readonly province: string
  readonly water: string
  readonly halo: string
  readonly waterHalo: string
}

/** The colours of tiles within an element, by the theme shown now and the style of the element. */
export function mapColours(within: HTMLElement): MapColours {
  const colour = (token: `--${string}`): string => tokenColour(token, within)
  return {
    sea: colour('--map-sea'),
    shore: colour('--map-shore'),
    land: colour('--map-land'),
    coast: colour('--map-coast'),
    river: colour('--map-river'),
    province: colour('--map-province'),
    border: colour('--map-border'),
    borderBand: colour('--map-border-band'),
    disputed: colour('--map-disputed'),
    leased: colour('--map-leased'),
  }
}

/** The colours of names within an element, likewise. */
export function labelColours(within: HTMLElement): LabelColours {
  const colour = (token: `--${string}`): string => tokenColour(token, within)
  return {
    town: colour('--map-town'),
    country: colour('--map-country'),
    province: colour('--map-province-name'),
    water: colour('--map-water-name'),
    halo: colour('--map-halo'),
    waterHalo: colour('--map-water-halo'),
  }
}

/** The colour of warm spots within an element, likewise. */
export function heatColour(within?: HTMLElement): string {
  return tokenColour('--map-heat', within)
}

/** The colour of what places cover, likewise. */
export function shapeColour(within?: HTMLElement): string {
  return tokenColour('--accent', within)
}

/** The colours of marks on paper, whatever the theme. */
export const PRINTED_MARKS: MarkColours = { mark: '#0b5c5c', ink: '#fff', paper: '#fff', undated: '#b8b2a6' }

/** The theme shown now. */
export function themeNow(): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(document.documentElement)
  if (colorScheme === 'light' || colorScheme === 'dark') return colorScheme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
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
