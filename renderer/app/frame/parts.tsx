import { lazy } from 'react'

// Parts that are not needed for the first picture, each in a file of its own.

export const ImportPage = lazy(() =>
  import('../../features/import/import-page.tsx').then(({ ImportPage: part }) => ({ default: part })),
)
export const IntakePage = lazy(() =>
  import('../../features/intake/intake-page.tsx').then(({ IntakePage: part }) => ({ default: part })),
)
export const ImportsPage = lazy(() =>
  import('../../features/import/imports-page.tsx').then(({ ImportsPage: part }) => ({ default: part })),
)
export const ActivityPage = lazy(() =>
  import('../../features/activity/activity-page.tsx').then(({ ActivityPage: part }) => ({ default: part })),
)
export const CodesPage = lazy(() =>
  import('../../features/codes/codes-page.tsx').then(({ CodesPage: part }) => ({ default: part })),
)
export const AuthoritiesPage = lazy(() =>
  import('../../features/authorities/authorities-page.tsx').then(({ AuthoritiesPage: part }) => ({ default: part })),
)
export const VouchPage = lazy(() =>
  import('../../features/vouch/vouch-page.tsx').then(({ VouchPage: part }) => ({ default: part })),
)
export const Reader = lazy(() =>
  import('../../features/read/reader.tsx').then(({ Reader: part }) => ({ default: part })),
)
export const ReadPagesPage = lazy(() =>
  import('../../features/read/choice/read-pages-page.tsx').then(({ ReadPagesPage: part }) => ({ default: part })),
)
export const SettingsPage = lazy(() =>
  import('../../features/settings/settings-page.tsx').then(({ SettingsPage: part }) => ({ default: part })),
)
export const TemplatesPage = lazy(() =>
  import('../../features/settings/templates/templates-page.tsx').then(({ TemplatesPage: part }) => ({ default: part })),
)
export const NewCollectionPage = lazy(() =>
  import('../../features/settings/new-collection-page.tsx').then(({ NewCollectionPage: part }) => ({ default: part })),
)
export const HelpPage = lazy(() =>
  import('../../features/settings/help-page.tsx').then(({ HelpPage: part }) => ({ default: part })),
)
export const AddReadingsPage = lazy(() =>
  import('../../features/add-readings/add-readings-page.tsx').then(({ AddReadingsPage: part }) => ({ default: part })),
)
export const ExportPage = lazy(() =>
  import('../../features/export/export-page.tsx').then(({ ExportPage: part }) => ({ default: part })),
)
export const AdjustPage = lazy(() =>
  import('../../features/adjust/adjust-page.tsx').then(({ AdjustPage: part }) => ({ default: part })),
)
export const FormsPage = lazy(() =>
  import('../../features/forms/forms-page.tsx').then(({ FormsPage: part }) => ({ default: part })),
)
export const PagesPage = lazy(() =>
  import('../../features/pages/pages-page.tsx').then(({ PagesPage: part }) => ({ default: part })),
)
export const LeavesPage = lazy(() =>
  import('../../features/leaves/leaves-page.tsx').then(({ LeavesPage: part }) => ({ default: part })),
)
export const MapView = lazy(() =>
  import('../../features/places/map-view.tsx').then(({ MapView: part }) => ({ default: part })),
)
export const OwnMapsSection = lazy(() =>
  import('../../features/own-maps/own-maps-section.tsx').then(({ OwnMapsSection: part }) => ({ default: part })),
)
export const IntegrityPage = lazy(() =>
  import('../../features/integrity/integrity-page.tsx').then(({ IntegrityPage: part }) => ({ default: part })),
)
export const DuplicatesPage = lazy(() =>
  import('../../features/duplicates/duplicates-page.tsx').then(({ DuplicatesPage: part }) => ({ default: part })),
)
export const ComparePage = lazy(() =>
  import('../../features/compare/compare-page.tsx').then(({ ComparePage: part }) => ({ default: part })),
)
export const GeotagPage = lazy(() =>
  import('../../features/geotag/geotag-page.tsx').then(({ GeotagPage: part }) => ({ default: part })),
)
export const MentionsPage = lazy(() =>
  import('../../features/mentions/mentions-page.tsx').then(({ MentionsPage: part }) => ({ default: part })),
)
export const LaidMapsSection = lazy(() =>
  import('../../features/old-maps/laid-maps-section.tsx').then(({ LaidMapsSection: part }) => ({ default: part })),
)
export const LayMapPage = lazy(() =>
  import('../../features/old-maps/lay-map-page.tsx').then(({ LayMapPage: part }) => ({ default: part })),
)
export const WordsPage = lazy(() =>
  import('../../features/words/words-page.tsx').then(({ WordsPage: part }) => ({ default: part })),
)
export const ReplacePage = lazy(() =>
  import('../../features/replace/replace-page.tsx').then(({ ReplacePage: part }) => ({ default: part })),
)
export const BatchPage = lazy(() =>
  import('../../features/batch/batch-page.tsx').then(({ BatchPage: part }) => ({ default: part })),
)
export const MeasurePage = lazy(() =>
  import('../../features/measure/measure-page.tsx').then(({ MeasurePage: part }) => ({ default: part })),
)
