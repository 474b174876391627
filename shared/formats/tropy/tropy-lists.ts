/** '/' between names that is not written as '\/', which is part of a name. */
const SEPARATOR = /(?<!\\)\//

/**
 * The names of a list from the top, as exports from 1.18 on write them: 'Fonds/Box 1\/A'. Older ones have the name of the
 * list alone, in which a '/' is part of the name; `version` tells, null for an export that says none.
 */
export function listPath(written: string, version: string | null): readonly string[] {
  if (!hasPaths(version)) return [written]
  return written
    .split(SEPARATOR)
    .map((name) => name.replaceAll(/\\([\\/])/g, '$1'))
    .filter((name) => name !== '')
}

function hasPaths(version: string | null): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? []
  return major !== undefined && (Number(major) > 1 || Number(minor) >= 18)
}
