import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

/*
 * Names, roles and sizes of targets are the same in every theme: `expectSound` looks at them once for
 * a sheet and a width. Colours are not: `expectReadable`, half as dear, looks at them in each theme.
 */

const source = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Puts axe on the page, where it stays: its half megabyte is parsed once a load, and is fast when warm. */
async function ready(page: Page) {
  if (await page.evaluate(() => 'axe' in window)) return
  await page.evaluate(await source)
  // Colours of a drawing's text it cannot judge, and takes a third of its time to say so.
  await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.configure({
      rules: [{ id: 'color-contrast', selector: ':not(text, tspan)' }],
    }),
  )
}

/** One line for each element that is wrong, on the page or in a part of it. */
async function linesOf(page: Page, within: string | undefined, options: axe.RunOptions) {
  await ready(page)
  const { violations } = await page.evaluate(
    ([context, choice]) =>
      (window as unknown as { axe: typeof axe }).axe.run(context ?? document, choice),
    // Not the thousands of elements that are right.
    [within, { ...options, resultTypes: ['violations'] } satisfies axe.RunOptions] as const,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [check] = [...any, ...all, ...none]
      return `${id}: ${target.join(' ')}: ${check?.message}`
    }),
  )
}

/** All that axe finds, with the least size of targets, which it leaves out if not asked. */
export const flaws = (page: Page, within?: string): Promise<string[]> =>
  linesOf(page, within, { rules: { 'target-size': { enabled: true } } })

/** Text that is too weak on what lies under it. */
export const weakWords = (page: Page, within?: string): Promise<string[]> =>
  linesOf(page, within, { runOnly: ['color-contrast'] })

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
