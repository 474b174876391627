/** The bytes of a model that the user installed; undefined for one that ships. */
export type OwnModels = (code: string) => Promise<Uint8Array | undefined>

/** A model as the engine's worker takes it: a code is fetched from the program's files, others come with their bytes. */
type ModelToLoad = string | { readonly code: string; readonly data: Uint8Array }

/** The models of 'vie+deu', those of the user with their bytes. */
export async function modelsToLoad(languages: string, own: OwnModels): Promise<readonly ModelToLoad[]> {
  const codes = languages.split('+')
  const found = await Promise.all(codes.map(own))
  return codes.map((code, index) => {
    const data = found[index]
    return data ? { code, data } : code
  })
}
