import type { SourceFile } from '../../shared/platform/platform.ts'
import { windowStore } from './window-store.ts'

/** A file of descriptions that waits for its page. */
export interface OfferedDescriptions {
  readonly file: SourceFile
  /** It is looked through as soon as the page is there. */
  readonly atOnce: boolean
}

const offered = windowStore<readonly OfferedDescriptions[]>([])

/** Files of descriptions that were brought in wait here until "Import descriptions" has shown them. */
export const offeredDescriptions = {
  /** The first is shown at once, the others wait behind it. */
  show: (files: readonly SourceFile[]): void =>
    offered.set([...files.map((file, index) => ({ file, atOnce: index === 0 })), ...offered.get()]),
  /** They came with scans, which go first. */
  keep: (files: readonly SourceFile[]): void =>
    offered.set([...offered.get(), ...files.map((file) => ({ file, atOnce: false }))]),
  /** It is being shown. */
  remove: ({ file }: OfferedDescriptions): void => offered.set(offered.get().filter((each) => each.file !== file)),
}

/** The files that wait. */
export const useOfferedDescriptions = offered.use
