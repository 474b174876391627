import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Granted } from '../../shared/ipc/host.ts'

/** What a user let the page read (files and folders) or write (one folder). Paths are absolute. */
export type Grant =
  | { readonly kind: 'source'; readonly label: string; readonly roots: readonly string[]; readonly kept?: true }
  | { readonly kind: 'target'; readonly label: string; readonly folder: string }

/** Issues grants: without one the page reaches no file. Sources are kept, so that an import can go on later. */
export interface Grants {
  source(roots: readonly string[], label?: string): Granted
  target(folder: string): Granted
  find(id: string): Grant | undefined
  /** Never forgets the source, however many come after it: it is watched. */
  keep(id: string): void
}

const KEPT = 200

type Kept = readonly (readonly [string, Grant])[]

/** `file` is where sources are kept; null forgets them with the process. */
export function openGrants(file: string | null): Grants {
  const grants = new Map<string, Grant>(file === null ? [] : load(file))
  const add = (grant: Grant): Granted => {
    const id = randomBytes(24).toString('base64url')
    grants.set(id, grant)
    if (file !== null && grant.kind === 'source') save(file, [...grants])
    return { grant: id, label: grant.label }
  }
  return {
    source: (roots, label) => add({ kind: 'source', roots, label: label ?? labelOf(roots) }),
    target: (folder) => add({ kind: 'target', folder, label: folder }),
    find: (id) => grants.get(id),
    keep(id) {
      const grant = grants.get(id)
      if (grant?.kind !== 'source' || grant.kept) return
      grants.set(id, { ...grant, kept: true })
      if (file !== null) save(file, [...grants])
    },
  }
}

function labelOf(roots: readonly string[]): string {
  const [first = ''] = roots
  if (roots.length === 1) return first
  return `${basename(first)} + ${roots.length - 1}`
}

function load(file: string): Kept {
  if (!existsSync(file)) return []
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'))
  // The file is our own, written whole by `save`.
  return Array.isArray(rows) ? (rows as Kept) : []
}

function save(file: string, grants: Kept): void {
  const sources = grants.filter(([, grant]) => grant.kind === 'source')
  const newest = new Set(sources.slice(-KEPT))
  const kept = sources.filter((row) => newest.has(row) || (row[1].kind === 'source' && row[1].kept))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
