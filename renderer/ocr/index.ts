export { createPageReader, type PageReader } from './page-reader.ts'
export type { PageText } from './read-page.ts'
export type { OwnModels } from './own-models.ts'
