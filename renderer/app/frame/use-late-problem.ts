import { useEffect } from 'react'
import { useLateWork } from '../../ports/late-work.ts'
import { SaidInstead, useTell } from './notices.tsx'

const TOLD = new SaidInstead('jobs.late.told')

/** Tells when what a step of very many units left could not be done: nobody waits for it who would see. */
export function useLateProblem(): void {
  const tell = useTell()
  const problem = useLateWork()?.problem
  useEffect(() => {
    if (problem !== undefined) tell(TOLD)
  }, [problem, tell])
}
