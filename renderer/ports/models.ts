/** A model that ships with the program. */
export interface ShippedModel {
  readonly code: string
  /** fast: small and quick. best_int: the best, rounded to whole numbers. */
  readonly family: string
  /** The project that it comes from. */
  readonly source: string
  /** SPDX identifier. */
  readonly licence: string
  /** Share of wrong characters on scans that we have the true text of, 0 to 1; absent where it was not measured. */
  readonly errors?: number
}

/** Models of languages: those that ship, and those that the user brings. */
export interface ModelService {
  readonly shipped: readonly ShippedModel[]
  /**
   * Takes a model from a `.traineddata` or `.traineddata.gz` file; it is used from then on under the name of the file,
   * which comes back.
   * Throws a ModelError where the file is none, and a StorageError.
   */
  install(file: Blob, name: string): Promise<string>
  remove(code: string): Promise<void>
}
