// What is used of the package, which has no types of its own.
declare module 'n3' {
  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'Variable' | 'DefaultGraph' | 'Quad'
    readonly value: string
    readonly language?: string
  }
  interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
  }
  export class Parser {
    constructor(options: { readonly baseIRI?: string; readonly format?: string })
    /** Throws an Error with the line in its message where the text is not in the syntax. */
    parse(text: string): readonly Quad[]
  }
}
