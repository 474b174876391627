import type { ReactNode } from 'react'
import { ANY_ENGINE, type EngineId } from '../../../../shared/domain/reading-engine.ts'
import { PRESET_IDS } from '../../../../shared/domain/reading-preset.ts'
import { useEngines } from '../../../ports/use-engines.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import type { ReadingChoice } from './reading-choice.ts'
import styles from './choice.module.css'

/** The engine that reads line by line. */
const LINES: EngineId = 'own'

/** Chooses engine, preparation and layout. */
export function ReadingForm(props: {
  readonly value: ReadingChoice
  readonly onChange: (choice: ReadingChoice) => void
}): ReactNode {
  const { t } = useSpeech()
  const engines = useEngines()
  const { value, onChange } = props
  // One that was remembered and is gone is no choice.
  const engine = engines.some(({ id }) => id === value.engine) ? value.engine : ANY_ENGINE
  return (
    <div className={styles['form']}>
      <Select
        label={t('choice.preset')}
        value={value.preset}
        options={PRESET_IDS.map((id) => ({ key: id, text: t(`preset.${id}`) }))}
        onChange={(preset) => onChange({ ...value, preset })}
      />
      <Select
        label={t('choice.engine')}
        value={engine}
        options={[
          { key: ANY_ENGINE, text: t('choice.engine.auto') },
          ...engines.map(({ id, name }) => ({ key: id, text: id === LINES ? t('choice.engine.own', { name }) : name })),
        ]}
        onChange={(id) => onChange({ ...value, engine: id })}
      />
      <Checkbox
        checked={value.layout === 'drawn'}
        onChange={(drawn) => onChange({ ...value, layout: drawn ? 'drawn' : 'anew' })}
      >
        {t('choice.layout')}
      </Checkbox>
    </div>
  )
}
