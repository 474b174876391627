export { createPageReader, type PageReader } from './page-reader.ts'
export type { OwnModels } from './own-models.ts'
