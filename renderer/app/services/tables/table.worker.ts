import { answerWith } from '../../../map/ask-worker.ts'
import { createTableDesk, type TableQuestion, type TableReply } from './table-desk.ts'

answerWith<TableQuestion, TableReply>(createTableDesk(), () => [])
