// Tells whether a step has to be run again: a stamp is the hash of everything that the step reads.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { ROOT, at } from './paths.mjs'

/** Every file below the paths named, in a fixed order; a path that is missing has none. */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/** Hash of names and contents of all files below `paths` (absolute, or below the root). */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(isAbsolute(path) ? path : at(path)))) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampFile = (name) => at('build', 'stamps', name)

/** True where the step was last finished with the same stamp. */
export function isFresh(name, stamp) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === stamp
}

export function keepStamp(name, stamp) {
  mkdirSync(at('build', 'stamps'), { recursive: true })
  writeFileSync(stampFile(name), stamp)
}

/** A step that began is no longer fresh until it ended. */
export function dropStamp(name) {
  rmSync(stampFile(name), { force: true })
}
