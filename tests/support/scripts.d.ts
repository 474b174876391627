// What tests take from scripts, which are plain JavaScript.
declare module '*/scripts/assets/lib/tesseract-core.mjs' {
  export function quickerCore(core: string, simd: 'relaxed' | 'plain' | 'none'): Promise<string>
  export function assembled(text: string): Promise<Uint8Array<ArrayBuffer>>
}
declare module '*/scripts/assets/lib/int-product.mjs' {
  export const INT_PRODUCT: string
}
declare module '*/scripts/assets/lib/network-io.mjs' {
  export const COPIED_FEATURES: string
  export const WRITTEN_FEATURES: string
  export const WRITTEN_STEP: string
}
declare module '*/scripts/assets/lib/convolved.mjs' {
  export const CONVOLVED: string
}
