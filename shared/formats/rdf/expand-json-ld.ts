// Other layers compile this file too, and do not include declarations that lie here by themselves.
// oxlint-disable-next-line typescript/triple-slash-reference -- an import would load it at run time
/// <reference path="./jsonld.d.ts" />
import jsonld from 'jsonld'
import { JsonLdError } from './json-ld-error.ts'
import type { Statement } from './statement.ts'

/**
 * Expands JSON-LD 1.1 (W3C Recommendation 2020): every name is an IRI, every value an object. Nothing is loaded: a file
 * whose context is at an address is refused. Throws a JsonLdError.
 */
export async function expandJsonLd(json: unknown): Promise<readonly unknown[]> {
  return await reading(() => jsonld.expand(json, OPTIONS))
}

/** The statements of JSON-LD. Nothing is loaded. Throws a JsonLdError. */
export async function jsonLdStatements(json: unknown): Promise<readonly Statement[]> {
  const dataset = await reading(() => jsonld.toRDF(json, OPTIONS))
  return dataset.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object:
      object.termType === 'Literal'
        ? { kind: 'literal', value: object.value, ...(object.language ? { language: object.language } : {}) }
        : { kind: 'node', value: object.value },
  }))
}

/** Relative names stay as they are. */
const OPTIONS = {
  base: '',
  documentLoader: (url: string): never => {
    throw new JsonLdError('jsonld-remote', url)
  },
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw remoteIn(cause) ?? new JsonLdError('jsonld-damaged', messageOf(cause), { cause })
  }
}

/** The library wraps what its loader throws. */
function remoteIn(error: unknown): JsonLdError | null {
  if (error instanceof JsonLdError) return error
  const details = error instanceof Error && 'details' in error ? (error.details as { readonly cause?: unknown }) : {}
  return details.cause === undefined ? null : remoteIn(details.cause)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
