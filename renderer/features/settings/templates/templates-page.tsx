import { Copy, FileDown, FileUp, Lock, Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { withOwnNames } from '../../../../shared/domain/fields/edit-template.ts'
import type { KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import type { Template } from '../../../../shared/domain/fields/template.ts'
import type { TemplateId } from '../../../../shared/domain/ids.ts'
import { readTemplate } from '../../../../shared/formats/template/read-template.ts'
import { useDesk, useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import { templateName } from '../../../ports/field-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useTemplates } from '../../../ports/templates.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { Page } from '../../../ui/page.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { copyOfTemplate } from './copy-template.ts'
import { FieldList } from './field-list.tsx'
import { FileFaults, type RefusedFile } from './file-faults.tsx'
import { emptyTemplate } from './new-fields.ts'
import { TemplateEditor } from './template-editor.tsx'
import { faultWords } from './template-words.ts'
import styles from './templates.module.css'
import { useTemplateEdits } from './use-template-edits.ts'

const ROW = 28

/** The templates that ship, to look at and copy, and the users' own, to be made, changed and given to others as files. */
export function TemplatesPage(): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const [, dispatch] = useDesk()
  const { shipped, own, book } = useTemplates()
  const [edits, fault] = useTemplateEdits()
  const [chosen, choose] = useState<TemplateId | null>(null)
  const [refused, setRefused] = useState<RefusedFile | null>(null)
  const all = [...own, ...shipped]
  const template = all.find(({ id }) => id === chosen) ?? all[0]
  const add = (made: Omit<Template, 'id'>): void => void edits.add(made).then(choose)
  const takeIn = async (file: File): Promise<void> => {
    const read = readTemplate(await file.text())
    setRefused(read.ok ? null : { file: file.name, faults: read.faults })
    // Of one that comes from elsewhere only the fields' names may have to give way.
    if (read.ok) add(withOwnNames(read.template, book.own))
  }
  return (
    <Page
      title={t('command.templates')}
      closeLabel={t('common.close')}
      fill
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div className={styles['page']}>
        <nav className={styles['side']} aria-label={t('templates.list')}>
          <VirtualList
            className={styles['list']}
            label={t('templates.list')}
            items={all}
            rowHeight={ROW}
            keyOf={({ id }) => id}
            activeIndex={all.findIndex(({ id }) => id === template?.id)}
            onMove={({ id }) => choose(id)}
          >
            {(each) => <TemplateRow template={each} />}
          </VirtualList>
          <div className={styles['sideActs']}>
            <Button
              icon={<Plus size={16} aria-hidden />}
              onPress={() => add(emptyTemplate(t('templates.newName'), language))}
            >
              {t('templates.new')}
            </Button>
            <FileButton
              accept=".json,application/json"
              icon={<FileUp size={16} aria-hidden />}
              onChosen={([file]) => void takeIn(file)}
            >
              {t('templates.fromFile')}
            </FileButton>
          </div>
        </nav>
        <div className={styles['editor']}>
          {refused ? <FileFaults refused={refused} onClose={() => setRefused(null)} /> : null}
          {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
          {template ? (
            <section key={template.id} className={styles['template']} aria-label={templateName(template, speech)}>
              <Head template={template} onCopy={() => add(copyOfTemplate(template))} onRemove={edits.remove} />
              {template.shipped ? (
                <FieldList fields={template.fields} book={book} acts={null} />
              ) : (
                <TemplateEditor template={template} own={own} book={book} edits={edits} />
              )}
            </section>
          ) : null}
        </div>
      </div>
    </Page>
  )
}

function TemplateRow({ template }: { readonly template: KnownTemplate }): ReactNode {
  const speech = useSpeech()
  const name = templateName(template, speech)
  return (
    <div className={styles['listRow']} title={name}>
      <span className={styles['name']}>{name === '' ? speech.t('templates.nameless') : name}</span>
      {template.shipped ? <Lock size={14} role="img" aria-label={speech.t('templates.shipped')} /> : null}
    </div>
  )
}

/** What a template is called, whether it can be changed, and what can be done with it as a whole. */
function Head(props: {
  readonly template: KnownTemplate
  readonly onCopy: () => void
  readonly onRemove: (id: TemplateId) => Promise<boolean>
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { templateFiles } = useServices()
  const [failure, setFailure] = useState<unknown>(null)
  const { template } = props
  const { shipped, id } = template
  const save = (): void => {
    const plain = shipped ? copyOfTemplate(template) : template
    templateFiles.save(plain, templateName(template, speech)).then(() => setFailure(null), setFailure)
  }
  return (
    <header className={styles['head']}>
      <h2>{templateName(template, speech) || t('templates.nameless')}</h2>
      {shipped ? <p className={styles['soft']}>{t('templates.shipped.text')}</p> : null}
      <div className={styles['acts']}>
        <Button kind={shipped ? 'primary' : 'plain'} icon={<Copy size={16} aria-hidden />} onPress={props.onCopy}>
          {t('templates.copy')}
        </Button>
        <Button
          icon={<FileDown size={16} aria-hidden />}
          disabled={!shipped && faultWords(template, speech).length > 0}
          onPress={save}
        >
          {t('templates.toFile')}
        </Button>
        {shipped ? null : (
          <Button icon={<Trash2 size={16} aria-hidden />} onPress={() => void props.onRemove(id)}>
            {t('templates.remove')}
          </Button>
        )}
      </div>
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
    </header>
  )
}
