/** The object of a statement: a node by its IRI (or '_:' and a label), or a text with its language (BCP 47). */
export type StatementObject =
  | { readonly kind: 'node'; readonly value: string }
  | { readonly kind: 'literal'; readonly value: string; readonly language?: string }

/** A statement of RDF 1.1; in which graph it stands makes no difference here. */
export interface Statement {
  readonly subject: string
  readonly predicate: string
  readonly object: StatementObject
}
