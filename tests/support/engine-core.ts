import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

const require = createRequire(import.meta.url)

/** Of the engine's WebAssembly, what tests call. */
export interface EngineCore {
  readonly FS: {
    writeFile(name: string, bytes: Uint8Array | string): void
    readdir(folder: string): readonly string[]
    unlink(name: string): void
  }
  readonly TessBaseAPI: new () => EngineApi
}

export interface EngineApi {
  Init(path: null, language: string, mode: number): number
  SetVariable(name: string, value: string): void
  SetImageFile(exif: number, angle: number): number
  Recognize(monitor: null): number
  GetTSVText(page: number): string
  GetHOCRText(page: number): string
}

/** The core of the package in Node, with the English model, ready to lay out and read a page. */
export async function openEngineCore(): Promise<{ readonly engine: EngineCore; readonly api: EngineApi }> {
  const open = require('tesseract.js-core/tesseract-core-simd-lstm.wasm.js') as (options: object) => Promise<EngineCore>
  const engine = await open({})
  engine.FS.writeFile('eng.traineddata', gunzipSync(readFileSync('assets/ocr/eng.traineddata.gz')))
  const api = new engine.TessBaseAPI()
  api.Init(null, 'eng', 1)
  api.SetVariable('debug_file', '/dev/null')
  api.SetVariable('tessedit_pageseg_mode', '3')
  return { engine, api }
}
