export { DropZone } from './drop-zone.tsx'
export { ImportPage } from './import-page.tsx'
export { ImportsAtStart } from './imports-at-start.tsx'
export { JobsDrawer } from './jobs-drawer.tsx'
