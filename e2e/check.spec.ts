import type { Page } from '@playwright/test'
import { checkWords } from '../src/i18n/panels/check/index.ts'
import { entryWords } from '../src/i18n/panels/entry/index.ts'
import type { Locale } from '../src/settings/index.ts'
import { expectReadable, expectSound, sideways } from './axe.ts'
import { lookAtCheck, wrongCheck } from './every-step/check.ts'
import { runOfLink } from './expectedNumbers.ts'
import { spoken } from './spoken.ts'
import { expect, open, quick, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const titles = { en: 'Gradient check', ko: '그래디언트 검사' }

/** The panel at a link, and what a person finds in it. */
async function openCheck(page: Page, link: string, locale: Locale = 'en') {
  const stage = await open(page, `${link}&panels=check&locale=${locale}`)
  const panel = page.getByRole('region', { name: titles[locale] })
  const words = checkWords[locale]
  await expect(panel.getByRole('slider')).toBeVisible()
  return {
    stage,
    panel,
    words,
    row: panel.getByRole('textbox', { name: entryWords[locale].row, exact: true }),
    column: panel.getByRole('textbox', { name: entryWords[locale].column, exact: true }),
    epsilon: panel.getByRole('slider', { name: words.epsilon }),
    chart: panel.getByRole('img'),
    subject: panel.getByRole('combobox', { name: words.subject }),
    verdict: panel.locator('.comparison .verdict'),
    findings: panel.getByRole('status'),
    progress: panel.getByRole('progressbar', { name: words.progress }),
  }
}

test('any entry of any parameter: by fields, by pressing it, by arrow keys', async ({ page }) => {
  const link = '#preset=hello-lstm&at=t2.dc.1'
  const run = runOfLink(link)
  const { panel, row, column, subject, words, verdict, stage } = await openCheck(page, link)
  const step = await stage.step.getAttribute('data-step')
  await subject.selectOption('W_hh')
  await expect(page).toHaveURL(/select=W_hh/)
  await row.fill('7')
  await row.press('Enter')
  await column.fill('2')
  await column.press('Tab')
  await expect
    .poll(async () => wrongCheck(await page.evaluate(lookAtCheck), run, words))
    .toEqual([])
  await expect(verdict).toHaveText(words.verdicts.agrees)

  const table = panel.getByRole('table', { name: words.cells(spoken('dW_hh')) })
  const cell = table.getByRole('button', { name: words.place(8, 3) })
  await cell.click()
  await expect(row).toHaveValue('8')
  await expect(column).toHaveValue('3')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(row).toHaveValue('9')
  await expect(column).toHaveValue('2')
  await expect(table.getByRole('button', { name: words.place(9, 2) })).toBeFocused()
  await expect
    .poll(async () => wrongCheck(await page.evaluate(lookAtCheck), run, words))
    .toEqual([])
  // The arrow keys chose an entry and took no step.
  await expect(stage.step).toHaveAttribute('data-step', step!)
})

test('what cannot be a row is refused beside the field', async ({ page }) => {
  const { panel, row, column } = await openCheck(page, '#preset=hello-lstm&select=W_hh')
  const cell = panel.getByRole('button', { pressed: true })
  const before = await cell.getAttribute('aria-label')
  for (const [field, max] of [
    [row, 12],
    [column, 3],
  ] as const)
    for (const bad of ['two', '1e999', '', '0', String(max + 1), '1.5', '-1', '[[1,2],[3,4]]']) {
      await field.fill(bad)
      await field.press('Enter')
      const alert = panel.getByRole('alert')
      await expect(alert).toContainText(`must be a whole number from 1 to ${max}, not`)
      await expect(field).toHaveAccessibleDescription((await alert.textContent())!)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(cell).toHaveAttribute('aria-label', before!)
      await field.fill('1')
      await field.press('Enter')
      await expect(alert).toHaveCount(0)
    }
})

test('every entry of one parameter, then of all', quick, async ({ page }) => {
  const { panel, words, findings, row } = await openCheck(page, '#preset=hello-lstm&select=W_hh')
  await panel.getByRole('button', { name: words.checkOne('W_hh', 36) }).click()
  await expect(findings).toHaveText(words.right(36))
  await panel.getByRole('button', { name: words.checkAll(112) }).click()
  await expect(findings).toContainText(words.right(112))
  await expect(findings).toContainText(words.timesRight)
  await expect(panel.locator('.tallies tbody tr')).toHaveCount(5)
  await panel.getByRole('button', { name: words.show }).click()
  await expect(row).not.toHaveValue('')
  await expect(page).toHaveURL(/select=(W|b)_/)
})

test('a hundred hidden numbers: the page stays free, one can step and stop', async ({ page }) => {
  const { panel, words, findings, progress, stage } = await openCheck(
    page,
    '#cell=lstm&hidden-size=100&text=abcdefghijklmnopqrstuvwxyz',
  )
  await panel.getByRole('button', { name: /^All parameters/ }).click()
  await expect(progress).toBeVisible()
  await expect
    .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value))
    .toBeGreaterThan(3)
  const before = await stage.step.getAttribute('data-step')
  await stage.press('ArrowRight')
  await expect(stage.step).not.toHaveAttribute('data-step', before!)
  await panel.getByRole('button', { name: words.stop }).click()
  await expect(progress).toHaveCount(0)
  await expect(findings).toContainText('Stopped after')
  const told = await findings.textContent()
  await stage.press('ArrowRight')
  await expect(findings).toHaveText(told!)
})

test('ε on the slider, by keyboard: rounding, agreement, truncation', async ({ page }) => {
  const link = '#preset=hello-lstm&select=W_hh'
  const run = runOfLink(link)
  const { epsilon, verdict, words, chart, stage } = await openCheck(page, link)
  await expect(epsilon).toHaveAttribute('aria-valuetext', '10 to the power of minus 5')
  await expect(chart).toHaveAccessibleName(/10 to the power of minus 5/)
  await epsilon.focus()
  await page.keyboard.press('Home')
  await expect(epsilon).toHaveAttribute('aria-valuetext', '10 to the power of minus 12')
  await expect
    .poll(async () => wrongCheck(await page.evaluate(lookAtCheck), run, words, 1e-12))
    .toEqual([])
  await expect(verdict).toHaveText(words.verdicts.unresolved)
  await page.keyboard.press('End')
  await expect(verdict).toHaveText(words.verdicts.coarse)
  await page.keyboard.press('ArrowLeft')
  await expect(epsilon).toHaveAttribute('aria-valuetext', '5 times 10 to the power of minus 2')
  await expect(stage.step).toHaveAttribute('data-step', 't1.xh')
})

const mistaken = [
  'Wrong gradient: dWxh, dWhh, dbh',
  'Wrong from t = 4 on',
  'First wrong: dhraw, 4, at t = 4',
]
test('with a mistake the check goes red by itself: parameters and times', async ({ page }) => {
  const { panel, findings, verdict, words, stage } = await openCheck(
    page,
    '#preset=hello-slide&select=W_hh&mistakes=tanh-twice',
  )
  await expect(verdict).toHaveText(words.verdicts.wrong)
  for (const sentence of mistaken) await expect(findings).toContainText(sentence)
  await panel.getByRole('button', { name: words.go }).click()
  await expect(stage.step).toHaveAttribute('data-step', 't4.dhraw')
})

test('another trace is another check: no verdict outlives its numbers', async ({ page }) => {
  const { panel, findings, verdict, words } = await openCheck(
    page,
    '#preset=hello-slide&select=W_hh',
  )
  await panel.getByRole('button', { name: words.checkAll(40) }).click()
  await expect(findings).toContainText(words.right(40))
  await page.evaluate(() => {
    location.hash += '&mistakes=assign-over-time'
  })
  await expect(verdict).toHaveText(words.verdicts.wrong)
  await expect(findings).toContainText('Wrong gradient: dWxh, dWhh, dbh, dWhy, dby')
  await expect(findings).toContainText(words.sumWrong)
  await page.goBack()
  await expect(verdict).toHaveText(words.verdicts.agrees)
  await expect(findings).toContainText(words.right(40))
})

test('a node without a gradient is said to have none', async ({ page }) => {
  await open(page, '#preset=hello-lstm&select=t1.x&panels=check')
  const panel = page.getByRole('region', { name: titles.en })
  await expect(panel.getByText('No gradient reaches')).toBeVisible()
  await panel.getByRole('combobox').selectOption('')
  await expect(panel.getByRole('slider')).toBeVisible()
})

for (const [width, locale, other, looks] of [
  [1440, 'en', 'ko', ['dark', 'projector']],
  [390, 'ko', 'en', []],
  [360, 'en', 'ko', ['dark']],
] as const)
  test(`axe finds nothing, and nothing is too wide: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    const place = '#preset=hello-lstm&select=W_hh&mistakes=swap-i-f'
    const { findings, row, panel, stage } = await openCheck(page, place, locale)
    await expect(findings).toContainText('dH4')
    await row.fill('x')
    await row.press('Enter')
    await expect(panel.getByRole('alert')).toBeVisible()
    await expectSound(page, '.check-fold')
    const beyond = await page
      .getByRole('complementary')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(beyond).toBe(0)
    for (const theme of looks) {
      await stage.follow(`${place}&panels=check&locale=${locale}&theme=${theme}`)
      await expectReadable(page, '.check-fold')
    }
    await stage.follow(`${place}&panels=check&locale=${other}`)
    await expect(page.getByRole('region', { name: titles[other] })).toContainText('dH4')
    expect(await sideways(page)).toEqual([])
  })
