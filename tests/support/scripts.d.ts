// What tests take from scripts, which are plain JavaScript.
declare module '*/scripts/assets/lib/tesseract-core.mjs' {
  export function withPlainLines(core: string): string
}
