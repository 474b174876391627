import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Collection } from '../../../../shared/domain/collection.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { Select } from '../../../ui/select.tsx'
import section from '../settings.module.css'
import { choiceOf, listedRules, toneOf, TONES, wayOf, WAYS, withTone, type Way } from './choice.ts'
import styles from './orthography.module.css'
import { OwnRules } from './own-rules.tsx'
import { RuleList } from './rule-list.tsx'
import { SampleLine } from './sample-line.tsx'
import { useRenewal, useRules } from './use-rules.ts'

/** How the texts of a collection are brought to modern spelling. Each change is kept at once. */
export function OrthographyPart({ collection }: { readonly collection: Collection }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const keep = useRules(collection)
  const [open, setOpen] = useState(false)
  const { orthography: choice, name } = collection
  const way = wayOf(choice)
  const tone = toneOf(choice)
  return (
    <div className={styles['part']} role="group" aria-label={t('normal.way-named', { name })}>
      <div className={section['row']}>
        <Select
          label={t('normal.way')}
          options={WAYS.map((key) => ({ key, text: wayName(key, speech) }))}
          value={way}
          onChange={(next) => keep(choiceOf(next, choice))}
        />
        {choice && tone !== null ? (
          <Select
            label={t('normal.tone')}
            options={TONES.map((key) => ({
              key,
              text: t(key === 'written' ? 'normal.tone.written' : `orthography.rule.${key}`),
            }))}
            value={tone}
            onChange={(next) => keep(withTone(choice, next))}
          />
        ) : null}
      </div>
      <p className={section['hint']}>{t('normal.way.hint')}</p>
      <RenewalNote collection={collection} />
      <div>
        <Button
          kind="quiet"
          icon={open ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
          expanded={open}
          onPress={() => setOpen(!open)}
        >
          {choice && way !== 'none' ? t('normal.rules', { count: listedRules(choice).length }) : t('normal.sample')}
        </Button>
      </div>
      {open ? (
        <div className={styles['rules']}>
          <SampleLine choice={choice} />
          {choice && way !== 'none' ? (
            <>
              <OwnRules choice={choice} onChange={keep} />
              <RuleList choice={choice} onChange={keep} />
            </>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function wayName(way: Way, { t }: Speech): string {
  return way === 'itself' || way === 'none' ? t(`normal.way.${way}`) : t(`orthography.name.${way}`)
}

function RenewalNote({ collection }: { readonly collection: Collection }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { renewing } = useServices()
  const renewal = useRenewal(collection)
  if (!renewal) return null
  const { state, done, total, problem } = renewal
  const goOn = <Button onPress={() => renewing.resume(collection.id)}>{t('normal.renewing.now')}</Button>
  if (problem !== undefined) return <ErrorNote actions={goOn}>{explain(problem, speech)}</ErrorNote>
  if (state === 'running') {
    const fraction = total === 0 ? null : done / total
    return <ProgressBar label={t('normal.renewing')} fraction={fraction} caption={t('jobs.done-of', { done, total })} />
  }
  return (
    <div className={section['row']}>
      <span className={section['hint']}>{t('normal.renewing.stopped')}</span>
      {goOn}
    </div>
  )
}
