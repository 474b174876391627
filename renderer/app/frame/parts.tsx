import { lazy } from 'react'

// Parts that are not needed for the first picture, each in a file of its own.

export const SettingsPage = lazy(() =>
  import('../../features/settings/settings-page.tsx').then(({ SettingsPage: part }) => ({ default: part })),
)
export const NewCollectionPage = lazy(() =>
  import('../../features/settings/new-collection-page.tsx').then(({ NewCollectionPage: part }) => ({ default: part })),
)
export const HelpPage = lazy(() =>
  import('../../features/settings/help-page.tsx').then(({ HelpPage: part }) => ({ default: part })),
)
