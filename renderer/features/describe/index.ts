export { DescriptionPanel } from './description-panel.tsx'
export { RescueDialog } from './rescue-dialog.tsx'
