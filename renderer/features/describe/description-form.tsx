import { Files, ListOrdered } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { TemplateId } from '../../../shared/domain/ids.ts'
import { LEVELS, type Unit } from '../../../shared/domain/unit.ts'
import { useDesk } from '../../ports/context.tsx'
import { templateName, templateNote } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { inOrderFor, useLevelNames, useTemplates, type Templates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { AccessSection, useAccessNote } from './access-section.tsx'
import type { DescriptionEdit } from './description-edits.ts'
import styles from './describe.module.css'
import { FileMetadata } from './file-metadata.tsx'
import { FormField } from './form-field.tsx'
import { formSections, type FormSection } from './form-fields.ts'
import { mergeDescriptions, type MergedDescription } from './merge-descriptions.ts'
import { selectionKey } from './panel-state.ts'
import { Section } from './section.tsx'
import { useNextField } from './use-next-field.ts'
import { usedValues } from './used-values.ts'

type Save = (edit: DescriptionEdit) => Promise<boolean>

export interface DescriptionFormProps {
  readonly units: readonly Unit[]
  readonly save: Save
  /** Fields that a template requires and a unit lacks. */
  readonly missing: ReadonlySet<FieldName>
  readonly places: ReactNode
  readonly files: ReactNode
}

/** The fields that the units' templates ask for, in sections that fold; the places before the last of them. */
export function DescriptionForm({ units, save, missing, places, files }: DescriptionFormProps): ReactNode {
  const { t } = useSpeech()
  const templates = useTemplates()
  const merged = useMemo(() => mergeDescriptions(units), [units])
  const sections = useMemo(() => formSections(units, templates.of), [units, templates])
  const [only] = units
  const tree = useUnitTree()
  const [values] = useState(usedValues)
  const used = (field: FieldName) => (tree.status === 'ready' ? values.of(field, tree.value) : [])
  const accessNote = useAccessNote(units)
  const form = useRef<HTMLDivElement>(null)
  useNextField(form)
  const parts = { units, save, merged, templates, used, missing }
  const [first, ...others] = sections
  const beforePlaces = others.filter(({ section }) => section === 'context' || section === 'content')
  return (
    <div ref={form} className={styles['form']}>
      {first ? <Fields {...parts} part={first} /> : null}
      {beforePlaces.map((part) => (
        <Fields key={part.section} {...parts} part={part} />
      ))}
      <Section title={t('describe.section.places')}>{places}</Section>
      {others
        .filter((part) => !beforePlaces.includes(part))
        .map((part) => (
          <Fields key={part.section} {...parts} part={part} />
        ))}
      <Section title={t('access.title')} note={accessNote} isFact seldom>
        <AccessSection units={units} save={save} />
      </Section>
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

interface FieldsProps {
  readonly units: readonly Unit[]
  readonly save: Save
  readonly merged: MergedDescription
  readonly templates: Templates
  readonly used: (field: FieldName) => readonly string[]
  readonly missing: ReadonlySet<FieldName>
  readonly part: FormSection
}

function Fields({ units, save, merged, templates, used, missing, part }: FieldsProps): ReactNode {
  const { t } = useSpeech()
  const key = selectionKey(units.map((unit) => unit.id))
  const lacking = part.fields.filter(({ field }) => missing.has(field)).length
  return (
    <Section
      title={t(`describe.section.${part.section}`)}
      note={lacking === 0 ? '' : t('describe.missing', { count: lacking })}
      seldom={part.seldom}
    >
      {part.fields.map((asked) => (
        <FormField
          key={`${asked.field} ${key}`}
          asked={asked}
          units={units}
          save={save}
          merged={merged}
          templates={templates}
          used={() => used(asked.field)}
          isMissing={missing.has(asked.field)}
        />
      ))}
      {part.section === 'identity' ? <Ways units={units} save={save} merged={merged} templates={templates} /> : null}
    </Section>
  )
}

/** At which level the units are, and by which template they are described. */
function Ways({ units, save, merged, templates }: Omit<FieldsProps, 'part' | 'used' | 'missing'>): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const levelName = useLevelNames()
  const [, dispatch] = useDesk()
  const [only, ...more] = new Set(units.map((unit) => templates.of(unit).id))
  const note = more.length === 0 && units[0] ? templateNote(templates.of(units[0]), speech) : ''
  return (
    <>
      <Select
        label={t('describe.level')}
        options={LEVELS.map((level) => ({ key: level, text: levelName(level) }))}
        value={merged.level}
        placeholder={t('describe.different')}
        onChange={(level) => void save({ kind: 'level', level })}
      />
      <Select<TemplateId>
        label={t('describe.template')}
        options={inOrderFor(units[0]?.level ?? 'item', templates.all).map((template) => ({
          key: template.id,
          text: templateName(template, speech),
        }))}
        value={more.length === 0 ? (only ?? null) : null}
        placeholder={t('describe.different')}
        onChange={(template) => void save({ kind: 'template', template })}
      />
      {note === '' ? null : <p className={styles['help']}>{note}</p>}
      {units.some(({ level }) => level !== 'item') ? (
        <div>
          <Button
            kind="quiet"
            icon={<Files size={16} aria-hidden />}
            onPress={() => dispatch({ type: 'task', task: 'leaves' })}
          >
            {t('leaves.open')}
          </Button>
          <Button
            kind="quiet"
            icon={<ListOrdered size={16} aria-hidden />}
            onPress={() => dispatch({ type: 'task', task: 'codes' })}
          >
            {t('command.codes')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
