// What browsers, workers and Node all have, for a layer that is compiled without the DOM's and Node's types.
interface Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
  slice(start?: number, end?: number, contentType?: string): Blob
  text(): Promise<string>
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

/** A decoder of one encoding by its WHATWG label; the constructor throws a RangeError for a label that it does not know. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}

/** An address by the URL standard; the constructor throws a TypeError where it is none. */
declare class URL {
  constructor(address: string, base?: string)
  static canParse(address: string, base?: string): boolean
  readonly href: string
  readonly origin: string
  readonly host: string
  readonly protocol: string
  hash: string
}
