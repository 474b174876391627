/** Something that was done to a picture before it was read. `value` is in the step's own unit, such as degrees. */
export interface PreparationStep {
  readonly step: string
  readonly value?: number
}

/** How a picture was made ready for an engine, kept with the reading so that it can be judged and repeated. */
export interface Preparation {
  /** The name of the preset that was followed. */
  readonly preset: string
  /** Tesseract's page segmentation mode, 0 to 13; absent for other engines. */
  readonly segmentation?: number
  /** In the order in which they were done. */
  readonly steps: readonly PreparationStep[]
}
