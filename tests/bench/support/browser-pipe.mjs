// A browser spoken to by the pipe of `--remote-debugging-pipe`: messages of the DevTools protocol, each ended by a nought. Nothing is
// asked of it that keeps what pages fetch, as Playwright does.

/** Where the browser hears and tells, of the child process' streams. */
const [HEARS, TELLS] = [3, 4]
export const STREAMS = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
/** Milliseconds for which an answer is waited for: engines that read give none, and hold hardly anything but their program's memory. */
const PATIENCE = 2000

/** `{ ask(method, params, session) }`: what the browser answers; throws what it refuses with. */
export function overPipe(child) {
  const waiting = new Map()
  let asked = 0
  let rest = ''
  child.stdio[TELLS].setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop()
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const settle = waiting.get(id)
      waiting.delete(id)
      if (error) settle?.reject(new Error(error.message))
      else settle?.resolve(result)
    }
  })
  const ask = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      const id = (asked += 1)
      waiting.set(id, { resolve, reject })
      child.stdio[HEARS].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  return { ask }
}

/**
 * Has everything thrown away that the window, its workers and the browser hold and need not: their collectors of garbage come
 * round, as they would when memory ran short, and the browser gives its caches up. What the window is delayed by that (its
 * `worstDelay`) does not count. Gives how many were asked, and how many did: engines that are at work do not.
 */
export async function throwAway({ ask }) {
  const { targetInfos } = await ask('Target.getTargets')
  const those = targetInfos.filter(
    ({ type, url }) => (type === 'page' || type === 'worker') && !url.startsWith('chrome'),
  )
  const within = (work) =>
    Promise.race([
      work.then(
        () => true,
        () => false,
      ),
      new Promise((resolve) => setTimeout(resolve, PATIENCE, false)),
    ])
  const page = those.find(({ type }) => type === 'page')
  const { sessionId } = await ask('Target.attachToTarget', { targetId: page.targetId, flatten: true })
  const say = (expression) => ask('Runtime.evaluate', { expression, awaitPromise: true }, sessionId)
  await say('window.worstBefore = window.worstDelay')
  const done = await Promise.all(those.map((target) => within(collectedIn(ask, target))))
  await ask('Memory.simulatePressureNotification', { level: 'critical' })
  await say('new Promise((done) => setTimeout(() => done(void (window.worstDelay = window.worstBefore)), 1000))')
  await ask('Target.detachFromTarget', { sessionId })
  return { asked: those.length, did: done.filter(Boolean).length }
}

async function collectedIn(ask, { targetId }) {
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  await ask('HeapProfiler.collectGarbage', {}, sessionId)
  await ask('Target.detachFromTarget', { sessionId })
}
