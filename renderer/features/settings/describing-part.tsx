import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { puts } from '../../../shared/domain/changes.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import { ofTradition, templateOf } from '../../../shared/domain/fields/shipped-templates.ts'
import type { ArchivalTradition } from '../../../shared/domain/fields/tradition.ts'
import type { TemplateId } from '../../../shared/domain/ids.ts'
import { LEVELS } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { templateName } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { inOrderFor, levelName, useTemplates } from '../../ports/templates.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { ArchiveSelect } from './archive-select.tsx'
import styles from './settings.module.css'
import { TraditionSelect } from './tradition-select.tsx'

/** What the levels of a collection are called, and by which templates they are described. Each change is kept at once. */
export function DescribingPart({ collection }: { readonly collection: Collection }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { undo } = useServices()
  const { all, own } = useTemplates()
  const [, dispatch] = useDesk()
  const [open, setOpen] = useState(false)
  const keep = (row: Collection): void => {
    void undo.run({ label: 'settings.undo.collection', changes: puts('collections', [row]) })
  }
  return (
    <div className={styles['describing']} role="group" aria-label={`${t('level.tradition')}, ${collection.name}`}>
      <TraditionSelect
        value={collection.tradition}
        onChange={(tradition) => keep(withTradition(collection, tradition))}
      />
      <p className={styles['hint']}>{t('level.hint')}</p>
      <ArchiveSelect collection={collection} onChange={keep} />
      <div className={styles['actions']}>
        <Button
          kind="quiet"
          icon={open ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
          expanded={open}
          onPress={() => setOpen(!open)}
        >
          {t('level.templates')}
        </Button>
        <Button kind="quiet" onPress={() => dispatch({ type: 'task', task: 'templates' })}>
          {t('templates.edit')}
        </Button>
      </div>
      {open ? (
        <div className={styles['levels']}>
          {LEVELS.map((level) => (
            <Select<TemplateId>
              key={level}
              label={levelName(level, collection.tradition, speech)}
              options={inOrderFor(level, all).map((template) => ({
                key: template.id,
                text: templateName(template, speech),
              }))}
              value={templateOf({ level }, collection.templates, own).id}
              onChange={(id) => keep({ ...collection, templates: { ...collection.templates, [level]: id } })}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** The collection with other words for its levels, and the templates that go with them. */
function withTradition(collection: Collection, tradition: ArchivalTradition | undefined): Collection {
  const { tradition: _words, templates: _templates, ...rest } = collection
  return { ...rest, ...ofTradition(tradition) }
}
