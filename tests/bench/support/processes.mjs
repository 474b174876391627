// Memory and processor time of a browser with all its processes (Linux).
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts the time of processes in hundredths of a second. */
const TICKS = 100

/** The processes of the browser of a profile: `{ id, parent, memory (bytes), cpu (seconds), command }`. */
export function treeOf(profile) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)
  const isRoot = (one) => one.command.includes(`--user-data-dir=${profile}`) && !one.command.includes('--type=')
  const below = (id) => processes.filter((one) => one.parent === id).flatMap((one) => [one, ...below(one.id)])
  const root = processes.find(isRoot)
  return root ? [root, ...below(root.id)] : []
}

/** What the processes occupy together, in bytes: what several of them share counts once (proportional set size). */
export function occupiedBy(processes) {
  return processes.reduce((total, { id }) => total + proportional(id), 0)
}

function proportional(id) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return 0
    throw error
  }
}

function readProcess(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    const at = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
    return [{ id: Number(id), parent: at('PPid'), memory: at('VmRSS') * 1024, cpu: (user + system) / TICKS, command }]
  } catch (error) {
    // It ended between the listing and the reading.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return []
    throw error
  }
}
