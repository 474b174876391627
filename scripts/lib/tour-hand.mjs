// What every stop of the tour does with the window.

/** A unit in the centre. */
export const item = (page, at) => page.locator('[data-pane="centre"]').getByRole('option').nth(at)

/** Runs a command by the palette. */
export async function command(page, { t }, id) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(t(`command.${id}`))
  await page.keyboard.press('Enter')
}
