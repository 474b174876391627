// Debian's native tesseract on the same scans: two processes of one thread each, its own fast models.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Texts of scans, by `workers` processes at once. What was read before is taken from a folder for temporary files. */
export async function readNatively(scans, { workers, models, cached }) {
  const texts = []
  const rest = [...scans.entries()]
  const begun = performance.now()
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [index, scan] = next
      texts[index] = await (cached ? cachedText(scan, models) : textOf(scan, models))
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return { texts, seconds: (performance.now() - begun) / 1000 }
}

async function textOf({ file, native, line }, models) {
  const options = [file, '-', '--tessdata-dir', models, '-l', native, '--psm', line ? '7' : '3']
  return (await run('tesseract', options, { env: { ...process.env, OMP_THREAD_LIMIT: '1' } })).stdout
}

async function cachedText(scan, models) {
  const folder = path.join(tmpdir(), 'fonds-bench-native')
  const key = createHash('sha256').update(readFileSync(scan.file)).update(`${scan.native} ${scan.line} ${models}`)
  const file = path.join(folder, `${key.digest('hex')}.txt`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const text = await textOf(scan, models)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text)
  return text
}
