import { test as base, expect, type Page } from '@playwright/test'

/** A page that may not write an error to its console: the test that caused one fails, unless it says that it causes it. */
export const test = base.extend<{ expectedErrors: RegExp | null }>({
  expectedErrors: [null, { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = []
    const note = (text: string) => {
      if (!expectedErrors?.test(text)) errors.push(text)
    }
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text())
    })
    page.on('pageerror', (error) => note(error.message))
    await use(page)
    expect(errors).toEqual([])
  },
})

export { expect }

/** The stage at a link, ready to be stepped. */
export async function open(page: Page, link = ''): Promise<Stage> {
  await page.goto(`/${link}`)
  await expect(page.locator('[data-step]')).toBeAttached()
  await arrived(page)
  return stageOf(page)
}

/** All files that the page has asked for are here, and what is in them is drawn. */
const arrived = (page: Page) => expect(page.locator('[aria-busy=true]')).toHaveCount(0)

export type Stage = ReturnType<typeof stageOf>

/** What a person finds on the page, by role and name. */
function stageOf(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    page,
    button,
    slider: page.getByRole('slider', { name: 'Step', exact: true }),
    status: page.getByRole('status').first(),
    graph: page.getByRole('group', { name: /^Computation graph|계산 그래프/ }),
    text: page.getByRole('textbox', { name: 'Text' }),
    /** Keys go to the page when nothing has the focus. */
    press: (key: string) => page.keyboard.press(key),
    /** The picture; it carries the stable name of its step. */
    drawn: page.locator('[data-drawn]'),
    /** The panels beside it, which follow when it is painted: all of the page is at the step that they name. */
    step: page.locator('[data-step]'),
  }
}
