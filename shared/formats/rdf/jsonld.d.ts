// The package has no types of its own; what is used of it.
declare module 'jsonld' {
  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal'
    readonly value: string
    readonly language?: string
  }
  interface Options {
    readonly base?: string
    readonly documentLoader: (url: string) => unknown
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<readonly unknown[]>
    toRDF(document: unknown, options: Options & { readonly format: 'application/n-quads' }): Promise<string>
    toRDF(
      document: unknown,
      options: Options,
    ): Promise<readonly { readonly subject: Term; readonly predicate: Term; readonly object: Term }[]>
  }
  // oxlint-disable-next-line no-restricted-exports -- it is what the package exports
  export default jsonld
}
