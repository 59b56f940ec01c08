import { test as base, expect, type Page } from '@playwright/test'

/**
 * A page that may not write an error to its console: the test that caused one fails, unless it says
 * that it causes it. The window is the same for all tests of a worker (`reuseContext`); every test
 * begins on an empty page in it, with nothing stored.
 */
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
    page.on('pageerror', ({ message }) => note(message))
    await use(page)
    expect(errors).toEqual([])
  },
})

export { expect }

/** Of `npm run test:quick`: the ways that a page is used most. */
export const quick = { tag: '@quick' }

/** The stage at a link, loaded anew and ready to be stepped. */
export async function open(page: Page, link = ''): Promise<Stage> {
  // Where only the hash differs a browser loads nothing.
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(`/${link}`)
  const stage = stageOf(page)
  await settled(stage)
  return stage
}

/** Panels are at the step that the picture shows, and all files that the page has asked for are here. */
async function settled({ page, drawn, step }: Pick<Stage, 'page' | 'drawn' | 'step'>) {
  await expect
    .poll(
      async () =>
        (await step.getAttribute('data-step')) === (await drawn.getAttribute('data-drawn')),
    )
    .toBe(true)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

export type Stage = ReturnType<typeof stageOf>

/** What a person finds on the page, by role and name. */
function stageOf(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  /** The picture; it carries the stable name of its step. */
  const drawn = page.locator('[data-drawn]')
  /** The panels beside it, which follow when it is painted: all of the page is at the step that they name. */
  const step = page.locator('[data-step]')
  return {
    page,
    button,
    drawn,
    step,
    slider: page.getByRole('slider', { name: 'Step', exact: true }),
    /** What a step by hand is told by. */
    status: page.locator('.step-panel').getByRole('status'),
    graph: page.getByRole('group', { name: /^Computation graph|계산 그래프/ }),
    text: page.getByRole('textbox', { name: 'Text' }),
    /** Keys go to the page when nothing has the focus. */
    press: (key: string) => page.keyboard.press(key),
    /**
     * To another link on the page that is open, as by a link that is pressed on it: a tenth of the cost
     * of loading. All that a link can say is then as this one says; the history of edits stays.
     */
    follow: async (link: string) => {
      await page.evaluate(
        (hash) =>
          new Promise<void>((done) => {
            const before = location.href
            location.hash = hash
            if (location.href === before) done()
            else addEventListener('hashchange', () => done(), { once: true })
          }),
        link,
      )
      await settled({ page, drawn, step })
    },
  }
}
