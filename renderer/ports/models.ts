/** Models of languages that the user brings. */
export interface ModelService {
  /**
   * Takes a model from a `.traineddata` or `.traineddata.gz` file; it is used from then on under the name of the file,
   * which comes back.
   * Throws a ModelError where the file is none, and a StorageError.
   */
  install(file: Blob, name: string): Promise<string>
  remove(code: string): Promise<void>
}
