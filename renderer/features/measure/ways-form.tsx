import { Plus, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { ANY_ENGINE } from '../../../shared/domain/reading-engine.ts'
import { isPresetId, PRESET_IDS, type PresetId } from '../../../shared/domain/reading-preset.ts'
import { useServices } from '../../ports/context.tsx'
import { languageName } from '../../ports/language-name.ts'
import type { WayToMeasure } from '../../ports/measuring.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useReadingLanguages } from '../../ports/reading-languages.ts'
import { useEngines } from '../../ports/use-engines.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './measure.module.css'

const USUAL: WayToMeasure = { engine: ANY_ENGINE, preset: 'auto', languages: null }

/** Puts together the ways of reading that are to be compared, and begins. */
export function WaysForm(props: { readonly collectionId: CollectionId; readonly busy: boolean }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { measuring } = useServices()
  const engines = useEngines()
  const [ways, setWays] = useState<readonly WayToMeasure[]>([USUAL])
  const nameOf = (way: WayToMeasure): string => wordsFor(way, engines, speech)
  const add = (way: WayToMeasure): void => {
    if (!ways.some((each) => nameOf(each) === nameOf(way))) setWays([...ways, way])
  }
  return (
    <section className={styles['ways']} aria-label={t('measure.ways')}>
      <h2>{t('measure.ways')}</h2>
      <ul className={styles['list']}>
        {ways.map((way) => (
          <li key={nameOf(way)}>
            {nameOf(way)}
            <IconButton
              name={t('measure.ways.remove', { way: nameOf(way) })}
              icon={<X size={16} />}
              onPress={() => setWays(ways.filter((each) => each !== way))}
            />
          </li>
        ))}
      </ul>
      <NewWay onAdd={add} />
      <Button
        kind="primary"
        className={styles['begin']}
        disabled={props.busy || ways.length === 0}
        onPress={() => measuring.begin(props.collectionId, ways)}
      >
        {t('measure.begin', { count: ways.length })}
      </Button>
    </section>
  )
}

function NewWay({ onAdd }: { readonly onAdd: (way: WayToMeasure) => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const engines = useEngines()
  const listed = useReadingLanguages()
  const [way, setWay] = useState(USUAL)
  const { languages } = way
  const preset: PresetId = isPresetId(way.preset) ? way.preset : 'auto'
  const change = (language: ReadingLanguage, on: boolean): void =>
    setWay({
      ...way,
      languages: on ? [...(languages ?? []), language] : (languages ?? []).filter((one) => one !== language),
    })
  return (
    <fieldset className={styles['new']}>
      <legend>{t('measure.ways.new')}</legend>
      <div className={styles['choices']}>
        <Select
          label={t('measure.column.preset')}
          value={preset}
          options={PRESET_IDS.map((id) => ({ key: id, text: t(`preset.${id}`) }))}
          onChange={(id) => setWay({ ...way, preset: id })}
        />
        <Select
          label={t('choice.engine')}
          value={way.engine}
          options={[
            { key: ANY_ENGINE, text: t('choice.engine.auto') },
            ...engines.map(({ id, name }) => ({ key: id, text: name })),
          ]}
          onChange={(engine) => setWay({ ...way, engine })}
        />
        <Select
          label={t('measure.ways.models')}
          value={languages === null ? 'own' : 'these'}
          options={[
            { key: 'own', text: t('choice.languages.own') },
            { key: 'these', text: t('measure.ways.these') },
          ]}
          onChange={(key) => setWay({ ...way, languages: key === 'own' ? null : [] })}
        />
      </div>
      {languages === null ? null : (
        <div className={styles['models']} role="group" aria-label={t('measure.ways.models')}>
          {listed.map((language) => (
            <Checkbox key={language} checked={languages.includes(language)} onChange={(on) => change(language, on)}>
              {languageName(language, speech)}
            </Checkbox>
          ))}
        </div>
      )}
      <Button icon={<Plus size={16} aria-hidden />} disabled={languages?.length === 0} onPress={() => onAdd(way)}>
        {t('measure.ways.add')}
      </Button>
    </fieldset>
  )
}

/** 'whatever suits it · Tesseract · Vietnamese + French'; engine and languages only where they are said. */
function wordsFor(
  { engine, preset, languages }: WayToMeasure,
  engines: readonly { readonly id: string; readonly name: string }[],
  speech: Speech,
): string {
  const { t } = speech
  return [
    isPresetId(preset) ? t(`preset.${preset}`) : preset,
    engine === ANY_ENGINE ? '' : (engines.find(({ id }) => id === engine)?.name ?? engine),
    languages === null
      ? t('choice.languages.own')
      : languages.map((language) => languageName(language, speech)).join(' + '),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
