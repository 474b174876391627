export { DropZone } from './drop-zone.tsx'
export { ImportsAtStart } from './imports-at-start.tsx'
export { JobsDrawer } from './jobs-drawer.tsx'
export { WatchAtStart } from './watch-at-start.tsx'
