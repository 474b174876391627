import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The files and folders among the arguments of the program, as absolute paths. File managers of Linux give addresses. */
export function openedPaths(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((arg) => arg !== '' && !arg.startsWith('-'))
    .map((arg) => resolve(folder, pathIn(arg)))
    .filter((path) => existsSync(path))
}

function pathIn(arg: string): string {
  try {
    return /^file:\/\//i.test(arg) ? fileURLToPath(arg) : arg
  } catch {
    // The address of a file on another machine, or one that was put together wrongly: no path that is there.
    return arg
  }
}

/** What follows the program itself in its arguments; run by Electron's own binary, that is the folder of the app. */
export function ownArguments(argv: readonly string[], appFolder: string | null): readonly string[] {
  const rest = argv.slice(1)
  if (appFolder === null) return rest
  return rest.slice(rest.findIndex((arg) => !arg.startsWith('-') && resolve(arg) === appFolder) + 1)
}

/**
 * Paths for the program that runs already, as text of ASCII alone: of what one start hands to another, Electron loses
 * some of what is beyond it.
 */
export function sentPaths(paths: readonly string[]): string {
  return encodeURIComponent(JSON.stringify(paths))
}

/** The paths that another start has sent; none where it sent something else. */
export function pathsSent(sent: unknown): readonly string[] {
  const text = typeof sent === 'object' && sent !== null && 'paths' in sent ? sent.paths : null
  if (typeof text !== 'string') return []
  const paths: unknown = JSON.parse(decodeURIComponent(text))
  return Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : []
}
