import { elementsOf, localName } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/**
 * The ids of a reading order of PAGE or ALTO, flattened: a group's own reference first, then its members in order;
 * members with an index by that, those of an unordered group as they stand in the file.
 */
export function orderedIds(readingOrder: XmlElement | undefined): readonly string[] {
  return readingOrder ? membersOf(readingOrder).flatMap(idsOf) : []
}

function idsOf(member: XmlElement): readonly string[] {
  const own = member.attributes['regionRef'] ?? member.attributes['REF'] ?? ''
  return [...own.split(/\s+/).filter((id) => id !== ''), ...membersOf(member).flatMap(idsOf)]
}

function membersOf(group: XmlElement): readonly XmlElement[] {
  const members = elementsOf(group).filter((element) => /(?:Group|Ref)/.test(localName(element)))
  return members.toSorted((a, b) => indexOf(a) - indexOf(b))
}

function indexOf(member: XmlElement): number {
  const index = Number(member.attributes['index'])
  return Number.isFinite(index) ? index : 0
}

/** The items that the order names, in its order, then the others as they stood. Each item has an id or ''. */
export function inOrder<T>(items: readonly T[], idOf: (item: T) => string, ids: readonly string[]): readonly T[] {
  const place = new Map(ids.toReversed().map((id, index) => [id, ids.length - index - 1]))
  const placeOf = (item: T): number => place.get(idOf(item)) ?? ids.length
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
