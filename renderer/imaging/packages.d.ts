// Packages that ship without types of their own, or with types for Node; only what is used here is declared.
declare module 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    /** 1: the three components are YCbCr; 0: they are RGB; -1: by the file's own markers. */
    constructor(options?: { readonly colorTransform?: -1 | 0 | 1 })
    readonly width: number
    readonly height: number
    parse(data: Uint8Array): void
    getData(options: {
      readonly width: number
      readonly height: number
      readonly forceRGBA?: boolean
    }): Uint8Array | Uint8ClampedArray
  }
}
