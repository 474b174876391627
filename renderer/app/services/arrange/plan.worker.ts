import { answerWith } from '../../../map/ask-worker.ts'
import { createPlanDesk, type PlanQuestion, type PlanReply } from './plan-desk.ts'

const desk = createPlanDesk()

answerWith<PlanQuestion, PlanReply>(
  // What the desk throws is told to whoever asked.
  (question) => Promise.resolve(question).then(desk),
  (reply) => (reply && 'lines' in reply ? [reply.lines.levels.buffer, reply.lines.folds.buffer] : []),
)
