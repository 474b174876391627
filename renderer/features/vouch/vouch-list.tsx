import { useState, type ReactNode } from 'react'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { vouched, type MachineValue } from '../../../shared/domain/vouch.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { focusField } from '../../ports/focus-field.ts'
import { explain } from '../../ports/explain.ts'
import { fieldName, termName } from '../../ports/field-words.ts'
import { languageLabel } from '../../ports/language-label.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { usePreferences } from '../../ports/preferences.tsx'
import { saidBy } from '../../ports/said-by.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { nameBeside, vouchKey } from './vouch-queue.ts'
import styles from './vouch.module.css'

/** Pixels. */
const ROW = 48

type Answer = 'accept' | 'reject'

/** The queue: Enter accepts the one in hand, Delete rejects it, F2 goes to its field; the next one follows by itself. */
export function VouchList(props: {
  readonly queue: readonly MachineValue[]
  readonly index: TreeIndex
  /** They are of one field, and may be answered together. */
  readonly bulk: boolean
}): ReactNode {
  const { queue, index } = props
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const [preferences, prefer] = usePreferences()
  const { answer, fault } = useAnswer()
  const [at, setAt] = useState(0)
  const active = Math.min(at, queue.length - 1)
  const inHand = queue[active]
  const show = (one: MachineValue): void => {
    dispatch({ type: 'select', unitIds: [one.unitId] })
    if (!preferences.descriptionOpen) prefer({ descriptionOpen: true })
  }
  const answerInHand = (said: Answer): void => {
    if (inHand) void answer([inHand], said)
  }
  const edit = (): void => {
    if (!inHand) return
    show(inHand)
    focusField(inHand.field)
  }
  return (
    <>
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
      <div className={styles['tools']}>
        <Button kind="primary" disabled={!inHand} onPress={() => answerInHand('accept')}>
          {t('vouch.accept')}
        </Button>
        <Button disabled={!inHand} onPress={() => answerInHand('reject')}>
          {t('vouch.reject')}
        </Button>
        <Button disabled={!inHand} onPress={edit}>
          {t('vouch.edit')}
        </Button>
        {props.bulk ? (
          <>
            <Button onPress={() => void answer(queue, 'accept')}>
              {t('vouch.acceptAll', { count: queue.length })}
            </Button>
            <Button onPress={() => void answer(queue, 'reject')}>
              {t('vouch.rejectAll', { count: queue.length })}
            </Button>
          </>
        ) : null}
        <span className={styles['soft']}>{t('vouch.keys')}</span>
      </div>
      <VirtualList
        className={styles['list']}
        label={t('vouch.title')}
        items={queue}
        rowHeight={ROW}
        keyOf={vouchKey}
        activeIndex={active}
        onMove={(one, next) => {
          setAt(next)
          show(one)
        }}
        onOpen={() => answerInHand('accept')}
        onKeyDown={(event) => {
          if (event.key === 'Delete') answerInHand('reject')
          else if (event.key === 'F2') edit()
          else return
          event.preventDefault()
        }}
      >
        {(one) => {
          const unit = index.byId.get(one.unitId)
          return (
            <div className={styles['row']}>
              <span className={styles['said']}>
                {fieldName(one.field, speech)}: {saidIn(one, speech)}
              </span>
              <span className={styles['soft']}>
                {[unit ? nameBeside(unit, one) : '', saidBy(one.value.by, speech)].filter(Boolean).join(' · ')}
              </span>
            </div>
          )
        }}
      </VirtualList>
    </>
  )
}

/** What it says: a language and a term by their names. */
function saidIn({ field, value }: MachineValue, speech: Speech): string {
  return field === 'language' ? languageLabel(value.text, speech.language) : termName(field, value.text, speech)
}

/** A person's word on values, as one step; and what kept it from being stored. */
function useAnswer(): {
  readonly answer: (values: readonly MachineValue[], said: Answer) => Promise<void>
  readonly fault: unknown
} {
  const { undo, repositories, clock } = useServices()
  const [fault, setFault] = useState<unknown>(null)
  const answer = async (values: readonly MachineValue[], said: Answer): Promise<void> => {
    try {
      await undo.run(async () => {
        const units = await repositories.units.many([...new Set(values.map(({ unitId }) => unitId))])
        return { label: `vouch.undo.${said}`, changes: vouched(units, values, { answer: said, at: clock.now() }) }
      })
      setFault(null)
    } catch (error) {
      setFault(error)
    }
  }
  return { answer, fault }
}
