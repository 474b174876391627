import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isProfileFree, openProfile } from '../../electron/cli/profile.ts'
import { folderWith } from '../support/folders.ts'

beforeEach(async () => {
  vi.stubEnv('FONDS_DATA', await folderWith())
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('a new profile takes a port that nobody listens on, and keeps it', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  const ports = [taken, taken, taken + 1]
  const profile = await openProfile('scans', () => ports.shift() ?? 0)
  other.close()
  expect(profile.port).toBe(taken + 1)
  expect((await openProfile('scans', () => taken)).port).toBe(taken + 1)
})

test('a profile is in use while its runtime lives, not while another program has the number of it', async () => {
  const profile = await openProfile('scans')
  const runtime = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', `--of=${profile.folder}/data`])
  await once(runtime, 'spawn')
  writeFileSync(profile.pidFile, String(runtime.pid))
  expect(await isProfileFree(profile, 200)).toBe(false)
  runtime.kill('SIGKILL')
  await once(runtime, 'exit')
  expect(await isProfileFree(profile, 200)).toBe(true)
  writeFileSync(profile.pidFile, String(process.pid))
  expect(await isProfileFree(profile, 200)).toBe(process.platform === 'linux')
})
