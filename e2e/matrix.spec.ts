import type { Page } from '@playwright/test'
import { multiplyOut } from '../src/engine/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { equationWords } from '../src/i18n/panels/equation/index.ts'
import { nodeKnownAt, stepNamed } from '../src/trace/index.ts'
import { flaws } from './axe.ts'
import { runOfLink } from './expectedNumbers.ts'
import { spoken } from './spoken.ts'
import { expect, open, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

/** As many different characters as a text may have, and the largest hidden size: no tensor is larger. */
const text = Array.from({ length: 101 }, (_, k) => String.fromCodePoint(0x4e00 + k)).join('')
const largest = `#cell=lstm&hidden-size=128&text=${text}`

const exact = (page: Page) => page.locator('.matrix-view .exact')
const written = (value: number) => String(value).replaceAll('-', '−')

test('value and gradient of the node that is shown, as heat maps', async ({ page }) => {
  const { inspector } = messagesFor('en')
  const words = equationWords.en
  const link = '#preset=hello-lstm&at=t2.dc.1&select=W_hh'
  await open(page, `${link}&panels=node`)
  const opener = page.getByRole('button', { name: inspector.heatMap })
  await opener.click()
  const dialog = page.getByRole('dialog')
  await expect(
    dialog.getByRole('grid', { name: words.matrix(`${spoken('W_hh')} ${inspector.value}`, 12, 3) }),
  ).toBeFocused()
  await expect(dialog.getByRole('gridcell')).toHaveCount(36)
  await page.keyboard.press('Control+End')
  const run = runOfLink(link)
  const node = run.trace.tape.nodes.find(({ name }) => name === 'W_hh')!
  await expect(exact(page)).toHaveText(`${words.entry(12, 3)}${written(node.value.data[35]!)}`)

  await dialog.getByRole('button', { name: `${spoken('dW_hh')} ${inspector.gradient}` }).click()
  await dialog
    .getByRole('grid', { name: words.matrix(`${spoken('dW_hh')} ${inspector.gradient}`, 12, 3) })
    .focus()
  await page.keyboard.press('End')
  const step = stepNamed(run.trace, 't3.df')!
  const { gradient } = nodeKnownAt(run.trace, node.id, step)
  const third = written(multiplyOut(gradient!).data[2]!)
  await expect(exact(page)).toHaveText(`${words.entry(1, 3)}${third}`)
  expect(await flaws(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

test('over a smaller matrix the last entry is told, over another node the first', async ({
  page,
}) => {
  const { inspector } = messagesFor('en')
  await open(page, '#preset=hello-slide&panels=node&select=W_xh')
  await page.getByRole('button', { name: inspector.heatMap }).click()
  await expect(page.getByRole('grid', { name: 'W x h Value, 3 by 4' })).toBeFocused()
  await page.keyboard.press('Control+End')
  const { entry } = equationWords.en
  await expect(exact(page)).toContainText(entry(3, 4))
  const go = (link: string) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, link)
  await go('#text=aba&panels=node&select=W_xh')
  await expect(page.getByRole('grid', { name: 'W x h Value, 3 by 2' })).toBeVisible()
  const data = [...runOfLink('#text=aba').pass.parameters.W_xh!.data]
  await expect(exact(page)).toHaveText(`${entry(3, 2)}${written(data[5]!)}`)
  await go('#text=aba&panels=node&select=W_hh')
  await expect(page.getByRole('grid', { name: 'W h h Value, 3 by 3' })).toBeVisible()
  await expect(exact(page)).toContainText(entry(1, 1))
})

test('the largest tensor that there can be, from its first to its last entry', async ({ page }) => {
  await open(page, `${largest}&panels=node&select=W_hh`)
  await page.getByRole('button', { name: messagesFor('en').inspector.heatMap }).click()
  const grid = page.getByRole('grid', { name: 'W h h Value, 512 by 128' })
  await expect(grid).toBeFocused()
  const few = async () => {
    expect(await grid.getByRole('gridcell').count()).toBeLessThan(200)
    expect(await page.locator('.matrix-view *').count()).toBeLessThan(250)
  }
  await few()
  await page.keyboard.press('Control+End')
  const { data } = runOfLink(largest).trace.tape.nodes.find(({ name }) => name === 'W_hh')!.value
  await expect(exact(page)).toHaveText(
    `${equationWords.en.entry(512, 128)}${written(data[512 * 128 - 1]!)}`,
  )
  await expect(grid.locator('.active')).toBeInViewport()
  await few()
  await page.keyboard.press('PageUp')
  await expect(grid.locator('.active')).toHaveAttribute('data-entry', String(502 * 128 - 1))
})
