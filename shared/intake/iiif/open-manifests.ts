import type { FilesByPath } from '../../arrangement/companions-in.ts'
import { sheetFiles } from '../../arrangement/sheet-files.ts'
import type { ManifestFile } from '../../domain/manifest-rule.ts'
import { endsOf, wholeAddress } from '../../formats/iiif/iiif-image.ts'
import type { IiifCollection, IiifManifest, IiifReference } from '../../formats/iiif/iiif-resource.ts'
import { IiifError } from '../../formats/iiif/iiif-resource.ts'
import { isIiifJson, readIiif } from '../../formats/iiif/read-iiif.ts'
import { parseJson } from '../../formats/rdf/parse-json.ts'

/** What is amiss with a manifest, or with a part of it. */
export interface ManifestProblem {
  /** Where: a file, or a canvas or part by what it is called. */
  readonly place: string
  /** Its words are `error.<code>` in the messages. */
  readonly code: string
  readonly message: string
}

/** A manifest or collection with the file that it came in. Members of a collection are whole, as far as they were found. */
export interface FoundManifest {
  readonly file: string
  readonly manifest: IiifManifest
  /** Lists of annotations that lay beside, by their addresses: as parsed. */
  readonly lists: ReadonlyMap<string, unknown>
}

/** A collection with what was found of it. */
export interface FoundCollection {
  readonly file: string
  readonly collection: IiifCollection
  readonly members: readonly (FoundManifest | FoundCollection)[]
}

/** What the manifests of a source hold. */
export interface FoundManifests {
  readonly found: readonly (FoundManifest | FoundCollection)[]
  readonly files: readonly ManifestFile[]
  readonly problems: readonly ManifestProblem[]
  /** Addresses of manifests that collections name and that are not beside. */
  readonly absent: readonly string[]
}

/** Bytes of one manifest at most. */
const MOST_BYTES = 64 * 1024 * 1024
/** Manifests that are taken in at once at most, those of collections counted. */
const MOST = 2000

/** Where manifests are found: beside, and, where the user has agreed to it, at their addresses. */
export interface ManifestPlace {
  readonly files: FilesByPath
  /** The text at an address; absent where nothing is downloaded. Throws what has a code. */
  readonly bring?: (address: string) => Promise<string>
  readonly signal: AbortSignal
}

/**
 * Opens manifests and collections, the manifests and collections that those name, and the lists of annotations that lie
 * beside. What can't be read is a problem, and the rest goes on; a file that is part of a collection is none beside it.
 */
export async function openManifests(paths: readonly string[], place: ManifestPlace): Promise<FoundManifests> {
  const opener = new Opener(place)
  const found: (FoundManifest | FoundCollection)[] = []
  for (const path of paths) {
    const opened = await opener.file(path)
    if (opened) found.push(opened)
  }
  const { files, problems, absent, within } = opener
  const outer = found.filter(({ file }) => !within.has(file))
  return { found: outer.length > 0 ? outer : found, files: [...files.values()], problems, absent: [...absent] }
}

class Opener {
  readonly #place: ManifestPlace
  readonly #find: (address: string) => string | undefined
  readonly files = new Map<string, ManifestFile>()
  readonly problems: ManifestProblem[] = []
  readonly absent = new Set<string>()
  /** Files that collections hold. */
  readonly within = new Set<string>()
  #count = 0

  constructor(place: ManifestPlace) {
    this.#place = place
    const finder = sheetFiles([...place.files.keys()].filter((path) => /\.json(?:ld)?$/i.test(path)))
    this.#find = (address) =>
      endsOf(address.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/, ''))
        .map(finder.named)
        .find((path) => path !== undefined)
  }

  async file(path: string): Promise<FoundManifest | FoundCollection | null> {
    return await this.#tried(path, async () => this.#found(path, await this.#textOf(path), new Set([path])))
  }

  /** What goes wrong with one file is told, and is no end. */
  async #tried<T>(place: string, work: () => Promise<T>): Promise<T | null> {
    this.#place.signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      this.#place.signal.throwIfAborted()
      if (!(error instanceof Error && 'code' in error)) throw error
      this.problems.push({ place, code: String(error.code), message: error.message })
      return null
    }
  }

  async #textOf(path: string): Promise<string> {
    const file = await this.#place.files.get(path)?.open()
    if (!file) throw new IiifError('iiif-none', path)
    if (file.size > MOST_BYTES) throw new IiifError('iiif-large', `${path}: > ${MOST_BYTES / 1024 / 1024} MB`)
    return await file.text()
  }

  async #found(file: string, text: string, above: ReadonlySet<string>): Promise<FoundManifest | FoundCollection> {
    const read = readIiif(parseJson(text))
    this.#count += 1
    if (this.#count > MOST) throw new IiifError('iiif-many', `> ${MOST}`)
    this.files.set(file, { name: file, text })
    return read.kind === 'manifest' ? await this.#withLists(file, read) : await this.#withMembers(file, read, above)
  }

  async #withMembers(file: string, collection: IiifCollection, above: ReadonlySet<string>): Promise<FoundCollection> {
    const inside = new Set([...above, collection.id])
    const members: (FoundManifest | FoundCollection)[] = []
    for (const member of collection.members) {
      const found =
        member.kind === 'manifest'
          ? await this.#withLists(file, member)
          : member.kind === 'collection'
            ? await this.#withMembers(file, member, inside)
            : await this.#referred(member, inside)
      if (found) members.push(found)
    }
    return { file, collection, members }
  }

  async #referred(
    { id, label }: IiifReference,
    above: ReadonlySet<string>,
  ): Promise<FoundManifest | FoundCollection | null> {
    const place = label[0]?.text ?? id
    const path = this.#find(id)
    if (above.has(id) || (path !== undefined && above.has(path))) {
      this.problems.push({ place, code: 'iiif-cycle', message: id })
      return null
    }
    if (path !== undefined) {
      this.within.add(path)
      return await this.#tried(path, async () =>
        this.#found(path, await this.#textOf(path), new Set([...above, id, path])),
      )
    }
    const [address] = wholeAddress(id, '')
    const { bring } = this.#place
    if (address !== undefined && bring)
      return await this.#tried(address, async () => this.#found(address, await bring(address), new Set([...above, id])))
    if (address !== undefined) this.absent.add(address)
    this.problems.push({ place, code: 'iiif-absent', message: id })
    return null
  }

  async #withLists(file: string, manifest: IiifManifest): Promise<FoundManifest> {
    const lists = new Map<string, unknown>()
    for (const id of new Set(manifest.canvases.flatMap((canvas) => canvas.lists))) {
      const path = this.#find(id)
      const list = path === undefined ? null : await this.#tried(path, async () => parseJson(await this.#textOf(path)))
      if (list !== null && !isIiifJson(list)) lists.set(id, list)
    }
    return { file, manifest, lists }
  }
}

/** How a manifest begins, of whatever version: as much as tells it from other JSON. */
const BEGINNING = /iiif\.io\/api\/presentation\/|"sc:(?:Manifest|Collection)"/
/** Lists of annotations have the same context; they begin with what they are. */
const LIST = /^[^{]*\{[^{}]*"@?type"\s*:\s*"(?:sc:)?Annotation(?:List|Page)"/

/** Whether a file of JSON is a manifest or a collection of IIIF, by its first characters. */
export function beginsAsManifest(head: string): boolean {
  return BEGINNING.test(head) && !LIST.test(head)
}
/** Bytes of a file that are looked at. */
const HEAD = 4096

/** The manifests and collections among the files of a source, by how they begin. What can't be opened is told. */
export async function manifestsAmong(
  files: FilesByPath,
  onUnreadable: (path: string, error: unknown) => void,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [path, file] of files) {
    if (!/\.json(?:ld)?$/i.test(path)) continue
    try {
      const head = await (await file.open()).slice(0, HEAD).text()
      if (beginsAsManifest(head)) found.push(path)
    } catch (error) {
      onUnreadable(path, error)
    }
  }
  return found
}
