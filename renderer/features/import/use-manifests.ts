import { useEffect, useMemo, useState } from 'react'
import { absentPages } from '../../../shared/arrangement/plan-by-manifest.ts'
import type { Arrangement } from '../../../shared/domain/arrangement.ts'
import { originOf, originsOf } from '../../../shared/domain/manifest-rule.ts'
import {
  openManifests,
  type FoundManifests,
  type ManifestPlace,
  type ManifestProblem,
} from '../../../shared/intake/iiif/open-manifests.ts'
import { ruleOfManifests, type MadeRule, type RangesAs } from '../../../shared/intake/iiif/rule-of-manifests.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { Listing } from './use-listing.ts'

type ManifestArrangement = Extract<Arrangement, { kind: 'manifest' }>

/** The manifests of a source: those that lie in it, or one that was chosen, and what they make. */
export interface Manifests {
  readonly status: 'none' | 'reading' | 'ready' | 'error'
  readonly error: unknown
  /** null until it is known what they make. */
  readonly rule: ManifestArrangement | null
  readonly problems: readonly ManifestProblem[]
  readonly ranges: RangesAs
  readonly hasRanges: boolean
  readonly setRanges: (ranges: RangesAs) => void
  /** Pictures that lie at addresses alone, by origin. */
  readonly origins: ReadonlyMap<string, number>
  readonly missing: number
  readonly agreed: boolean
  readonly agree: (agreed: boolean) => void
  /** Origins of manifests that a collection names and that are not here. */
  readonly absent: ReadonlyMap<string, number>
  readonly bring: () => void
  readonly stop: () => void
  readonly choose: (file: File) => void
}

type Read = { readonly of: unknown; readonly found: FoundManifests } | { readonly of: unknown; readonly error: unknown }

const NONE: readonly string[] = []

/** Reads the manifests of a source as soon as it is listed. */
export function useManifests(listing: Listing): Manifests {
  const { language } = useSpeech()
  const reading = useReading(listing)
  const [ranges, setRanges] = useState<RangesAs>('contents')
  const [agreed, agree] = useState(false)
  const { read, status } = reading
  const found = read && 'found' in read ? read.found : null
  const made = useMemo(() => madeOf(found, ranges, language), [found, ranges, language])
  const paths = listing.status === 'ready' ? listing.files.paths : NONE
  const absent = useMemo(() => (made && 'rule' in made ? absentPages(paths, made.rule) : []), [made, paths])
  const origins = useMemo(() => originsOf(absent), [absent])
  const rule = useMemo(() => ruleFrom(made, agreed ? [...origins.keys()] : NONE), [made, agreed, origins])
  const error = read && 'error' in read ? read.error : made && 'error' in made ? made.error : null
  return {
    status: status === 'ready' && error !== null ? 'error' : status,
    error,
    rule,
    problems: [...(found?.problems ?? []), ...(made && 'rule' in made ? made.problems : [])],
    ranges,
    hasRanges: found !== null && hasRanges(found.found),
    setRanges,
    origins,
    missing: absent.filter(({ addresses }) => addresses.length > 0).length,
    agreed,
    agree,
    absent: originsOf((found?.absent ?? []).map((address) => ({ addresses: [address] }))),
    bring: reading.bring,
    stop: reading.stop,
    choose: reading.choose,
  }
}

/** Opens the manifests beside the window's work; one that was chosen goes before those that lie in the source. */
function useReading(listing: Listing) {
  const { manifests } = useServices()
  const [chosen, setChosen] = useState<File | null>(null)
  const [brought, setBrought] = useState<readonly string[]>(NONE)
  const [read, setRead] = useState<Read | null>(null)
  const wish = useMemo(() => wishOf(listing, chosen), [listing, chosen])
  const asked = useMemo(() => wish && { wish, brought }, [wish, brought])
  useEffect(() => {
    if (!asked) return undefined
    const ending = new AbortController()
    const { signal } = ending
    const bring = (address: string): Promise<string> => manifests.bring(address, { origins: asked.brought, signal })
    const place: ManifestPlace = { files: asked.wish.files, signal, ...(asked.brought.length > 0 ? { bring } : {}) }
    const tell = (
      told: Omit<Extract<Read, { found: unknown }>, 'of'> | Omit<Extract<Read, { error: unknown }>, 'of'>,
    ): void => {
      if (!signal.aborted) setRead({ of: asked, ...told })
    }
    openManifests(asked.wish.paths, place).then(
      (found) =>
        tell(found.found.length === 0 && found.problems[0] ? { error: problemError(found.problems[0]) } : { found }),
      (error: unknown) => tell({ error }),
    )
    return () => ending.abort()
  }, [asked, manifests])
  const status: Manifests['status'] = !asked ? 'none' : read?.of === asked ? 'ready' : 'reading'
  const shown = status === 'ready' || brought.length > 0 ? read : null
  return {
    read: shown,
    status,
    choose: setChosen,
    bring: () => {
      if (shown && 'found' in shown) setBrought([...new Set(shown.found.absent.map(originOf))])
    },
    stop: () => setBrought(NONE),
  }
}

function wishOf(
  listing: Listing,
  chosen: File | null,
): { readonly files: ManifestPlace['files']; readonly paths: readonly string[] } | null {
  if (listing.status !== 'ready') return null
  const { sources, manifests } = listing
  if (chosen)
    return {
      files: new Map([...sources, [chosen.name, { path: chosen.name, open: () => Promise.resolve(chosen) }] as const]),
      paths: [chosen.name],
    }
  return manifests.length > 0 ? { files: sources, paths: manifests } : null
}

/** A problem that is all there is to say of a manifest. */
function problemError({ code, message }: ManifestProblem): Error {
  return Object.assign(new Error(message), { code })
}

function madeOf(
  found: FoundManifests | null,
  ranges: RangesAs,
  language: string,
): MadeRule | { readonly error: unknown } | null {
  if (!found) return null
  try {
    return ruleOfManifests(found, { ranges, languages: [language, 'en', 'fr'] })
  } catch (error) {
    return { error }
  }
}

function ruleFrom(made: ReturnType<typeof madeOf>, origins: readonly string[]): ManifestArrangement | null {
  return made && 'rule' in made ? { kind: 'manifest', manifest: { ...made.rule, origins } } : null
}

function hasRanges(found: FoundManifests['found']): boolean {
  return found.some((each) => ('manifest' in each ? each.manifest.ranges.length > 0 : hasRanges(each.members)))
}
