// Processor time on Linux, from /proc: it stays comparable where other programs share the machine.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Fields of /proc/<pid>/stat after the command, which may hold blanks: [state, parent, ...]. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Seconds used so far by processes that this one started and that have ended. */
export function cpuOfEndedChildren() {
  const stat = statOf('self')
  return (Number(stat[13]) + Number(stat[14])) / TICKS
}

/** Seconds used so far by the running processes below this one. */
export function cpuOfDescendants() {
  const processes = new Map()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = statOf(pid)
      processes.set(Number(pid), { parent: Number(stat[1]), seconds: (Number(stat[11]) + Number(stat[12])) / TICKS })
    } catch (error) {
      // A process that ended between the two looks.
      if (!['ENOENT', 'ESRCH'].includes(error.code)) throw error
    }
  }
  const below = (pid) => pid === process.pid || (processes.has(pid) && below(processes.get(pid).parent))
  return [...processes].reduce((sum, [, { parent, seconds }]) => (below(parent) ? sum + seconds : sum), 0)
}
