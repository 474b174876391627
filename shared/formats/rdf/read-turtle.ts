// Other layers compile this file too, and do not include declarations that lie here by themselves.
// oxlint-disable-next-line typescript/triple-slash-reference -- an import would load it at run time
/// <reference path="./n3.d.ts" />
import { Parser } from 'n3'
import { RdfError } from './rdf-error.ts'
import type { Statement } from './statement.ts'

/**
 * The statements of a text in Turtle, TriG, N-Triples or N-Quads (W3C Recommendations 2014). Throws an RdfError
 * 'rdf-damaged' with the line where it is in none of them.
 */
export function readTurtle(text: string): readonly Statement[] {
  const parser = new Parser({ baseIRI: 'urn:fonds:file' })
  try {
    return parser.parse(text).map(({ subject, predicate, object }) => ({
      subject: nodeOf(subject),
      predicate: predicate.value,
      object:
        object.termType === 'Literal'
          ? { kind: 'literal', value: object.value, ...(object.language ? { language: object.language } : {}) }
          : { kind: 'node', value: nodeOf(object) },
    }))
  } catch (cause) {
    throw new RdfError('rdf-damaged', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function nodeOf({ termType, value }: { readonly termType: string; readonly value: string }): string {
  return termType === 'BlankNode' ? `_:${value}` : value
}
