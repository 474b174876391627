import { answerWith } from './ask-worker.ts'
import { ClusterIndex } from './cluster-index.ts'
import type { ClusterAnswer, ClusterQuestion } from './cluster-question.ts'

let index = new ClusterIndex([])

function answer(question: ClusterQuestion): ClusterAnswer {
  if ('chosen' in question) {
    if ('items' in question) index = new ClusterIndex(question.items)
    index.choose(question.chosen)
    return { marks: [], keys: [] }
  }
  if ('cluster' in question) return { marks: [], keys: index.leaves(question.cluster) }
  return { marks: index.marks(question.bounds, question.zoom), keys: [] }
}

answerWith<ClusterQuestion, ClusterAnswer>(
  (question) => Promise.resolve(question).then(answer),
  () => [],
)
