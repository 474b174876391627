import { Copy, FileDown, FileInput, Plus, Trash2 } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { FormKind } from '../../../shared/domain/forms/form.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { pagesOfItems, useScopedItems } from '../../ports/chosen-pages.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { FileIconButton } from '../../ui/file-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './forms.module.css'
import type { FormsHand } from './use-forms.ts'

/** The forms of the collection: made of the page in view, of a file or of another; chosen and removed. */
export function FormList({ hand }: { readonly hand: FormsHand }): ReactNode {
  const { t } = useSpeech()
  const { forms, chosen } = hand
  return (
    <div className={styles['tools']} role="group" aria-label={t('forms.list')}>
      {forms && forms.length > 0 ? (
        <Select
          className={styles['choice']}
          label={t('forms.list')}
          labelHidden
          value={chosen?.id ?? null}
          options={forms.map(({ id, name }) => ({ key: id, text: name || t('forms.unnamed') }))}
          onChange={hand.choose}
        />
      ) : null}
      <NewForm hand={hand} />
      <FileIconButton
        name={t('forms.import')}
        icon={<FileInput size={16} />}
        accept=".json"
        onChosen={([file]) => void hand.open(file)}
      />
      <IconButton
        name={t('forms.export')}
        icon={<FileDown size={16} />}
        disabled={!chosen}
        onPress={() => chosen && void hand.save(chosen)}
      />
      <IconButton
        name={t('forms.copy')}
        icon={<Copy size={16} />}
        disabled={!chosen}
        onPress={() => chosen && void hand.copy(chosen, t('forms.copied', { name: chosen.name }))}
      />
      <IconButton
        name={t('forms.remove')}
        icon={<Trash2 size={16} />}
        disabled={!chosen}
        onPress={() => chosen && void hand.remove(chosen)}
      />
    </div>
  )
}

/** A new form is drawn on the page that is open, or on the first of what is chosen. */
function NewForm({ hand }: { readonly hand: FormsHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const page = useSamplePage()
  const create = (kind: FormKind): void => {
    if (page) void hand.create(page, kind, t(`forms.new-name.${kind}`))
  }
  return (
    <>
      <Button icon={<Plus size={16} aria-hidden />} disabled={!page} onPress={() => create('register')}>
        {t('forms.new.register')}
      </Button>
      <Button icon={<Plus size={16} aria-hidden />} disabled={!page} onPress={() => create('form')}>
        {t('forms.new.form')}
      </Button>
      <span className={styles['sample']}>
        {page ? t('forms.sample', { page: nameOfPage(page, speech) }) : t('forms.no-sample')}
      </span>
    </>
  )
}

function useSamplePage(): Page | null {
  const { repositories } = useServices()
  const [{ reader }] = useDesk()
  const items = useScopedItems()
  const [page, setPage] = useState<Page | null>(null)
  const wanted = reader?.pageId ?? null
  const [first] = items ? [...items.chosen, ...items.collection] : []
  useEffect(() => {
    let isShown = true
    const find = async (): Promise<Page | null> => {
      if (wanted) return (await repositories.pages.get(wanted)) ?? null
      return first ? ((await pagesOfItems(repositories.pages, [first]))[0] ?? null) : null
    }
    find().then(
      (found) => isShown && setPage(found),
      (error: unknown) => console.warn('the sample could not be found', error), // the store tells it where it matters
    )
    return () => void (isShown = false)
  }, [repositories, wanted, first])
  return page
}
