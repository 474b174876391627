import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { SHIPPED_PATTERNS, type Suggestion } from '../../../shared/arrangement/shipped-patterns.ts'
import { BY_FOLDERS, type Arrangement } from '../../../shared/domain/arrangement.ts'
import type { ArrangeSession, ListedFiles } from '../../ports/arranger.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { inLanguage } from '../../ports/pattern-error-words.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { firstRule, patternRule, type OwnPattern } from './arrange-screen.ts'
import styles from './arrange.module.css'
import { ManifestField } from './manifest-field.tsx'
import { PatternField } from './pattern-field.tsx'
import { PreviewSummary } from './preview-summary.tsx'
import { PreviewTreeBox } from './preview-tree.tsx'
import { SheetField } from './sheet-field.tsx'
import type { Listing } from './use-listing.ts'
import type { Manifests } from './use-manifests.ts'
import type { PreviewState } from './use-preview.ts'

/** The rule by which the files of a source are arranged: proposed, then as the user changes it. */
export function useRule(
  session: ArrangeSession,
  listing: Listing,
  { own, manifests }: { readonly own: readonly OwnPattern[] | null; readonly manifests: Manifests },
): {
  readonly rule: Arrangement | null
  readonly setRule: (rule: Arrangement) => void
  readonly suggested: (OwnPattern & { readonly share: number }) | null
} {
  const { language } = useSpeech()
  const [chosen, setRule] = useState<Arrangement | null>(null)
  const suggestions = useSuggestions(session, listing.status === 'ready' ? listing.files : null, own)
  const first = useMemo(() => {
    const rule = suggestions && firstRule(suggestions)
    return rule?.kind === 'pattern' ? { ...rule, pattern: inLanguage(rule.pattern, language) } : rule
  }, [suggestions, language])
  // Manifests that lie among the files say best what these are; their rule follows what is chosen of them.
  const isByManifest = chosen ? chosen.kind === 'manifest' : manifests.status !== 'none'
  const waits = chosen === null && manifests.status === 'reading' && manifests.rule === null
  const rule = waits ? null : isByManifest ? (manifests.rule ?? NO_MANIFEST) : (chosen ?? first)
  return { rule, setRule, suggested: suggestions?.[0] ?? null }
}

function useSuggestions(
  session: ArrangeSession,
  files: ListedFiles | null,
  own: readonly OwnPattern[] | null,
): readonly Suggestion[] | null {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[] | null>(null)
  useEffect(() => {
    if (!files || !own) return undefined
    let left = false
    void session.suggest(files, own).then((found) => {
      if (!left) setSuggestions(found)
    })
    return () => {
      left = true
    }
  }, [session, files, own])
  return suggestions
}

/** How the source is arranged, and what comes of it. */
export function ArrangeForm(props: {
  readonly session: ArrangeSession
  readonly listing: Listing
  readonly arranging: ReturnType<typeof useRule>
  readonly preview: PreviewState
  readonly own: readonly OwnPattern[]
  readonly manifests: Manifests
  readonly onForget: (pattern: string) => void
  readonly target: ReactNode
}): ReactNode {
  const speech = useSpeech()
  const { listing } = props
  const { rule, setRule, suggested } = props.arranging
  const paths = listing.status === 'ready' ? listing.files.paths : []
  if (listing.status === 'error') return <ErrorNote>{explain(listing.error, speech)}</ErrorNote>
  return (
    <>
      <div className={styles['line']}>
        <RuleSelect rule={rule} onChange={(kind) => setRule(ruleOf(kind, suggested, speech.language))} />
        {props.target}
      </div>
      {rule?.kind === 'folders' && suggested ? (
        <Suggested suggested={suggested} onUse={() => setRule(byNames(suggested, speech.language))} />
      ) : null}
      {rule?.kind === 'pattern' ? (
        <PatternField rule={rule} paths={paths} own={props.own} onChange={setRule} onForget={props.onForget} />
      ) : null}
      {rule?.kind === 'sheet' ? <SheetField rule={rule} onChange={setRule} /> : null}
      {rule?.kind === 'manifest' ? <ManifestField manifests={props.manifests} /> : null}
      <PreviewPart session={props.session} listing={listing} preview={props.preview} />
    </>
  )
}

/** While there is no manifest, or none that can be read. */
const NO_MANIFEST: Arrangement = {
  kind: 'manifest',
  manifest: { name: '', units: [], pages: [], origins: [], files: [] },
}

/** The rule of a kind to begin with. */
function ruleOf(kind: Arrangement['kind'], suggested: OwnPattern | null, language: 'vi' | 'ru' | 'en'): Arrangement {
  switch (kind) {
    case 'folders':
      return BY_FOLDERS
    case 'pattern':
      return byNames(suggested, language)
    case 'sheet': {
      const tradition = language === 'en' ? 'plain' : language
      return { kind, sheet: { name: '', header: [], columns: [], rows: [] }, tradition, others: true }
    }
    case 'manifest':
      return NO_MANIFEST
  }
}

/** A pattern that fits, or the one that most may begin with. */
function byNames(suggested: OwnPattern | null, language: 'vi' | 'ru' | 'en'): Arrangement {
  const { pattern, tradition } = suggested ?? {
    pattern: '{leaf}{side}',
    tradition: language === 'en' ? 'plain' : language,
  }
  return patternRule({ pattern: inLanguage(pattern, language), tradition })
}

function RuleSelect(props: {
  readonly rule: Arrangement | null
  readonly onChange: (kind: Arrangement['kind']) => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <Select
      className={styles['grow']}
      label={t('arrange.by')}
      options={(['folders', 'pattern', 'sheet', 'manifest'] as const).map((key) => ({
        key,
        text: t(`arrange.by.${key}`),
      }))}
      value={props.rule?.kind ?? null}
      onChange={props.onChange}
    />
  )
}

function Suggested(props: {
  readonly suggested: OwnPattern & { readonly share: number }
  readonly onUse: () => void
}): ReactNode {
  const { t, language } = useSpeech()
  const { pattern, share } = props.suggested
  const shipped = SHIPPED_PATTERNS.find((each) => each.pattern === pattern)
  const example = shipped?.example ?? inLanguage(pattern, language)
  return (
    <div className={styles['suggested']}>
      <span>{t('arrange.suggested', { example, share })}</span>
      <Button onPress={props.onUse}>{t('arrange.use')}</Button>
    </div>
  )
}

function PreviewPart(props: {
  readonly session: ArrangeSession
  readonly listing: Listing
  readonly preview: PreviewState
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { listing, preview } = props
  if (preview.status === 'error') return <ErrorNote>{explain(preview.error, speech)}</ErrorNote>
  const plan = preview.answer
  if (listing.status !== 'ready' || !plan) {
    const count =
      listing.status === 'listing' ? listing.count : listing.status === 'ready' ? listing.files.paths.length : 0
    return (
      <div className={styles['waiting']}>
        <ProgressBar label={t('arrange.listing', { count })} fraction={null} />
      </div>
    )
  }
  // What is wrong with the pattern stands at its field.
  if (!plan.ok) return null
  if (plan.files + plan.unfit + plan.pictureless === 0)
    return <ErrorNote kind="doubt">{t('arrange.nothing')}</ErrorNote>
  return (
    <div className={styles['preview']} aria-busy={preview.status === 'working'}>
      <PreviewSummary plan={plan} />
      <PreviewTreeBox session={props.session} plan={plan} />
    </div>
  )
}
