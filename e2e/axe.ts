import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/*
 * Names, roles and sizes of targets are the same in every theme: `expectSound` looks at them once for
 * a sheet and a width. Colours are not: `expectReadable`, half as dear, looks at them in each theme.
 */

/** What axe is asked for: what is wrong, and not the thousands of elements that are right. */
const axe = (page: Page, within: string | undefined, options: object) => {
  // There are no frames to look into.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({
    ...options,
    resultTypes: ['violations'],
  })
  return within ? builder.include(within) : builder
}

/** One line for each element that is wrong, on the page or in a part of it. */
async function linesOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [check] = [...any, ...all, ...none]
      return `${id}: ${target.join(' ')}: ${check?.message}`
    }),
  )
}

/** All that axe finds, with the least size of targets, which it leaves out if not asked. */
export const flaws = (page: Page, within?: string) =>
  linesOf(axe(page, within, { rules: { 'target-size': { enabled: true } } }))

/** Text that is too weak on what lies under it. */
export const weakWords = (page: Page, within?: string) =>
  linesOf(axe(page, within, { runOnly: ['color-contrast'] }))

/** What is wider than the window: the page, or a sheet. */
export const sideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], :popover-open')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth }) => `${tagName}: ${scrollWidth}`),
  )

/** Nothing to be found by axe, on the page or in a part of it, and no need to scroll sideways. */
export async function expectSound(page: Page, within?: string): Promise<void> {
  expect(await flaws(page, within)).toEqual([])
  expect(await sideways(page)).toEqual([])
}

/** The same for what a theme or a language can change: every text is strong enough, and none too wide. */
export async function expectReadable(page: Page, within?: string): Promise<void> {
  expect(await weakWords(page, within)).toEqual([])
  expect(await sideways(page)).toEqual([])
}
