import { puts, type Change } from '../../domain/changes.ts'
import type { LinkId, UnitId } from '../../domain/ids.ts'
import type { Mention } from '../../domain/mention.ts'
import type { PlaceCandidate, PlaceLink } from '../../domain/place.ts'
import type { Provenance } from '../../domain/provenance.ts'
import { placeFor, placeOfCandidate, type PlaceMaking } from '../name-place.ts'
import { placeNameIn } from '../place-name.ts'
import { squeezedKey } from '../place-key.ts'

/** What names a place in texts, as provenance tells it. */
const ENGINE = 'Fonds places'

/** A name as the text has it. */
export function writtenName({ text, start, end }: Mention): string {
  return text.slice(start, end)
}

/** The same for names written alike: marks, case and signs between letters aside. */
export function spellingOf(mention: Mention): string {
  return squeezedKey(writtenName(mention))
}

/** Nobody has said yes or no to it. */
function isWaiting({ state }: Mention): boolean {
  return state === 'open' || state === 'deferred'
}

/**
 * The queue: open ones unit by unit in the order of `units`, those of a unit as they stand in its texts, its description
 * first; then those put off, likewise.
 */
export function queueOfMentions(
  mentions: readonly Mention[],
  units: readonly { readonly id: UnitId }[],
): readonly Mention[] {
  const order = new Map(units.map(({ id }, at) => [id, at]))
  const at = ({ unitId }: Mention): number => order.get(unitId) ?? order.size
  const sorted = mentions.filter(isWaiting).sort((one, other) => at(one) - at(other) || inText(one, other))
  return [...sorted.filter(({ state }) => state === 'open'), ...sorted.filter(({ state }) => state === 'deferred')]
}

function inText(one: Mention, other: Mention): number {
  const [text, otherText] = [textOf(one), textOf(other)]
  if (text !== otherText) return text < otherText ? -1 : 1
  return lineOf(one) - lineOf(other) || one.start - other.start
}

/** Tells texts apart so that titles come first, then other fields, then pages. */
function textOf({ source }: Mention): string {
  if (source.kind === 'reading') return `page ${source.pageId}`
  return source.field === 'title' ? 'field' : `field ${source.field}`
}

function lineOf({ source }: Mention): number {
  return source.kind === 'reading' ? source.line : source.value
}

/** Puts the names off, or says that they are no places. */
export function markedMentions(mentions: readonly Mention[], state: 'deferred' | 'rejected'): readonly Change[] {
  return puts(
    'mentions',
    mentions.map((mention) => ({ ...mention, state })),
  )
}

/** What taking a name depends on; `links`: those of the units of the names, at least. */
interface AnswerMaking extends PlaceMaking {
  readonly links: readonly PlaceLink[]
  readonly language: 'vi' | 'ru' | 'en'
}

/**
 * Takes the names as ones of the candidate: their units are at that place from now on, which is the collection's own where
 * it has it. The link is the person's, who has it from the machine with its certainty; a unit that is at the place
 * already keeps its link.
 */
export function acceptedMentions(
  mentions: readonly Mention[],
  candidate: PlaceCandidate,
  making: AnswerMaking,
): readonly Change[] {
  const wanted = { ...placeOfCandidate(candidate), name: placeNameIn(candidate, making.language) }
  const { place, changes } = placeFor(wanted, making)
  const links = new Map(
    making.links.filter(({ placeId }) => placeId === place.id).map((link) => [link.unitId, link.id]),
  )
  const made: PlaceLink[] = []
  const taken = mentions.map((mention): Mention => {
    const { unitId, collectionId } = mention
    const linkId = links.get(unitId) ?? making.newId<LinkId>()
    if (!links.has(unitId)) {
      const asWritten = writtenName(mention)
      made.push({ id: linkId, collectionId, unitId, placeId: place.id, asWritten, by: byOf(mention, making) })
      links.set(unitId, linkId)
    }
    return { ...mention, state: 'accepted', linkId }
  })
  return [...changes, ...puts('links', made), ...puts('mentions', taken)]
}

function byOf({ confidence, foundAt }: Mention, { now }: AnswerMaking): Provenance {
  return { by: 'person', at: now, from: { by: 'machine', at: foundAt, engine: ENGINE, confidence } }
}
