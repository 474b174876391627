// Frames of a page while something is done to it.

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Time between frames, from inside the page, until `stopFrames` is called. */
const WATCH_FRAMES = () => {
  const frames = []
  let last = performance.now()
  let on = true
  const tick = (now) => {
    frames.push(now - last)
    last = now
    if (on) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  window.stopFrames = () => {
    on = false
    return frames.slice(2)
  }
}

/** Drags what is there four times, from its middle. */
export async function pan(tab, { x, y } = { x: 640, y: 400 }) {
  for (const [dx, dy] of [
    [-300, 120],
    [260, -200],
    [-240, -160],
    [320, 200],
  ]) {
    await tab.mouse.move(x, y)
    await tab.mouse.down()
    await tab.mouse.move(x + dx, y + dy, { steps: 20 })
    await tab.mouse.up()
    await pause(400)
  }
}

/** Goes nearer four times and further off five times; `by` does one step. */
export async function zoom(by) {
  for (const step of [1, 1, 1, 1, -1, -1, -1, -1, -1]) {
    await by(step)
    await pause(450)
  }
}

/** Milliseconds between the frames while `act` is done. */
export async function framesOf(tab, act) {
  await tab.evaluate(WATCH_FRAMES)
  await act(tab)
  return tab.evaluate(() => window.stopFrames())
}

/** The value that 95 of 100 are not above. */
export const p95 = (values) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))]
