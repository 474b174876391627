import { checkTraineddata, codeOfModelFile } from '../../../shared/formats/traineddata/check-traineddata.ts'
import type { Sha256 } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { OwnModels } from '../../ocr/index.ts'
import type { ModelService } from '../../ports/models.ts'
import { ModelError } from './model-error.ts'
import { createModelDownloads, type DownloadedModel, type FetchModel } from './model-downloads.ts'

interface ModelDeps {
  readonly repositories: Pick<Repositories, 'models' | 'settings'>
  readonly clock: { now(): string }
  /** Called when other models are to be used from now on. */
  readonly onChange: () => void
  readonly fetchModel: FetchModel
}

/** The largest model there is takes some 40 MB; a bomb would take all memory. */
const LARGEST = 256e6

/** Installs models of languages, from files and from the network, and removes them. */
export function createModelService({ repositories, clock, onChange, fetchModel }: ModelDeps): ModelService {
  const install = async (file: Blob, name: string, from?: string): Promise<string> => {
    const code = codeOfModelFile(name)
    if (code === null) throw new ModelError('model-name', name)
    const bytes = await unpacked(file, name)
    const checked = checkTraineddata(bytes)
    if ('fault' in checked) throw new ModelError(checked.fault, name)
    const sha256 = await sha256Of(bytes)
    const model = { code, file: name, size: bytes.length, sha256, note: checked.version, installedAt: clock.now() }
    await repositories.models.install({ ...model, ...(from === undefined ? {} : { from }) }, new Blob([bytes]))
    onChange()
    return code
  }
  return {
    install: (file, name) => install(file, name),
    async remove(code) {
      await repositories.models.remove(code)
      onChange()
    },
    downloads: createModelDownloads({
      settings: repositories.settings,
      fetchModel: (asked, fetching) => fetchModel(asked, { ...fetching, most: LARGEST }),
      install: (found) => installDownloaded(found, install),
    }),
  }
}

async function installDownloaded(
  { file, code, sha256, address }: DownloadedModel,
  install: (file: Blob, name: string, from: string) => Promise<string>,
): Promise<void> {
  const name = `${code}.traineddata.gz`
  const found = sha256 === undefined ? undefined : await sha256Of(new Uint8Array(await file.arrayBuffer()))
  if (found !== sha256) throw new ModelError('model-other', name)
  await install(file, name, address)
}

/** The bytes of installed models, for the engines. */
export function ownModels(models: Pick<Repositories['models'], 'read'>): OwnModels {
  return async (code) => {
    const bytes = await models.read(code)
    return bytes && new Uint8Array(await bytes.arrayBuffer())
  }
}

async function unpacked(file: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const stream =
    first === 0x1f && second === 0x8b ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      size += value.length
      if (size > LARGEST) throw new ModelError('model-large', name)
    }
  } catch (error) {
    // Refused by the machine; else the packing is broken: what should follow is not there.
    if (error instanceof ModelError || error instanceof DOMException) throw error
    throw new ModelError('model-torn', name)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  // It is what was just worked out.
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}
