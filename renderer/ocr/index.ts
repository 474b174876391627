export { createPageReader } from './page-reader.ts'
export type { OwnModels } from './own-models.ts'
