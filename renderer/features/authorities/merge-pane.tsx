import { useState, type ReactNode } from 'react'
import { mergedAuthority } from '../../../shared/domain/authority-merge.ts'
import { usesOf, type NamingIndex } from '../../../shared/domain/authority-uses.ts'
import { namesOf, type Authority } from '../../../shared/domain/authority.ts'
import type { AuthorityId } from '../../../shared/domain/ids.ts'
import { pairKey } from '../../../shared/text/authority-search.ts'
import { authorityFacts } from '../../ports/authority-words.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './authorities.module.css'
import type { AuthorityHand } from './use-authority-hand.ts'

interface MergeProps {
  /** Two or more. */
  readonly records: readonly Authority[]
  readonly naming: NamingIndex
  readonly hand: AuthorityHand
  /** They are known to be different: the pairs that they make. */
  readonly onApart: (keys: readonly string[]) => void
}

/** What becomes of several records when one of them is kept, before it is done. */
export function MergePane({ records, naming, hand, onApart }: MergeProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const [keep, setKeep] = useState<AuthorityId>(() => mostNamed(records, naming))
  const kept = records.find(({ id }) => id === keep)
  const others = records.filter(({ id }) => id !== keep)
  const units = new Set(others.flatMap((record) => usesOf(record, naming).linked))
  const isMixed = new Set(records.map(({ kind }) => kind)).size > 1
  const merge = async (): Promise<void> => {
    if (kept && (await hand.merge(kept, others))) dispatch({ type: 'authority', id: kept.id })
  }
  return (
    <div className={styles['editor']}>
      <h2>{t('authorities.merge.title', { count: records.length })}</h2>
      {isMixed ? <ErrorNote kind="doubt">{t('authorities.merge.mixed')}</ErrorNote> : null}
      <fieldset className={styles['keep']}>
        <legend>{t('authorities.merge.keep')}</legend>
        {records.map((record) => (
          <label key={record.id} className={styles['choice']}>
            <input type="radio" name="kept" checked={record.id === keep} onChange={() => setKeep(record.id)} />
            <span>
              {record.name}
              <span className={styles['soft']}> · {authorityFacts(record, speech)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kept ? <Preview merged={mergedAuthority(kept, others, kept.updatedAt)} units={units.size} /> : null}
      <div className={styles['tools']}>
        <Button kind="primary" disabled={!kept || isMixed} onPress={() => void merge()}>
          {t('authorities.merge.do')}
        </Button>
        <Button onPress={() => onApart(pairsOf(records))}>{t('authorities.merge.apart')}</Button>
      </div>
    </div>
  )
}

function Preview({ merged, units }: { readonly merged: Authority; readonly units: number }): ReactNode {
  const { t } = useSpeech()
  const [name, ...others] = namesOf(merged)
  const texts = Object.entries(merged.texts)
  return (
    <section className={styles['used']} aria-label={t('authorities.merge.after')}>
      <h2>{t('authorities.merge.after')}</h2>
      <dl className={styles['facts']}>
        <Fact name={t('authorities.name')} said={name ?? ''} />
        <Fact name={t('authorities.variants')} said={others.join('; ')} />
        <Fact name={t('authorities.dates')} said={merged.dates?.text ?? ''} />
        {texts.map(([text, said]) => (
          <Fact key={text} name={t(`authorities.text.${text as keyof Authority['texts']}`)} said={said} />
        ))}
        <Fact name={t('authorities.identifiers')} said={merged.identifiers.join('; ')} />
      </dl>
      {units === 0 ? null : <p>{t('authorities.merge.units', { count: units })}</p>}
    </section>
  )
}

function Fact({ name, said }: { readonly name: string; readonly said: string }): ReactNode {
  if (said === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </div>
  )
}

/** The record that most units link to is the likeliest to stay. */
function mostNamed(records: readonly Authority[], naming: NamingIndex): AuthorityId {
  const uses = records.map(({ id, ...record }) => ({ id, count: usesOf({ id, ...record }, naming).linked.length }))
  return uses.reduce((best, each) => (each.count > best.count ? each : best)).id
}

function pairsOf(records: readonly Authority[]): readonly string[] {
  return records.flatMap((one, at) => records.slice(at + 1).map((other) => pairKey(one.id, other.id)))
}
