import type { EmbeddedMetadata } from '../../../../shared/domain/embedded-metadata.ts'
import type { ReadingFile } from '../../../../shared/formats/readings/reading-file.ts'
import { readReadingFile } from '../../../../shared/formats/readings/read-reading-file.ts'
import { readSidecar } from '../../../../shared/formats/xmp/read-sidecar.ts'
import { WorkerClient } from '../../../map/ask-worker.ts'
import { CompanionError } from './companion-error.ts'

/** Reads what lies beside pictures. Throws a CompanionError that says why a file can't be read. */
export interface CompanionReader {
  reading(file: Blob): Promise<ReadingFile>
  metadata(file: Blob): Promise<EmbeddedMetadata>
}

/** What a worker is asked to read. */
export interface CompanionQuestion {
  readonly kind: 'reading' | 'metadata'
  readonly file: Blob
}

/** What came of it. */
export type CompanionAnswer =
  | { readonly reading: ReadingFile }
  | { readonly metadata: EmbeddedMetadata }
  | { readonly failed: { readonly code: string; readonly message: string } }

/** Reads a companion where it is asked: in the worker, and in tests. */
export async function answerCompanion({ kind, file }: CompanionQuestion): Promise<CompanionAnswer> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return kind === 'reading' ? { reading: readReadingFile(bytes) } : { metadata: readSidecar(bytes) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const known = error instanceof Error && 'code' in error && typeof error.code === 'string'
    return { failed: { code: known ? String(error.code) : 'unreadable-file', message } }
  }
}

/** A reader over whoever answers. */
export function companionReader(ask: (question: CompanionQuestion) => Promise<CompanionAnswer>): CompanionReader {
  return {
    async reading(file) {
      const answer = await ask({ kind: 'reading', file })
      if ('reading' in answer) return answer.reading
      throw failureIn(answer)
    },
    async metadata(file) {
      const answer = await ask({ kind: 'metadata', file })
      if ('metadata' in answer) return answer.metadata
      throw failureIn(answer)
    },
  }
}

function failureIn(answer: CompanionAnswer): CompanionError {
  const { code, message } = 'failed' in answer ? answer.failed : { code: 'unknown', message: '' }
  return new CompanionError(code, message)
}

/** The text of a book is megabytes of XML: read in a worker, which starts with the first of them. */
export function createCompanionReader(): CompanionReader {
  let client: WorkerClient<CompanionQuestion, CompanionAnswer> | null = null
  return companionReader((question) => {
    client ??= new WorkerClient(new Worker(new URL('./companion.worker.ts', import.meta.url), { type: 'module' }))
    return client.ask(question)
  })
}
