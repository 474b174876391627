import { answerWith } from '../../../map/ask-worker.ts'
import { answerCompanion, type CompanionAnswer, type CompanionQuestion } from './read-companion.ts'

answerWith<CompanionQuestion, CompanionAnswer>(answerCompanion, () => [])
