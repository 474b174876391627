import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { TrashPage } from '../../features/browse/index.ts'
import type { Task } from '../../ports/desk.ts'
import {
  ActivityPage,
  AddReadingsPage,
  AdjustPage,
  BatchPage,
  CodesPage,
  AuthoritiesPage,
  DuplicatesPage,
  ComparePage,
  ExportPage,
  FormsPage,
  GeotagPage,
  ImportPage,
  ImportsPage,
  IntakePage,
  IntegrityPage,
  LayMapPage,
  LeavesPage,
  NewCollectionPage,
  MeasurePage,
  MentionsPage,
  PagesPage,
  ReadPagesPage,
  ReplacePage,
  SettingsPage,
  TemplatesPage,
  VouchPage,
  WordsPage,
} from './parts.tsx'

/** The page of a task. */
export function TaskPart({ task }: { readonly task: Task }): ReactNode {
  switch (task) {
    case 'import':
      return <ImportPage />
    case 'intake':
      return <IntakePage />
    case 'export':
      return <ExportPage />
    case 'settings':
      return <SettingsPage />
    case 'templates':
      return <TemplatesPage />
    case 'new-collection':
      return <NewCollectionPage />
    case 'compare':
      return <ComparePage />
    case 'duplicates':
      return <DuplicatesPage />
    case 'integrity':
      return <IntegrityPage />
    case 'trash':
      return <TrashPage />
    case 'add-readings':
      return <AddReadingsPage />
    case 'adjust':
      return <AdjustPage />
    case 'pages':
      return <PagesPage />
    case 'vouch':
      return <VouchPage />
    case 'suggest':
      return <VouchPage suggests />
    case 'leaves':
      return <LeavesPage />
    case 'codes':
      return <CodesPage />
    case 'authorities':
      return <AuthoritiesPage />
    case 'activity':
      return <ActivityPage />
    case 'imports':
      return <ImportsPage />
    case 'replace':
      return <ReplacePage />
    case 'batch':
      return <BatchPage begin="set" />
    case 'batch-replace':
      return <BatchPage begin="replace" />
    case 'measure':
      return <MeasurePage />
    case 'read-as':
      return <ReadPagesPage />
    case 'geotag':
      return <GeotagPage />
    case 'mentions':
      return <MentionsPage />
    case 'lay-map':
      return <LayMapPage />
    case 'forms':
      return <FormsPage />
    case 'words':
      return <WordsPage />
    default:
      return assertNever(task)
  }
}
