export { createPageReader, type PageReader, type PageText } from './page-reader.ts'
