import type { Page } from '@playwright/test'
import { panelNames } from '../src/settings/settings.ts'
import { expect, open, test } from './stage.ts'

const all = `panels=${panelNames.join()}`

/** How much wider and taller the document is than its window: there is nothing there to scroll to. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return [scrollWidth - innerWidth, scrollHeight - innerHeight]
  })

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
] as const)
  test(`at ${width} × ${height} the document is as large as its window, with all panels open`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const compare of ['none', 'rnn', 'gru', 'update', 'mistakes']) {
      const link = `#preset=hello-lstm&mistakes=no-dc-next&at=t0.dh&select=W_hh&${all}`
      await open(page, `${link}&compare=${compare}`)
      expect(await beyond(page), compare).toEqual([0, 0])
    }
  })
