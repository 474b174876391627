import { onThemeChange } from '../../../map/colours.ts'
import { tokenColour } from '../../../ui/token-colour.ts'
import type { ShapeColours } from './drawn-map.ts'

interface ColoursOfTheme {
  readonly colours: () => ShapeColours
  readonly onColours: (changed: () => void) => void
}

/** What shapes are drawn in now: looked up once a theme, when the first tile is drawn. */
export function mapColoursOfTheme(): ColoursOfTheme {
  let known: ShapeColours | null = null
  return {
    colours: () => (known ??= lookedUp()),
    onColours: (changed) =>
      void onThemeChange(() => {
        known = null
        changed()
      }),
  }
}

function lookedUp(): ShapeColours {
  return {
    sea: tokenColour('--map-sea'),
    land: tokenColour('--map-land'),
    coast: tokenColour('--map-coast'),
    river: tokenColour('--map-river'),
    border: tokenColour('--map-border'),
    text: tokenColour('--map-town'),
    halo: tokenColour('--map-halo'),
    own: tokenColour('--map-own'),
  }
}
