import type { Planned } from '../../shared/cli/protocol.ts'
import type { Voice } from './voice.ts'

/** Tells what an import would make: as JSON whole, else in lines, with what is amiss. Gives back the exit status. */
export function tellPlan({ type: _planned, ...plan }: Planned, { json }: { json: boolean }, voice: Voice): number {
  if (json) {
    voice.result(JSON.stringify(plan))
    return 0
  }
  const { units, files, copies, missing, double, known } = plan
  voice.result(voice.text('cli.plan', { units, files, copies, missing, double, known }))
  for (const { unit, code, missing: gaps, double: twice } of plan.amiss) {
    const name = code === '' ? unit : code
    if (gaps.length > 0) voice.result(voice.text('cli.plan.missing', { name, leaves: gaps.join(', ') }))
    if (twice.length > 0) voice.result(voice.text('cli.plan.double', { name, leaves: twice.join(', ') }))
  }
  for (const file of plan.unfit) voice.result(voice.text('cli.plan.unfit', { file }))
  for (const row of plan.rowless) voice.result(voice.text('cli.plan.rowless', { row }))
  for (const { file, code, message } of plan.problems) voice.result(`${file}: ${voice.explain(code, message)}`)
  for (const row of plan.pictureless) voice.result(voice.text('cli.plan.pictureless', { row }))
  if (plan.leftOut.length > 0) voice.result(voice.text('cli.plan.left-out', { count: plan.leftOut.length }))
  return 0
}
