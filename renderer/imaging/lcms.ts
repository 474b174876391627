/** What is used of lcms-wasm, which brings no types: Little CMS 2 as its C headers have it. A 0 is C's null: none. */
export interface Lcms {
  /** Another one after the memory has grown. */
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(pointer: number): void
  _cmsDoTransform(transform: number, input: number, output: number, pixels: number): void
  cmsOpenProfileFromMem(bytes: Uint8Array, length: number): number
  cmsCloseProfile(profile: number): void
  cmsCreate_sRGBProfile(): number
  cmsCreateLab4Profile(whitePoint: null): number
  /** 'GRAY', 'RGB', 'CMYK', 'Lab' and others. */
  cmsGetColorSpaceASCII(profile: number): string | null
  cmsCreateTransform(
    input: number,
    inputFormat: number,
    output: number,
    outputFormat: number,
    intent: number,
    flags: number,
  ): number
  cmsDeleteTransform(transform: number): void
}

interface Loader {
  instantiate(options: { readonly print: () => void; readonly printErr: () => void }): Promise<Lcms>
}

/** Loads the engine: one of its own for each call. */
export async function loadLcms(): Promise<Lcms> {
  // @ts-expect-error lcms-wasm ships no types; what is used of it is declared above.
  const loader = (await import('lcms-wasm')) as Loader
  const silent = (): void => undefined
  return loader.instantiate({ print: silent, printErr: silent })
}
