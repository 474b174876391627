import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { workerWithPictures } from './lib/engine-picture.mjs'
import { workerWithWords } from './lib/engine-words.mjs'
import { quickerCore } from './lib/tesseract-core.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = path.join(root, 'node_modules')

/** What this reads beside its packages. */
export const inputs = ['assets/ocr']

/** Which core runs is decided in the worker, by what the machine's WebAssembly can do. */
const CORES = Object.entries({ relaxed: 'relaxedsimd-', plain: 'simd-', none: '' }).map(([simd, kind]) => ({
  simd,
  core: `tesseract-core-${kind}lstm.wasm.js`,
}))

/** By which old Russian spelling is brought back (shared/text/orthography/letter-model.ts). */
const LETTERS = 'russian-letters.txt'

/** Models that npm does not have, or not in so small a form, with their SHA-256: see assets/ocr/README.md. */
const OURS = {
  eng: '7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2',
  grc: '57b735557eeb67503803cf9f99786dd0b62417931352601952a0b1a23b6c4759',
  rus: 'e16e5e036cce1d9ec2b00063cf8b54472625b9e14d893a169e2b0dedeb4df225',
  Cyrillic: 'a80325ebb1c7aa2dca5002ec05b15052a51dcb2e9e65373c264a3df7ac284358',
  chi_tra: '529c5b5797d64b126065cd55f2bb4c7fd7b15790798091b1ff259941a829330b',
  chi_tra_vert: '1df02a4b210e5c217b783819538b63e9dfe6904e2b5e53b62664f1b9f7a989d0',
}

const MODELS = [
  ...['vie', 'fra', 'kaz'].map((language) => ({
    language,
    from: path.join(modules, '@tesseract.js-data', language, '4.0.0_best_int', `${language}.traineddata.gz`),
  })),
  ...Object.entries(OURS).map(([language, sha256]) => ({
    language,
    from: path.join(root, 'assets', 'ocr', `${language}.traineddata.gz`),
    sha256,
  })),
]

/** Fills <outDir>/ocr with the recognition engine and its models: all that reading needs, so it never needs a network. */
export async function build(outDir) {
  const target = path.join(outDir, 'ocr')
  await mkdir(target, { recursive: true })
  const worker = await readFile(path.join(modules, 'tesseract.js', 'dist', 'worker.min.js'), 'utf8')
  await writeFile(path.join(target, 'worker.min.js'), workerWithPictures(workerWithWords(worker)))
  for (const { core, simd } of CORES) {
    const script = await readFile(path.join(modules, 'tesseract.js-core', core), 'utf8')
    await writeFile(path.join(target, core), await quickerCore(script, simd))
  }
  await copyFile(path.join(root, 'assets', 'ocr', LETTERS), path.join(target, LETTERS))
  // Unpacked here, since the worker would unpack them in JavaScript each time it starts.
  for (const { language, from, sha256 } of MODELS) {
    const model = gunzipSync(await readFile(from))
    const found = createHash('sha256').update(model).digest('hex')
    if (sha256 && found !== sha256) throw new Error(`${from} is not the model it should be: SHA-256 ${found}`)
    await writeFile(path.join(target, `${language}.traineddata`), model)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build(process.argv[2] ?? path.join(root, 'build', 'public'))
