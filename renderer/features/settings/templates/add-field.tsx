import { Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { FIELDS, type FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../../../shared/domain/fields/field.ts'
import { fieldName } from '../../../ports/field-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { movedIndex, VirtualList } from '../../../ui/virtual-list.tsx'
import { matchingRules } from './template-words.ts'
import styles from './templates.module.css'

const ROW = 28
const SHOWN = 6

/**
 * Finds a field of the catalogue, or of the users' own, by some letters, and adds it; or makes one that is called so. The
 * arrows choose in the list while one types, Enter adds.
 */
export function AddField(props: {
  readonly book: FieldBook
  /** The fields that are asked for already. */
  readonly asked: ReadonlySet<string>
  readonly onAdd: (rule: FieldRule) => void
  readonly onMake: (called: string) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { book, asked } = props
  const left = useMemo(
    () => [...FIELDS, ...uniqueRules(book.own)].filter(({ name }) => !asked.has(name)),
    [book, asked],
  )
  const found = useMemo(() => matchingRules(left, typed, speech), [left, typed, speech])
  const active = Math.min(at, found.length - 1)
  const called = typed.normalize('NFC').trim()
  const isKnown = found.some(({ name }) => fieldName(name, speech).toLowerCase() === called.toLowerCase())
  const add = (rule: FieldRule): void => {
    setTyped('')
    setAt(0)
    props.onAdd(rule)
  }
  const make = (): void => {
    setTyped('')
    setAt(0)
    props.onMake(called)
  }
  return (
    <section className={styles['add']} aria-label={t('templates.add')}>
      <div className={styles['addHead']}>
        <TextField
          className={styles['filter']}
          label={t('templates.add')}
          hint={t('templates.add.hint')}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setAt(0)
          }}
          onKeyDown={(event) => {
            const next = event.key.startsWith('Arrow')
              ? movedIndex(event.key, active, { count: found.length, page: SHOWN })
              : null
            const rule = found[active]
            if (next !== null) setAt(next)
            else if (event.key === 'Enter' && rule) add(rule)
            else if (event.key === 'Enter' && called !== '') make()
            else return
            event.preventDefault()
          }}
        />
        <Button icon={<Plus size={16} aria-hidden />} disabled={called === '' || isKnown} onPress={make}>
          {t('templates.make')}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className={styles['soft']}>{t('templates.add.none')}</p>
      ) : (
        <div className={styles['found']} style={{ height: Math.min(found.length, SHOWN) * ROW + 2 }}>
          <VirtualList
            label={t('templates.catalogue')}
            items={found}
            rowHeight={ROW}
            keyOf={({ name }) => name}
            activeIndex={active}
            onMove={(_, index) => setAt(index)}
            opensOnPress
            onOpen={add}
          >
            {(rule) => (
              <div className={styles['rule']}>
                <span className={styles['name']}>{fieldName(rule.name, speech)}</span>
                <span className={styles['soft']}>
                  {[rule.crosswalk.isad && `ISAD(G) ${rule.crosswalk.isad}`, `dc:${rule.crosswalk.dc}`]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            )}
          </VirtualList>
        </div>
      )}
    </section>
  )
}

/** Several templates may bring the same field. */
function uniqueRules(rules: readonly FieldRule[]): readonly FieldRule[] {
  return [...new Map(rules.map((rule) => [rule.name, rule])).values()]
}
