import type { CopyFile } from '../../../../shared/arrangement/copy-roles.ts'
import type { PageId, Sha256 } from '../../../../shared/domain/ids.ts'
import type { PageCopy } from '../../../../shared/domain/page-copy.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories, StoredOriginal } from '../../../../shared/domain/repositories.ts'
import type { SourceFile } from '../../../../shared/platform/platform.ts'
import { ImagingError, type Imaging, type Inspection } from '../../../imaging/index.ts'
import { seenFrames } from './compose-file.ts'
import { framePortions } from './frame-portions.ts'
import { failureOf, isOfTheFile } from './import-failure.ts'
import { withFileDone, type KeptRecord } from './kept-record.ts'

/** What looks through a file that is to be a copy. */
export interface CopySeer {
  readonly imaging: Pick<Imaging, 'hash' | 'inspect'>
  readonly signal: AbortSignal
}

/** A file as a copy of pages: its bytes, and what each of its pictures is. */
export interface SeenCopy {
  readonly original: StoredOriginal
  /** By the picture of the file, from 0. */
  readonly copies: ReadonlyMap<number, PageCopy>
}

/** Looks through a file that is another file of pages. Throws an ImagingError where it is no picture. */
export async function seeCopy(
  file: Pick<CopyFile, 'path' | 'role'> & { readonly blob: Blob; readonly sha256: Sha256 },
  { imaging, signal }: CopySeer,
): Promise<SeenCopy> {
  const { path, role, blob, sha256 } = file
  const copies = new Map<number, PageCopy>()
  let seen: Inspection | null = null
  const bytes = () => ({ blob, key: `${sha256} as given` })
  for await (const portion of framePortions({ imaging, bytes, signal }, 0)) {
    seen = portion
    for (const { frame, seen: picture } of seenFrames(portion)) {
      const { mediaType } = portion
      copies.set(frame, { role, original: sha256, frame, mediaType, size: picture.size, path })
    }
  }
  if (!seen || copies.size === 0) throw new ImagingError('damaged-file', path)
  const { mediaType } = seen
  return { original: { sha256, bytes: blob.slice(0, blob.size, mediaType), mediaType }, copies }
}

interface CopyDeps extends CopySeer {
  readonly repositories: Pick<Repositories, 'pages' | 'originals' | 'imports'>
  readonly record: KeptRecord
}

/** Takes in files that are copies of pages, once those are in. */
export class CopyTaker {
  readonly #deps: CopyDeps
  #byPath: Promise<ReadonlyMap<string, readonly Page[]>> | null = null

  constructor(deps: CopyDeps) {
    this.#deps = deps
  }

  async take(copy: CopyFile, file: SourceFile | undefined): Promise<void> {
    const { record } = this.#deps
    try {
      if (file) await this.#takeIn(copy, await file.open())
    } catch (error) {
      if (!isOfTheFile(error)) throw error
      await record.inTurn(() => {
        const failures = [...record.now.failures, failureOf(copy.path, error)]
        return record.keep(withFileDone(record.now, copy.path, { failures }))
      })
    }
  }

  async #takeIn(copy: CopyFile, blob: Blob): Promise<void> {
    const { imaging, signal, record, repositories } = this.#deps
    const sha256 = await imaging.hash(blob, { signal })
    const { collectionId } = record.now
    const known = await repositories.originals.findPage(collectionId, sha256)
    if (known) {
      await record.inTurn(() => {
        const duplicates = [...record.now.duplicates, { file: copy.path, first: known.path }]
        return record.keep(withFileDone(record.now, copy.path, { duplicates }))
      })
      return
    }
    const { original, copies } = await seeCopy({ ...copy, blob, sha256 }, { imaging, signal })
    const ofPages = await this.#pagesFor(copy, copies)
    // The page itself could not go in, or has other pictures: what lies beside it is not lost without a word.
    if (ofPages.size === 0) throw new ImagingError('copy-of-nothing', copy.of)
    await record.inTurn(async () => {
      signal.throwIfAborted()
      const done = withFileDone(record.now, copy.path)
      await repositories.imports.addCopies({ original, copies: ofPages, record: done })
      record.took(done)
    })
  }

  async #pagesFor({ of }: CopyFile, copies: SeenCopy['copies']): Promise<ReadonlyMap<PageId, PageCopy>> {
    this.#byPath ??= this.#pagesByPath()
    const pages = (await this.#byPath).get(of) ?? []
    return new Map(
      pages.flatMap((page) => {
        const copy = copies.get(page.frame)
        return copy ? [[page.id, copy] as const] : []
      }),
    )
  }

  /** Every page is in by now; those of earlier imports of the folder count too. */
  async #pagesByPath(): Promise<ReadonlyMap<string, readonly Page[]>> {
    const pages = new Map<string, Page[]>()
    for (const page of await this.#deps.repositories.pages.ofCollection(this.#deps.record.now.collectionId))
      pages.set(page.path, [...(pages.get(page.path) ?? []), page])
    return pages
  }
}
