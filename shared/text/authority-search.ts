import { namesOf, type Authority, type AuthorityKind } from '../domain/authority.ts'
import { groupBy } from '../domain/group-by.ts'
import type { AuthorityId } from '../domain/ids.ts'
import { nameKey, nameWords } from './name-key.ts'

/** A record ready to be sought: a line for each of its names, each word after a space. */
interface Entry {
  readonly record: Authority
  readonly names: readonly string[]
  readonly folded: readonly string[]
  readonly keys: readonly string[]
  /** The lines together, to pass by most records at a glance. */
  readonly allFolded: string
  readonly allKeys: string
  /** `nameKey` of each name. */
  readonly same: readonly string[]
}

/** Records by everything that they are called. Make it by `authorityIndex`. */
export interface AuthorityIndex {
  readonly records: readonly Authority[]
  readonly byId: ReadonlyMap<AuthorityId, Authority>
  /** By `nameKey` of any of their names. */
  readonly byKey: ReadonlyMap<string, readonly Authority[]>
  readonly entries: ReadonlyMap<AuthorityId, Entry>
}

/** A record that was found, and by which of its names. */
export interface AuthorityHit {
  readonly record: Authority
  readonly name: string
}

/** The index of the records, in their order; what has not changed since `before` is taken from there. */
export function authorityIndex(records: readonly Authority[], before?: AuthorityIndex): AuthorityIndex {
  const entries = new Map<AuthorityId, Entry>()
  const byKey = new Map<string, Authority[]>()
  for (const record of records) {
    const known = before?.entries.get(record.id)
    const isSame = known?.record.updatedAt === record.updatedAt && known.record.name === record.name
    const entry = known && isSame ? { ...known, record } : entryOf(record)
    entries.set(record.id, entry)
    for (const key of new Set(entry.same)) {
      const list = byKey.get(key)
      if (list) list.push(record)
      else byKey.set(key, [record])
    }
  }
  byKey.delete('')
  return { records, byId: new Map(records.map((record) => [record.id, record])), byKey, entries }
}

/**
 * The records of the kinds (none given: of all) with a name in which every word typed begins a word, whatever the
 * diacritics, case and script: names that are what was typed first, then those that begin with it, then the others; an
 * authorised name before a variant, else in the order of the index. All of them where nothing was typed.
 */
export function findAuthorities(
  index: AuthorityIndex,
  typed: string,
  kinds: readonly AuthorityKind[] = [],
): readonly AuthorityHit[] {
  const sought = soughtOf(typed)
  const byRank: AuthorityHit[][] = []
  for (const entry of index.entries.values()) {
    const { record, names } = entry
    if (kinds.length > 0 && !kinds.includes(record.kind)) continue
    if (!hasWords(entry.allFolded, entry.allKeys, sought)) continue
    const best = bestName(entry, sought)
    if (best) (byRank[best.rank] ??= []).push({ record, name: names[best.at] ?? '' })
  }
  return byRank.flat()
}

/** The records that may be what a value names: one of their names sounds the same. */
export function namedAlike(index: AuthorityIndex, text: string, kinds: readonly AuthorityKind[]): readonly Authority[] {
  return (index.byKey.get(nameKey(text)) ?? []).filter(({ kind }) => kinds.includes(kind))
}

/**
 * Groups of two or more records of one kind that may be about the same, since names of theirs sound the same. Records
 * that are tied to each other, whose dates differ, or that `apart` names (see `pairKey`) are known to be two.
 */
export function likelySame(index: AuthorityIndex, apart: ReadonlySet<string>): readonly (readonly Authority[])[] {
  const groupOf = new Map<AuthorityId, Set<Authority>>()
  const join = (one: Authority, other: Authority): void => {
    const [a, b] = [groupOf.get(one.id) ?? new Set([one]), groupOf.get(other.id) ?? new Set([other])]
    const joined = a.size < b.size ? b : a
    for (const record of joined === a ? b : a) joined.add(record)
    for (const record of joined) groupOf.set(record.id, joined)
  }
  for (const records of index.byKey.values()) {
    if (records.length < 2) continue
    const firsts: Authority[] = []
    for (const record of records) {
      const like = firsts.find((first) => mayBeSame(first, record, apart))
      if (like) join(like, record)
      else firsts.push(record)
    }
  }
  const joined = index.records.filter(({ id }) => groupOf.has(id))
  return [...groupBy(joined, ({ id }) => groupOf.get(id)).values()]
}

/** What two records are known by together, in whichever order. */
export function pairKey(one: AuthorityId, other: AuthorityId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function mayBeSame(one: Authority, other: Authority, apart: ReadonlySet<string>): boolean {
  if (one.kind !== other.kind || apart.has(pairKey(one.id, other.id))) return false
  if (one.ties.some(({ to }) => to === other.id) || other.ties.some(({ to }) => to === one.id)) return false
  const [a, b] = [one.dates?.edtf, other.dates?.edtf]
  return a === undefined || b === undefined || a === b
}

function entryOf(record: Authority): Entry {
  const names = namesOf(record)
  const words = names.map(nameWords)
  const folded = words.map((line) => line.map((word) => ` ${word.folded}`).join(''))
  const keys = words.map((line) => line.map((word) => ` ${word.key}`).join(''))
  const same = words.map((line) => line.map(({ key }) => key).sort().join('')) // prettier-ignore
  return { record, names, folded, keys, allFolded: folded.join('\n'), allKeys: keys.join('\n'), same }
}

/** What was typed, word by word: each as it begins a word of a line. */
interface Sought {
  readonly words: readonly string[]
  readonly keys: readonly string[]
  readonly whole: string
  readonly wholeKey: string
}

function soughtOf(typed: string): Sought {
  const sought = nameWords(typed)
  const words = sought.map(({ folded }) => ` ${folded}`)
  const keys = sought.map(({ key }) => ` ${key}`)
  return { words, keys, whole: words.join(''), wholeKey: keys.join('') }
}

/** Each word in one of the two ways in which lines are kept. A plain loop: it runs thousands of times with each key. */
function hasWords(folded: string, key: string, { words, keys }: Sought): boolean {
  for (let at = 0; at < words.length; at += 1) {
    if (!folded.includes(words[at] ?? '') && !key.includes(keys[at] ?? '')) return false
  }
  return true
}

/** The name that has all words, and how well: 0 is best, 5 worst. */
function bestName(entry: Entry, sought: Sought): { readonly at: number; readonly rank: number } | null {
  let best: { readonly at: number; readonly rank: number } | null = null
  for (const [at, folded] of entry.folded.entries()) {
    const key = entry.keys[at] ?? ''
    if (!hasWords(folded, key, sought)) continue
    const rank = fit(folded, key, sought) + (at === 0 ? 0 : 1)
    if (best === null || rank < best.rank) best = { at, rank }
    // No other name can be nearer.
    if (rank <= 1) break
  }
  return best
}

function fit(folded: string, key: string, { whole, wholeKey }: Sought): 0 | 2 | 4 {
  if (folded === whole || key === wholeKey) return 0
  return folded.startsWith(whole) || key.startsWith(wholeKey) ? 2 : 4
}
