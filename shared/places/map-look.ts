/** How the base map is drawn. */
export interface MapLook {
  /** In the colours of the theme, or in black on white for paper. */
  readonly style: 'screen' | 'print'
  /** Whether lines between countries and provinces are drawn. */
  readonly borders: boolean
  /** Viet Nam by its 34 units since 1 July 2025, or by the 63 provinces before. */
  readonly provinces: 'now' | 'before'
}

/** How the map looks until somebody chooses otherwise. */
export const DEFAULT_LOOK: MapLook = { style: 'screen', borders: true, provinces: 'now' }
