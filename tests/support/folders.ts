import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A new folder of its own, with the files given by path and text. */
export async function folderWith(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fonds-test-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** Every file below the folder, hidden ones too: path to text. */
export async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  return textsOf(await bytesIn(folder))
}

/** The same, byte by byte. */
export async function bytesIn(folder: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const found: Record<string, Uint8Array> = {}
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    found[place.slice(folder.length + 1)] = await readFile(place)
  }
  return found
}

/** Files as UTF-8, marks of byte order kept. */
export function textsOf(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, decoder.decode(bytes)]))
}
