/** What is done to a picture before an engine reads it. */
export interface PictureWork {
  /** What lies around the page (a scanner's bed, a table, the page beside) is made white. */
  readonly border: boolean
  /** Shadows, stains and yellowing go: the paper is made evenly white. */
  readonly flatten: boolean
  /** The height in pixels that small letters without strokes up or down are brought to; null leaves the size alone. */
  readonly xHeight: number | null
  /** Lines are laid level. */
  readonly deskew: boolean
  /** Pictures, stamps and tables are told from running text. */
  readonly parts: boolean
  /** Columns of lines that run down are told apart: where lines seem to, or surely. Rules between them go. */
  readonly columns?: 'where-any' | 'surely'
}

/** What a page is read as. */
export const PRESET_IDS = ['auto', 'old-russian', 'columns', 'block', 'sparse', 'vertical', 'as-it-is'] as const
/** What a page is read as. */
export type PresetId = (typeof PRESET_IDS)[number]

/** How pages of one kind are read. */
export interface ReadingPreset extends PictureWork {
  /** Tesseract's page segmentation mode; null for what suits the page. */
  readonly segmentation: number | null
  /** Parts that the engine passed over, and lines of Greek in other languages, are read by themselves. */
  readonly complete: boolean
  /** What is hardly writing is left out: stains, seals, what shines through. With this or that before it credits of digital libraries are, too. */
  readonly credible: boolean
  /** What the letters are brought back to that the models do not have. */
  readonly restore?: 'old-russian'
}

/** By measure on scans of seven sets: see BENCHMARKS.md. */
const WORK = { border: true, flatten: true, xHeight: 18, deskew: true, parts: true, complete: true, credible: true }

const PRESETS: Readonly<Record<PresetId, ReadingPreset>> = {
  auto: { ...WORK, segmentation: null },
  // Old print loses by being brought to another size, and by leaving out what seems no writing.
  'old-russian': { ...WORK, xHeight: null, credible: false, segmentation: null, restore: 'old-russian' },
  columns: { ...WORK, segmentation: 1 },
  block: { ...WORK, segmentation: 6 },
  sparse: { ...WORK, segmentation: 11 },
  // What was passed over is sought in rows, which columns beside each other are not. Characters have more strokes than letters.
  vertical: { ...WORK, xHeight: 26, columns: 'surely', complete: false, segmentation: 5 },
  'as-it-is': {
    border: false,
    flatten: false,
    xHeight: null,
    deskew: false,
    parts: false,
    segmentation: 3,
    complete: false,
    credible: false,
  },
}

/** A preset with its name. */
export type NamedPreset = ReadingPreset & { readonly id: PresetId }

/** The name by which cells of forms are read, which nobody chooses: of what is laid straight and whose lines are known. */
export const CELLS = 'cells'

/** As any page, but nothing is sought that is known already: rows of serifs below short words were taken for ruled lines. */
const OF_CELLS: ReadingPreset = { ...PRESETS.auto, border: false, deskew: false, parts: false }

/** How pages are read that are said to be of a kind; 'auto' for a name that is none. */
export function presetOf(name: string | undefined): NamedPreset {
  if (name === CELLS) return { ...OF_CELLS, id: 'auto' }
  const id = PRESET_IDS.find((each) => each === name) ?? 'auto'
  return { ...PRESETS[id], id }
}

/** True for the name of a preset. */
export function isPresetId(name: string): name is PresetId {
  return (PRESET_IDS as readonly string[]).includes(name)
}
