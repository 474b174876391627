import { useMemo, type ReactNode } from 'react'
import { FIELDS, type FieldName } from '../../../shared/domain/description.ts'
import { LEVELS, type Unit } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Select } from '../../ui/select.tsx'
import type { DescriptionEdit } from './description-edits.ts'
import styles from './describe.module.css'
import { FileMetadata } from './file-metadata.tsx'
import { FieldEditor } from './field-editor.tsx'
import { mergeDescriptions } from './merge-descriptions.ts'
import { selectionKey } from './panel-state.ts'
import { Section } from './section.tsx'
import { usedValues } from './used-values.ts'

type SectionId = 'identity' | 'content' | 'rights'

/** Every field stands in a section; the compiler asks for a new one's. */
const SECTION_OF: Readonly<Record<FieldName, SectionId>> = {
  title: 'identity',
  referenceCode: 'identity',
  date: 'identity',
  creator: 'content',
  type: 'content',
  language: 'content',
  description: 'content',
  subject: 'content',
  rights: 'rights',
  note: 'rights',
}

export interface DescriptionFormProps {
  readonly units: readonly Unit[]
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
  readonly places: ReactNode
  readonly files: ReactNode
}

/** Every field of the units, in sections that fold. */
export function DescriptionForm({ units, save, places, files }: DescriptionFormProps): ReactNode {
  const { t } = useSpeech()
  const tree = useUnitTree()
  const merged = useMemo(() => mergeDescriptions(units), [units])
  const used = useMemo(() => usedValues(tree.status === 'ready' ? tree.value : []), [tree])
  const [only] = units
  const key = selectionKey(units.map((unit) => unit.id))
  const fields = (section: SectionId): ReactNode =>
    FIELDS.filter(({ name }) => SECTION_OF[name] === section).map((rule) => (
      <FieldEditor
        key={`${rule.name} ${key}`}
        rule={rule}
        label={t(`describe.field.${rule.name}`)}
        merged={merged.fields[rule.name]}
        units={units}
        save={save}
        suggestions={used[rule.name] ?? []}
      />
    ))
  return (
    <div className={styles['form']}>
      <Section title={t('describe.section.identity')}>
        {fields('identity')}
        <Select
          label={t('describe.level')}
          options={LEVELS.map((level) => ({ key: level, text: t(`browse.level.${level}`) }))}
          value={merged.level}
          placeholder={t('describe.different')}
          onChange={(level) => void save({ kind: 'level', level })}
        />
      </Section>
      <Section title={t('describe.section.content')}>{fields('content')}</Section>
      <Section title={t('describe.section.places')}>{places}</Section>
      <Section title={t('describe.section.rights')}>{fields('rights')}</Section>
      {only && units.length === 1 ? (
        <>
          <Section title={t('files.title')} seldom>
            {files}
          </Section>
          <Section title={t('metadata.section')} seldom>
            <FileMetadata unit={only} save={save} />
          </Section>
        </>
      ) : null}
    </div>
  )
}
