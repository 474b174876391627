import { Files, FileText, Folder, Layers, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PreviewRow } from '../../../shared/arrangement/preview-tree.ts'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { isSameLeaf } from '../../../shared/domain/leaf.ts'
import type { Level } from '../../../shared/domain/unit.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import styles from './arrange.module.css'
import { mismatchWords } from './pattern-words.ts'

type RowOf<K extends PreviewRow['kind']> = Extract<PreviewRow, { kind: K }>

/** What a line of the preview says. */
export function PreviewFace({ row }: { readonly row: PreviewRow }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  switch (row.kind) {
    case 'unit':
      return <UnitFace row={row} />
    case 'page':
      return <PageFace row={row} />
    case 'missing':
      return (
        <>
          <TriangleAlert size={16} aria-hidden />
          <span className={styles['name']}>{missingWords(row, speech)}</span>
        </>
      )
    case 'group':
      return (
        <>
          {row.group === 'copies' ? <Files size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
          <span className={styles['name']}>{t(`arrange.${row.group}`, { count: row.count })}</span>
        </>
      )
    case 'unfit':
      return <UnfitFace row={row} />
    case 'rowless':
      return <span className={styles['name']}>{t('arrange.rowless-row', { ...row.row })}</span>
    case 'pictureless':
      return <span className={styles['name']}>{t('arrange.pictureless-row', { ...row.row })}</span>
    case 'copy':
      return <CopyFace row={row} />
    case 'left-out':
      return <span className={styles['name']}>{row.path}</span>
    default:
      return assertNever(row)
  }
}

function UnitFace({ row }: { readonly row: RowOf<'unit'> }): ReactNode {
  const { t } = useSpeech()
  const { texts, level } = row.unit
  const code = texts.referenceCode ?? ''
  return (
    <>
      <LevelIcon level={level} />
      <span className={styles['name']} title={code === '' ? texts.title : `${texts.title ?? ''} · ${code}`}>
        {texts.title}
        {code === '' ? null : <span className={styles['soft']}> {code}</span>}
      </span>
      {row.isThere ? <span className={styles['soft']}>{t('arrange.there')}</span> : null}
      {row.missing > 0 ? <span className={styles['amiss']}>{t('arrange.missing', { count: row.missing })}</span> : null}
      {row.double > 0 ? <span className={styles['amiss']}>{t('arrange.double', { count: row.double })}</span> : null}
      {row.expandable ? <span className={styles['count']}>{t('arrange.files', { count: row.files })}</span> : null}
    </>
  )
}

function UnfitFace({ row }: { readonly row: RowOf<'unfit'> }): ReactNode {
  const { path, mismatch } = row.unfit
  const why = mismatchWords(mismatch, useSpeech())
  return (
    <span className={styles['name']} title={`${path}: ${why}`}>
      {path} <span className={styles['soft']}>{why}</span>
    </span>
  )
}

function CopyFace({ row }: { readonly row: RowOf<'copy'> }): ReactNode {
  const { t } = useSpeech()
  const { path, of, role } = row.copy
  return (
    <span className={styles['name']} title={t('arrange.copy-of', { path, of })}>
      {t('arrange.copy-of', { path, of })} <span className={styles['soft']}>{t(`files.role.${role}`)}</span>
    </span>
  )
}

function LevelIcon({ level }: { readonly level: Level }): ReactNode {
  if (level === 'item') return <FileText size={16} aria-hidden />
  return level === 'file' ? <Folder size={16} aria-hidden /> : <Layers size={16} aria-hidden />
}

function PageFace({ row }: { readonly row: RowOf<'page'> }): ReactNode {
  const speech = useSpeech()
  const { path, leaf, canvas } = row.file
  return (
    <>
      <span className={styles['leaf']}>{leaf ? leafLabel(leaf, speech) : ''}</span>
      <span className={styles['path']} title={path}>
        {[canvas && !leaf ? canvas.label : '', path.split('/').at(-1)].filter((part) => part).join(' · ')}
      </span>
      {row.isDouble ? <span className={styles['amiss']}>{speech.t('arrange.double-row')}</span> : null}
      {row.isKnown ? <span className={styles['soft']}>{speech.t('arrange.known', { count: 1 })}</span> : null}
    </>
  )
}

function missingWords({ range }: RowOf<'missing'>, speech: Speech): string {
  const from = leafLabel(range.from, speech)
  if (isSameLeaf(range.from, range.to)) return speech.t('arrange.missing-row', { leaf: from })
  return speech.t('arrange.missing-rows', { from, to: leafLabel(range.to, speech) })
}
