import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { METADATA_GROUPS } from '../../../shared/domain/embedded-metadata.ts'
import {
  DEFAULT_MAPPING,
  MAPPING_TARGETS,
  movedRule,
  POINT_TAG,
  type MappingRule,
  type MappingTarget,
} from '../../../shared/formats/embedded/metadata-mapping.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './metadata-mapping.module.css'
import section from './settings.module.css'
import { useMapping } from './use-mapping.ts'

/** Which tag of a file goes into which field at import: on or off, in order, with one's own tags. */
export function MetadataMapping(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { mapping, failure, keep } = useMapping()
  const changed = (index: number, part: Partial<MappingRule>): void =>
    keep(mapping.map((rule, at) => (at === index ? { ...rule, ...part } : rule)))
  return (
    <section className={section['section']}>
      <h2>{t('metadata.mapping')}</h2>
      <p>{t('metadata.mapping.text')}</p>
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
      <div className={styles['frame']} tabIndex={0} role="group" aria-label={t('metadata.mapping')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('metadata.mapping.tag')}</th>
              <th scope="col">{t('metadata.mapping.field')}</th>
              <th scope="col">{t('metadata.mapping.order')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map((rule, index) => (
              // One tag may go into two fields.
              <RuleRow
                key={`${rule.tag} ${index}`}
                rule={rule}
                first={index === 0}
                last={index === mapping.length - 1}
                onChange={(part) => changed(index, part)}
                onMove={(by) => keep(movedRule(mapping, index, by))}
                onRemove={() => keep(mapping.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <NewRule onAdd={(rule) => keep([rule, ...mapping])} />
      <div>
        <Button onPress={() => keep(DEFAULT_MAPPING)}>{t('metadata.mapping.reset')}</Button>
      </div>
    </section>
  )
}

function targetName(target: MappingTarget, { t }: Speech): string {
  return target === 'place' ? t('metadata.place') : t(`describe.field.${target}`)
}

interface RuleRowProps {
  readonly rule: MappingRule
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (part: Partial<MappingRule>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

function RuleRow({ rule, first, last, onChange, onMove, onRemove }: RuleRowProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const tag = rule.tag === POINT_TAG ? t('metadata.mapping.point') : rule.tag
  return (
    <tr>
      <td>
        <Checkbox checked={rule.on} onChange={(on) => onChange({ on })}>
          <span className={styles['hidden']}>{t('metadata.mapping.on', { tag: '' })}</span>
          <span className={styles['tag']}>{tag}</span>
        </Checkbox>
      </td>
      <td>
        <Select
          label={`${t('metadata.mapping.field')}, ${tag}`}
          labelHidden
          options={MAPPING_TARGETS.map((key) => ({ key, text: targetName(key, speech) }))}
          value={rule.target}
          disabled={rule.tag === POINT_TAG}
          onChange={(target) => onChange({ target })}
        />
      </td>
      <td className={styles['order']}>
        <IconButton
          name={t('metadata.mapping.up', { tag })}
          icon={<ArrowUp size={16} />}
          disabled={first}
          onPress={() => onMove(-1)}
        />
        <IconButton
          name={t('metadata.mapping.down', { tag })}
          icon={<ArrowDown size={16} />}
          disabled={last}
          onPress={() => onMove(1)}
        />
        <IconButton name={t('metadata.mapping.remove', { tag })} icon={<X size={16} />} onPress={onRemove} />
      </td>
    </tr>
  )
}

function NewRule({ onAdd }: { readonly onAdd: (rule: MappingRule) => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [tag, setTag] = useState('')
  const [target, setTarget] = useState<MappingTarget>('note')
  const [wrong, setWrong] = useState(false)
  const add = (): void => {
    const plain = tag.trim()
    const isTag = METADATA_GROUPS.some((group) => plain.startsWith(`${group}:`) && plain.length > group.length + 1)
    setWrong(!isTag)
    if (!isTag) return
    onAdd({ tag: plain, target, on: true })
    setTag('')
  }
  return (
    <div className={styles['new']}>
      <TextField
        label={t('metadata.mapping.new')}
        value={tag}
        onChange={(value) => {
          setTag(value)
          setWrong(false)
        }}
        error={wrong ? t('metadata.mapping.wrong') : null}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add()
        }}
      />
      <Select
        label={t('metadata.mapping.field')}
        options={MAPPING_TARGETS.map((key) => ({ key, text: targetName(key, speech) }))}
        value={target}
        onChange={setTarget}
      />
      <Button onPress={add}>{t('metadata.mapping.add')}</Button>
    </div>
  )
}
