// The package has no types of its own; the tests use one function of it.
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { format: 'application/n-quads'; documentLoader: (url: string) => unknown },
    ): Promise<string>
  }
  // eslint-disable-next-line no-restricted-exports -- it is what the package exports
  export default jsonld
}
