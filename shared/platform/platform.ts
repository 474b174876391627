import type { CommandId } from '../commands/commands.ts'
import type { Language } from '../messages/language.ts'
import type { PlatformErrorCode } from './platform-error.ts'

/** A file to import. `path` is below the root of what was chosen, with '/' between the names. */
export interface SourceFile {
  readonly path: string
  /** Milliseconds since 1970 of its last change, where the platform knows. */
  readonly changedAt?: number
  /** What should be known of it although it can go in, as a code of the error messages. */
  readonly note?: string
  /** Throws a PlatformError: 'unreadable-file' where the machine refuses, 'missing-folder' where all of the source is gone. */
  open(): Promise<Blob>
}

/** Something of a source that is no file to open, such as a folder that may not be looked into, and why. */
export interface SourceTrouble {
  readonly path: string
  readonly code: PlatformErrorCode
}

/** Files that the user chose or dropped, in natural order, folders walked through. */
export interface SourceSet {
  /** In the user's words: the folder's path or name, or the only file's name. */
  readonly label: string
  /** Opens the same source again after a restart, where the platform can. */
  readonly token?: string
  /** Throws a PlatformError 'missing-folder' where the source is not there. What can't go in is told beside. */
  files(onTrouble?: (trouble: SourceTrouble) => void): AsyncIterable<SourceFile>
}

/** Where an export goes. Nothing is left behind unless `finish` was reached. */
export interface ExportTarget {
  readonly label: string
  /**
   * Writes one file, of which the path is relative with '/'. Throws a PlatformError 'exists' when there is one of
   * that name, 'refused' when the folder can't be written, 'disk-full' when it has no room.
   */
  write(path: string, chunks: AsyncIterable<string | Uint8Array>, signal: AbortSignal): Promise<void>
  /** Makes all files visible under their names; returns their paths as the user would find them. */
  finish(): Promise<readonly string[]>
  /** Removes what was written. */
  abort(): Promise<void>
}

/** What a shell can do. The interface asks before it offers. */
export interface Capabilities {
  /** Exports go straight into a folder that the user chose; else they come as a download. */
  readonly saveToFolder: boolean
  /** An interrupted import goes on by itself after a restart. */
  readonly reopenSources: boolean
  /** Folders are watched, and what comes into them is told. */
  readonly watchFolders: boolean
  /** A file of a source can be shown where it lies. */
  readonly showFiles: boolean
  /** The shell shows a menu of its own, so the window needs none. */
  readonly nativeMenu: boolean
}

/** What is told of a watched source. */
export interface WatchNews {
  /** False while it is gone, as a drive that is pulled out; it is looked for until it is back. */
  readonly isThere: boolean
  /** Files that are complete and were not told since it was there. */
  readonly files: readonly SourceFile[]
}

/** What Fonds needs of the machine. Implemented once for Electron and once for a browser. */
export interface Platform {
  readonly name: 'electron' | 'browser'
  readonly can: Capabilities
  /** null where the user chose nothing. */
  pickFiles(): Promise<SourceSet | null>
  pickFolder(): Promise<SourceSet | null>
  /** What was dropped; `transfer` is the DOM's DataTransfer and must be read within its event. */
  dropped(transfer: unknown): Promise<SourceSet | null>
  reopen(token: string): Promise<SourceSet | null>
  /**
   * Watches the source of a token; what is there already is told first. Returns how to stop. Only where the platform
   * `can` watch folders.
   */
  watch(token: string, listener: (news: WatchNews) => void): () => void
  /** Shows a file of a source where it lies on the disk. Only where the platform `can`. */
  showFile(token: string, path: string): Promise<void>
  /** Asks where to save; null where the user chose nothing. `name` is the suggested name without an ending. */
  exportTarget(name: string): Promise<ExportTarget | null>
  /** Files named on the command line or by the system, now and later. Returns how to stop listening. */
  onOpen(listener: (source: SourceSet) => void): () => void
  /** Commands chosen in the shell's own menu. */
  onCommand(listener: (command: CommandId) => void): () => void
  /** Before the window closes, `store` stores what was typed: null where nothing waits. Returns how to stop listening. */
  onClosing(store: () => Promise<unknown> | null): () => void
  /** The shell's own texts follow the interface language. */
  setLanguage(language: Language): Promise<void>
}
