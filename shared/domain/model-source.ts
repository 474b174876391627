/** What stands in an address of models for the code of a language. */
const CODE = '{code}'

/** The files that the catalogue knows, on whatever host they lie. */
const CATALOGUED = `/@tesseract.js-data/${CODE}@1.0.0/4.0.0_best_int/${CODE}.traineddata.gz`

/** Where models are downloaded from unless the user names another place: what tesseract.js itself fetches, by version. */
export const USUAL_MODEL_SOURCE = `https://cdn.jsdelivr.net/npm${CATALOGUED}`

/** True where an address of all models leads to files of which the catalogue knows size and SHA-256. */
export function isCataloguedSource(source: string): boolean {
  return source.trim().endsWith(CATALOGUED)
}

/** Where the model of one language lies. */
export interface ModelAddress {
  readonly url: string
  /** With its port where the address names one. */
  readonly host: string
}

const ADDRESS = /^(https?):\/\/((?:[\p{L}\p{N}.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?)(\/[^\s?#\\]+)$/iu
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/**
 * The address of a language's model by an address for all of them, which has `{code}` in its path once or more and ends
 * with `.traineddata` or `.traineddata.gz`. null where it is none: it must be https, or plain http on this machine, and
 * may hold no name, password or question.
 */
export function modelAddress(source: string, code: string): ModelAddress | null {
  const [, scheme = '', host = '', path = ''] = ADDRESS.exec(source.trim()) ?? []
  const isSafe = scheme.toLowerCase() === 'https' || (scheme !== '' && THIS_MACHINE.test(host))
  if (!isSafe || !path.includes(CODE) || !/\.traineddata(?:\.gz)?$/.test(path)) return null
  if (!/^[A-Za-z][A-Za-z0-9_]{1,39}$/.test(code)) return null
  const url = `${scheme.toLowerCase()}://${host}${path.replaceAll(CODE, code)}`
  return { url, host }
}

/** The host of an address that a model came from, as people read it; the address itself where it has none. */
export function hostOfAddress(url: string): string {
  return ADDRESS.exec(url)?.[2] ?? url
}
