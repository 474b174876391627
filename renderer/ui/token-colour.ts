/** The colour a token has now within an element, as 'rgb(…)', for canvases, which know no custom properties. */
export function tokenColour(token: `--${string}`, within: HTMLElement = document.body): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  probe.hidden = true
  within.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}
