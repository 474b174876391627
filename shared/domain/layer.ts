/** What may stand beside the text of a line: how it is read in another script, and what it means in today's language. */
export const LAYERS = ['transliteration', 'translation'] as const
/** A layer of a line beside its text. */
export type Layer = (typeof LAYERS)[number]

/**
 * What people set beside the text of a line: of 道可道 the reading `đạo khả đạo` and a translation; of Church Slavonic a
 * translation alone. A translation may be one of several lines: the first has it, and those after it are joined.
 */
export interface LineLayers {
  readonly transliteration?: string
  readonly translation?: string
  /** The translation stands with the nearest line before that is not joined itself. */
  readonly joined?: true
}

/** The languages of a text and its layers, BCP 47, where a person or a file says them. */
export type LayerLanguages = Readonly<Partial<Record<Layer | 'text', string>>>
