export { DescriptionPanel } from './description-panel.tsx'
