import { placeIn } from '../xml/xml-error.ts'
import { JsonLdError } from './json-ld-error.ts'

/** The value of a JSON text. Throws a JsonLdError 'json-damaged' with the line and column where it is none. */
export function parseJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(plain) as unknown
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const [, position] = /position (\d+)/.exec(cause.message) ?? []
    const at = position === undefined ? faultAt(plain, cause.message) : Number(position)
    const what = cause.message.replace(/ in JSON at position.*$/, '')
    throw new JsonLdError('json-damaged', `${what} (${placeIn(plain, at)})`, { cause })
  }
}

const QUOTED_BEFORE = 10

/** Engines name no position where the text ends too early, or is too short to quote a part of. */
function faultAt(text: string, message: string): number {
  // Or quote ten signs before the place and ten after it.
  const [, quoted = ''] = /\.\.\."([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? []
  if (quoted.length > QUOTED_BEFORE && text.includes(quoted)) return text.indexOf(quoted) + QUOTED_BEFORE
  const [, token] = /Unexpected token '?(.)'?/u.exec(message) ?? []
  return token === undefined ? text.length : Math.max(0, text.indexOf(token))
}
