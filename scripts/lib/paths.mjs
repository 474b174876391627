// Where things are. Every script works from the root of the project, wherever it was called from.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @param {...string} names */
export const at = (...names) => join(ROOT, ...names)
