import { useEffect, useState, type ReactNode } from 'react'
import { NAME_PATTERNS, namesByCode } from '../../../shared/arrangement/names-by-code.ts'
import { readPattern } from '../../../shared/arrangement/pattern.ts'
import { firstText } from '../../../shared/domain/description.ts'
import type { PageRepository } from '../../../shared/domain/repositories.ts'
import { ancestors, indexTree } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { inLanguage, patternErrorWords } from '../../ports/pattern-error-words.ts'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './export.module.css'

/** Units that are looked through for a file to show the names by. */
const LOOKED_THROUGH = 50

/** Whether files are called after the codes of their units, and by which pattern; null for their own names. */
export function FileNames(props: {
  readonly units: readonly Unit[]
  readonly names: string | null
  readonly onNames: (names: string | null) => void
}): ReactNode {
  const { units, names, onNames } = props
  const speech = useSpeech()
  const { t, language } = speech
  const { masks, tradition } = useTemplates()
  const isRussian = tradition === 'ru' || (masks.file ?? '').includes('Д')
  const first = inLanguage(isRussian ? NAME_PATTERNS.ru : NAME_PATTERNS.numbers, language)
  const example = useExample(units, names)
  const read = names === null ? null : readPattern(names)
  return (
    <fieldset className={styles['group']}>
      <legend>{t('export.names')}</legend>
      <Checkbox checked={names !== null} onChange={(on) => onNames(on ? first : null)}>
        {t('export.names.codes')}
      </Checkbox>
      {names === null ? null : (
        <TextField
          label={t('export.names.pattern')}
          value={names}
          onChange={onNames}
          error={read && !read.ok ? patternErrorWords(read.error, speech) : null}
          hint={
            example === null ? t('export.names.none') : example === '' ? '' : t('export.names.example', { ...example })
          }
        />
      )}
    </fieldset>
  )
}

interface Example {
  readonly before: string
  readonly after: string
}

/** The first file with another name; null where none of the first units has one, '' until that is known. */
function useExample(units: readonly Unit[], names: string | null): Example | null | '' {
  const { repositories } = useServices()
  const tree = useUnitTree()
  const [example, setExample] = useState<Example | null | ''>('')
  useEffect(() => {
    if (names === null || tree.status !== 'ready') return
    let gone = false
    const show = (next: Example | null | ''): void => {
      if (!gone) setExample(next)
    }
    exampleOf(repositories.pages, { units: units.slice(0, LOOKED_THROUGH), all: tree.value, names }).then(show, () =>
      show(''),
    )
    return () => {
      gone = true
    }
  }, [repositories, units, tree, names])
  return example
}

/** The first of the units' files that the pattern gives another name; null where there is none. */
export async function exampleOf(
  pages: Pick<PageRepository, 'ofUnit'>,
  of: { readonly units: readonly Unit[]; readonly all: readonly Unit[]; readonly names: string },
): Promise<Example | null> {
  const index = indexTree(of.all)
  for (const unit of of.units) {
    const own = await pages.ofUnit(unit.id)
    const codes = [...ancestors(index, unit.id), unit].map(({ description }) => firstText(description, 'referenceCode'))
    const named = namesByCode(own, codes, of.names)
    const page = own.find(({ id }) => named.has(id))
    if (page) return { before: page.path.split('/').at(-1) ?? page.path, after: named.get(page.id) ?? '' }
  }
  return null
}
