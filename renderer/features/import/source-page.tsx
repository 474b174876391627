import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { Collection } from '../../../shared/domain/collection.ts'
import type { SourceFile, SourceSet } from '../../../shared/platform/platform.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { offeredDescriptions } from '../../ports/offered-descriptions.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ArrangeForm, useRule } from './arrange-form.tsx'
import styles from './arrange.module.css'
import { ReadingChoices, TargetSelect } from './import-choices.tsx'
import { canBegin, firstChoices, inListedOrder, type ImportChoices } from './import-screen.ts'
import { isWithoutScans } from './descriptions-among.ts'
import { lastName } from './journal-screen.ts'
import { offeredSources } from './offered-sources.ts'
import { useOwnPatterns, withUsedPattern } from './own-patterns.ts'
import { useManifests } from './use-manifests.ts'
import { useListing } from './use-listing.ts'
import type { ImportHere } from './use-import.ts'
import { useArrangeSession, usePreview } from './use-preview.ts'

/** So many files are named. */
const NAMED = 3

interface SourcePageProps {
  readonly source: SourceSet
  /** How many sources are shown after this one. */
  readonly waiting: number
  readonly here: ImportHere & { readonly collection: Collection }
  readonly onClose: () => void
  readonly onBegun: () => void
}

/** A source that was chosen, dropped or opened: nothing is written before "Import". Enter imports at once. */
export function SourcePage(props: SourcePageProps): ReactNode {
  const { t } = useSpeech()
  const { source, here } = props
  const [choices, setChoices] = useState(() => firstChoices(here.collection, here.targets))
  const choose = (part: Partial<ImportChoices>): void => setChoices((before) => ({ ...before, ...part }))
  const session = useArrangeSession()
  const listing = useListing(source, session)
  const { own, keep } = useOwnPatterns()
  const manifests = useManifests(listing)
  const arranging = useRule(session, listing, { own, manifests })
  const { rule } = arranging
  const files = listing.status === 'ready' ? listing.files : null
  const described = listing.status === 'ready' ? listing.described : []
  const preview = usePreview(session, { files, rule }, { label: source.label, parentId: choices.parentId })
  const count = preview.status !== 'error' && preview.answer?.ok ? preview.answer.files + preview.answer.copies : 0
  const begin = (): void => {
    if (!rule) return
    keep(withUsedPattern(own ?? [], rule))
    offeredDescriptions.keep(described)
    here.begin(source, {
      parentId: choices.parentId,
      read: choices.read,
      languages: inListedOrder(choices.languages),
      ...(rule.kind === 'folders' ? {} : { arrangement: rule }),
      ...(described.length > 0 ? { leftOut: described.map(({ path }) => path) } : {}),
    })
    props.onBegun()
  }
  const [asked, ask] = useBeginWhenReady(preview.status === 'working' ? 'wait' : count > 0 ? 'begin' : 'stay', begin)
  if (files && described.length > 0 && isWithoutScans(files.paths, described))
    return <DescriptionsPage {...props} files={described} />
  return (
    <Page
      title={t('import.title')}
      closeLabel={t('common.close')}
      onClose={props.onClose}
      wide
      actions={
        <>
          <Button onPress={offeredSources.next}>{t('arrange.other-source')}</Button>
          <ImportButton
            count={count}
            busy={asked}
            disabled={!canBegin(choices) || (preview.status !== 'working' && count === 0)}
            onPress={ask}
          />
        </>
      }
    >
      <div className={styles['body']}>
        <SourceLine label={source.label} waiting={props.waiting} />
        {described.length > 0 ? <ErrorNote kind="doubt">{t('import.described', namesOf(described))}</ErrorNote> : null}
        <ArrangeForm
          session={session}
          listing={listing}
          arranging={arranging}
          preview={preview}
          own={own ?? []}
          manifests={manifests}
          onForget={(pattern) => keep((own ?? []).filter((each) => each.pattern !== pattern))}
          target={
            <TargetSelect
              targets={here.targets}
              value={choices.parentId}
              onChange={(parentId) => choose({ parentId })}
            />
          }
        />
        <ReadingChoices choices={choices} onChoose={choose} />
      </div>
    </Page>
  )
}

/**
 * Enter while the folder is still being looked through, or a changed rule worked out, counts: the import begins as soon as
 * that is done. Where nothing can be taken in, Enter must be pressed again.
 */
function useBeginWhenReady(state: 'wait' | 'begin' | 'stay', begin: () => void): readonly [boolean, () => void] {
  const [asked, setAsked] = useState(false)
  const onReady = useEffectEvent(begin)
  if (asked && state === 'stay') setAsked(false)
  useEffect(() => {
    if (asked && state === 'begin') onReady()
  }, [asked, state])
  return [asked, () => setAsked(true)]
}

/** A source without scans: its descriptions go in on the page for them. */
function DescriptionsPage(
  props: Pick<SourcePageProps, 'source' | 'waiting' | 'onClose'> & { readonly files: readonly SourceFile[] },
): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const { files, source, waiting } = props
  const take = (): void => {
    offeredDescriptions.show(files)
    offeredSources.next()
    dispatch({ type: 'task', task: 'intake' })
  }
  return (
    <Page
      title={t('import.title')}
      closeLabel={t('common.close')}
      onClose={props.onClose}
      wide
      actions={
        <>
          <Button onPress={offeredSources.next}>{t('arrange.other-source')}</Button>
          <NextStep>
            <Button kind="primary" onPress={take}>
              {t('command.import-descriptions')}
            </Button>
          </NextStep>
        </>
      }
    >
      <div className={styles['body']}>
        <SourceLine label={source.label} waiting={waiting} />
        <ErrorNote kind="doubt">{t('import.described-alone', namesOf(files))}</ErrorNote>
      </div>
    </Page>
  )
}

/** How many files of descriptions there are, and what the first are called. */
function namesOf(files: readonly SourceFile[]): { readonly count: number; readonly names: string } {
  const names = files.slice(0, NAMED).map(({ path }) => lastName(path))
  return { count: files.length, names: names.join(', ') + (files.length > NAMED ? '…' : '') }
}

function SourceLine(props: { readonly label: string; readonly waiting: number }): ReactNode {
  const { t } = useSpeech()
  return (
    <p className={styles['source']}>
      <span className={styles['soft']}>{t('arrange.source')}</span> <strong title={props.label}>{props.label}</strong>
      {props.waiting > 0 ? (
        <span className={styles['soft']}>{t('arrange.waiting', { count: props.waiting })}</span>
      ) : null}
    </p>
  )
}

function ImportButton(props: {
  readonly count: number
  readonly busy: boolean
  readonly disabled: boolean
  readonly onPress: () => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <NextStep>
      <Button kind="primary" busy={props.busy} disabled={props.disabled} onPress={props.onPress}>
        {t('arrange.import', { count: props.count })}
      </Button>
    </NextStep>
  )
}

/** Its button has the focus as soon as it is shown. */
function NextStep({ children }: { readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // The heading takes the focus of a page that was opened; here the next step is this one.
    box.current?.querySelector('button')?.focus()
  }, [])
  return <span ref={box}>{children}</span>
}
