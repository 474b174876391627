// One build at a time, also when two commands want one.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { at } from './paths.mjs'

const LOCK = () => at('build', 'lock')

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** True where the lock is ours now. A lock whose owner has died is taken over. */
function take() {
  try {
    writeFileSync(LOCK(), String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const owner = Number(readFileSync(LOCK(), 'utf8'))
  if (!isAlive(owner)) rmSync(LOCK(), { force: true })
  return false
}

/** Runs `work` while no other process builds. */
export async function alone(work) {
  mkdirSync(at('build'), { recursive: true })
  while (!take()) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    return await work()
  } finally {
    rmSync(LOCK(), { force: true })
  }
}
