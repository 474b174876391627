import { unzipSync, zipSync } from 'fflate'
import type { Sha256 } from '../../../shared/domain/ids.ts'
import type { InstalledModel } from '../../../shared/domain/installed-model.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { takeLineModel, type TakenLineModel } from '../../../shared/formats/line-model/take-files.ts'
import type { CurrentModel } from '../../ocr/index.ts'
import { lineModelOf } from './line-models.ts'
import { ModelError } from './model-error.ts'

/** The largest that is taken, unpacked: ten times what ours are. */
const LARGEST = 200e6

/** Puts a recogniser of lines together from files, or from one archive of them. Throws a ModelError. */
export async function lineModelFrom(files: readonly File[]): Promise<TakenLineModel> {
  const name = files.map((file) => file.name).join(', ')
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST) throw new ModelError('model-large', name)
  const given: (readonly [string, Uint8Array])[] = []
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (/\.zip$/i.test(file.name)) given.push(...Object.entries(unzipped(bytes, name)))
    else given.push([file.name, bytes])
  }
  const taken = takeLineModel(given)
  if ('fault' in taken) throw new ModelError(taken.fault, name)
  return taken
}

function unzipped(bytes: Uint8Array, name: string): Readonly<Record<string, Uint8Array>> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > LARGEST) throw new ModelError('model-large', name)
        return true
      },
    })
  } catch (error) {
    if (error instanceof ModelError) throw error
    throw new ModelError('line-model-network', name)
  }
}

/** Keeps a recogniser, as one archive of its files, under the name of its network, from then on. */
export async function keepLineModel(
  models: Pick<Repositories['models'], 'install'>,
  taken: TakenLineModel,
  as: Pick<InstalledModel, 'file' | 'installedAt' | 'collectionId'>,
): Promise<void> {
  const sha256 = await sha256Of(taken.network)
  const bytes = packedLineModel(taken)
  const known = { code: `lines:${sha256.slice(0, 16)}`, size: bytes.size, sha256, note: '', lines: taken.card }
  await models.install({ ...as, ...known }, bytes)
}

async function sha256Of(bytes: Uint8Array): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  // It is what was just worked out.
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}

function packedLineModel({ files }: TakenLineModel): Blob {
  return new Blob([new Uint8Array(zipSync({ ...files }, { level: 0 }))])
}

/**
 * The recogniser that was made for a collection, or else that the user installed last, in both cases the latest; null where
 * there is none.
 */
export function installedLineModel(models: Pick<Repositories['models'], 'all' | 'read'>): CurrentModel {
  return async (collection) => {
    const all = (await models.all()).filter(({ lines }) => lines).sort(byInstallation)
    const own = all.find(({ collectionId }) => collectionId !== undefined && collectionId === collection)
    const newest = own ?? all.find(({ collectionId }) => collectionId === undefined)
    if (!newest?.lines) return null
    return lineModelOf(newest.lines, newest.sha256, async (path) => {
      const bytes = await models.read(newest.code)
      const file =
        bytes && unzipSync(new Uint8Array(await bytes.arrayBuffer()), { filter: ({ name }) => name === path })
      const found = file?.[path]
      if (!found) throw new ModelError('model-torn', `${newest.file}: ${path}`)
      return found
    })
  }
}

function byInstallation(one: InstalledModel, other: InstalledModel): number {
  return one.installedAt < other.installedAt ? 1 : -1
}
