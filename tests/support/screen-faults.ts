import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../shared/messages/index.ts'

/** All rules of axe, those about colours, or none: for a screen that was asked about the others already. */
export type AskAxe = 'all' | 'colours' | 'nothing'

/**
 * What is wrong with the screen as it stands: what axe finds serious or critical (a button without a name is one), keys
 * or patterns of messages that show, and what is cut off or scrolls sideways.
 */
export async function screenFaults(page: Page, ask: AskAxe = 'all'): Promise<readonly string[]> {
  const barriers = ask === 'nothing' ? [] : await axeBarriers(page, ask)
  return [...barriers, ...(await rawMessages(page)), ...(await page.evaluate(sidewaysFaults))]
}

async function axeBarriers(page: Page, ask: 'all' | 'colours'): Promise<readonly string[]> {
  // The window has no frames, so axe needs no second page to gather what they say.
  const axe = await new AxeBuilder({ page })
    .setLegacyMode()
    // What React Aria has said aloud stays there a while, though the button that it names may be gone.
    .exclude('[data-live-announcer]')
    .options({ resultTypes: ['violations'], ...(ask === 'all' ? {} : { runOnly: ['color-contrast'] }) })
    .analyze()
  return axe.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

async function rawMessages(page: Page): Promise<readonly string[]> {
  // What the user's files hold may look like anything.
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('body *:not(pre, script, style, textarea)')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ''),
    ]),
  )
  const isRaw = (text: string): boolean => text in messages || /\{[a-z]+[,}]/i.test(text)
  return words.filter(isRaw).map((text) => `raw message: ${text}`)
}

/** Runs in the page. A list may end a long name with dots; nothing else may be wider than its place. */
function sidewaysFaults(): readonly string[] {
  const faults: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push(`the window scrolls sideways: ${root.scrollWidth}`)
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, textOverflow, webkitLineClamp, clipPath, visibility } = getComputedStyle(element)
    const shows = visibility === 'visible' && clipPath === 'none' && element.clientWidth > 0
    const mayShorten = textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
    const isPicture = element.closest('.leaflet-container, .openseadragon-canvas, pre, textarea, input, svg') !== null
    if (!shows || mayShorten || isPicture || overflowX === 'visible') continue
    if (element.scrollWidth > element.clientWidth + 1)
      faults.push(`too wide by ${element.scrollWidth - element.clientWidth}: ${element.outerHTML.slice(0, 160)}`)
  }
  return faults
}
