import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../..', import.meta.url))
const models = path.join(root, 'assets', 'models')

/** What this reads beside its packages. */
export const inputs = ['assets/models']

const CHARACTERS = '.lm.json.gz'

/** The network is kept packed, and ships as it is used. */
const NETWORK = /onnx\.gz$/

async function putIn(from, to) {
  if (!NETWORK.test(from)) return await copyFile(from, to)
  return await writeFile(to.replace(/\.gz$/, ''), gunzipSync(await readFile(from)))
}

/**
 * Fills <outDir>/reader with our own recognisers of lines, each in a folder as scripts/training writes it, and the list of
 * them, which is empty while none ships: the program then has no such engine unless the user installs one.
 */
export async function build(outDir) {
  const target = path.join(outDir, 'reader')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const folders = (await readdir(models, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const list = []
  for (const { name: folder } of folders) {
    await mkdir(path.join(target, folder), { recursive: true })
    const files = await readdir(path.join(models, folder))
    for (const file of files) await putIn(path.join(models, folder, file), path.join(target, folder, file))
    const characters = files
      .filter((file) => file.endsWith(CHARACTERS))
      .map((file) => file.slice(0, -CHARACTERS.length))
    list.push({ folder, characters })
  }
  await writeFile(path.join(target, 'index.json'), JSON.stringify({ models: list }))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build(process.argv[2] ?? path.join(root, 'build', 'public'))
