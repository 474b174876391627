// The package has no types of its own; the tests use one function of it.
declare module 'jsonld' {
  const jsonld: {
    toRDF(document: unknown, options: { format: 'application/n-quads'; documentLoader: () => never }): Promise<string>
  }
  export default jsonld
}
