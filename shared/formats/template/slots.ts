import type { JsonNode } from '../json/read-json.ts'

/** What is wrong with a part of a file: it is not there, not of its kind, or none of those that may be. */
export type SlotFault =
  'missing' | 'not-text' | 'not-flag' | 'not-list' | 'not-record' | 'not-known' | 'not-language' | 'not-number'

/** A part of a JSON file that is looked into: where it stands, by its path, and whom to tell what is wrong with it. */
export interface Slot {
  /** undefined where the part is absent. */
  readonly node: JsonNode | undefined
  /** Where it begins; for an absent part, where that begins which lacks it. */
  readonly at: number
  readonly path: string
  readonly tell: (slot: Pick<Slot, 'at' | 'path'>, fault: SlotFault, what?: string) => void
}

/** A member of a record. */
export function memberOf(slot: Slot, name: string): Slot {
  const node = slot.node?.kind === 'record' ? slot.node.entries.get(name) : undefined
  return { ...slot, node, at: node?.at ?? slot.at, path: slot.path === '' ? name : `${slot.path}.${name}` }
}

/** The members of a record by their names; none and a fault for anything else. Absent parts are told with `needed`. */
export function membersOf(slot: Slot, needed = false): readonly (readonly [string, Slot])[] {
  if (slot.node?.kind === 'record') return [...slot.node.entries.keys()].map((name) => [name, memberOf(slot, name)])
  if (slot.node || needed) slot.tell(slot, slot.node ? 'not-record' : 'missing')
  return []
}

/** The items of a list; none and a fault for anything else. */
export function itemsOf(slot: Slot, needed = false): readonly Slot[] {
  if (slot.node?.kind === 'list') {
    return slot.node.items.map((node, index) => ({ ...slot, node, at: node.at, path: `${slot.path}[${index}]` }))
  }
  if (slot.node || needed) slot.tell(slot, slot.node ? 'not-list' : 'missing')
  return []
}

/** A text; undefined where it is absent or none. */
export function textIn(slot: Slot, needed = false): string | undefined {
  if (slot.node?.kind === 'plain' && typeof slot.node.value === 'string') return slot.node.value
  if (slot.node || needed) slot.tell(slot, slot.node ? 'not-text' : 'missing')
  return undefined
}

/** One of the words that may stand there; undefined where it is absent, or another. */
export function wordIn<T extends string>(slot: Slot, known: readonly T[], needed = false): T | undefined {
  const text = textIn(slot, needed)
  const word = known.find((each) => each === text)
  if (text !== undefined && word === undefined) slot.tell(slot, 'not-known', text)
  return word
}

/** A number; undefined where it is absent or none. */
export function numberAt(slot: Slot): number | undefined {
  if (slot.node?.kind === 'plain' && typeof slot.node.value === 'number') return slot.node.value
  if (slot.node) slot.tell(slot, 'not-number')
  return undefined
}

/** True or false; undefined where it is absent or neither. */
export function flagIn(slot: Slot, needed = false): boolean | undefined {
  if (slot.node?.kind === 'plain' && typeof slot.node.value === 'boolean') return slot.node.value
  if (slot.node || needed) slot.tell(slot, slot.node ? 'not-flag' : 'missing')
  return undefined
}
