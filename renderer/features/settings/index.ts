export { LANGUAGE_NAMES } from './language-names.ts'
