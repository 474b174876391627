import { compareLeaves, type Leaf } from '../domain/leaf.ts'
import { comparePaths } from '../platform/natural-order.ts'

/** The folder of a path; '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last name of a path, of either kind of slash. */
export function lastName(path: string): string {
  return path.split(/[\\/]/).findLast((name) => name !== '') ?? path
}

/** By leaf; what tells none comes last; then by name. */
export function compareFiles(
  a: { readonly path: string; readonly leaf?: Leaf },
  b: { readonly path: string; readonly leaf?: Leaf },
): number {
  const byLeaf = a.leaf && b.leaf ? compareLeaves(a.leaf, b.leaf) : Number(!a.leaf) - Number(!b.leaf)
  return byLeaf || comparePaths(a.path, b.path)
}
