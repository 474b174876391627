// Our own reader's network through WebGPU beside WebAssembly: whether both say the same, and milliseconds a line. Without
// a graphics processor WebGPU is drawn by the processor (SwiftShader), which is slow but tells whether it is right.
// node tests/bench/graphics.mjs [--runs 3]
import { chromium } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable } from './support/import-runs.mjs'
import { browserOptions, buildPage, serve } from './support/page.mjs'

const SAME = 0.01
const SOFTWARE = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--use-vulkan=swiftshader']
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-graphics-'))

async function main() {
  await buildPage(at('tests', 'bench', 'graphics'), path.join(folder, 'page'))
  const own = at('assets', 'models', 'own')
  writeFileSync(path.join(folder, 'reader.onnx'), gunzipSync(readFileSync(path.join(own, 'reader.onnx.gz'))))
  const { characters } = JSON.parse(readFileSync(path.join(own, 'alphabet.json'), 'utf8'))
  const served = await serve((asked) => path.join(folder, asked === '/reader.onnx' ? asked : `page${asked}`))
  const browser = await chromium.launch({ ...browserOptions, args: [...browserOptions.args, ...SOFTWARE] })
  try {
    const page = await browser.newPage()
    await page.goto(`${served.origin}/`)
    const asked = [`${served.origin}/reader.onnx`, characters.length + 1, Number(values.runs)]
    const found = await page.evaluate((wanted) => window.besides(...wanted), asked)
    report(found)
  } finally {
    await browser.close()
    served.close()
  }
}

function report(found) {
  console.log(`load ${loadavg()[0].toFixed(1)}; the shortest of ${values.runs} runs`)
  printTable([
    ['line', 'WebAssembly, ms', 'WebGPU, ms', 'difference', 'other frames', 'reached'],
    ...found.map(({ width, plain, graphics, difference, otherwise }) => {
      const isSame = difference <= SAME && otherwise === 0
      return [`${width} pixels`, plain.toFixed(0), graphics.toFixed(0), difference.toExponential(1), otherwise, isSame]
    }),
  ])
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
