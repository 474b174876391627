import type { CollectionId } from '../../../../shared/domain/ids.ts'
import { oneByOne, type OneByOne } from '../../../../shared/domain/one-by-one.ts'

/** Does one work of a collection after the other. */
export type InTurn = <T>(id: CollectionId, work: () => Promise<T>) => Promise<T>

/**
 * The lines in which imports wait, and what takes them back: two imports at once would both find a file, or a folder,
 * not there yet, and one that is taken back must not grow meanwhile.
 */
export function collectionLines(): InTurn {
  const lines = new Map<CollectionId, OneByOne>()
  return (id, work) => {
    const line = lines.get(id) ?? oneByOne()
    lines.set(id, line)
    return line(work)
  }
}
