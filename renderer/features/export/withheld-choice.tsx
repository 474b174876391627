import { EyeOff } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { isAnyWithheld, NOTHING_WITHHELD, type Withheld } from '../../../shared/release/withheld.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { ExportScope } from './export-screen.ts'
import styles from './export.module.css'
import { withheldWords } from './withheld-words.ts'

/** What is withheld of what is to be exported, why, and whether it goes along all the same; nothing where nothing is. */
export function WithheldChoice(props: {
  readonly collectionId: CollectionId
  readonly scope: ExportScope
  readonly restricted: boolean
  readonly onChange: (restricted: boolean) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { withheld, fault } = useWithheld(props.collectionId, props.scope)
  if (fault !== null) return <ErrorNote>{explain(fault, speech)}</ErrorNote>
  if (!isAnyWithheld(withheld)) return null
  const { parts, reasons } = withheldWords(withheld, speech)
  return (
    <fieldset className={styles['group']}>
      <legend>{t('export.withheld')}</legend>
      <p className={styles['withheld']}>
        <EyeOff size={16} aria-hidden />
        <span>
          {parts} <span className={styles['soft']}>{reasons}</span>
        </span>
      </p>
      <Checkbox checked={props.restricted} onChange={props.onChange}>
        {t('export.withheld.include')}
      </Checkbox>
      {props.restricted ? <ErrorNote kind="doubt">{t('export.withheld.warning')}</ErrorNote> : null}
    </fieldset>
  )
}

function useWithheld(collectionId: CollectionId, scope: ExportScope) {
  const { exports } = useServices()
  const [state, setState] = useState<{ readonly withheld: Withheld; readonly fault: unknown }>({
    withheld: NOTHING_WITHHELD,
    fault: null,
  })
  // The units are others when one of them, or a restriction, has changed.
  const { units, unitIds } = scope
  useEffect(() => {
    let gone = false
    exports.withheld(collectionId, unitIds).then(
      (withheld) => gone || setState({ withheld, fault: null }),
      (fault: unknown) => gone || setState({ withheld: NOTHING_WITHHELD, fault }),
    )
    return () => {
      gone = true
    }
  }, [exports, collectionId, unitIds, units])
  return state
}
