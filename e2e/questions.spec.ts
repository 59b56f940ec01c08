import type { Page } from '@playwright/test'
import { questions } from '../src/pages/explore/questions/list.ts'
import { readLink } from '../src/settings/index.ts'
import { stepName, stepNamed } from '../src/trace/index.ts'
import { flaws } from './axe.ts'
import { runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

type Name = (typeof questions)[number]['name']

/** What answers each question, and where on the page: a panel by its title, or the sentence of the step. */
const answers: Readonly<
  Record<Name, readonly (readonly [place: string, text: string | RegExp])[]>
> = {
  loss: [
    ['Equation', 'p − onehot(target)'],
    ['Where it comes from', /\+0\.107\s*\+0\.020\s*\+0\.080\s*−0\.207/],
  ],
  twoTerms: [['Where it comes from', '2 of 2 arrived']],
  whichTime: [
    ['Where it comes from', '1 of 1 arrived'],
    ['Where it comes from', 'nothing comes back from a later one, that term is zero'],
  ],
  slope: [
    ['sentence', 'the slope of tanh, from its own output'],
    ['Code', '(1 - hs[t]**2) * dh'],
  ],
  oneHot: [['sentence', 'only the column for ‘l’ changes']],
  receives: [
    ['sentence', 'term 2 of 4'],
    ['Where it comes from', '2 of 4 arrived'],
  ],
  sumOverTime: [
    ['Where it comes from', '4 of 4 arrived'],
    ['Where it comes from', /t = 4.*t = 3.*t = 2.*t = 1.*total/s],
  ],
  copies: [
    ['Equation', 'The update'],
    ['Node', /Sends to(\s*W\s*hh\s*h\s*t\S*){4}/],
  ],
  zero: [['Node', /0\s*0\s*\+0\.897\s*0[\s\S]*partial, 2 of 4/]],
  clip: [['sentence', '1 of 12 entries']],
  truncation: [['Where it comes from', 'What truncation would lose']],
  stack: [
    ['sentence', 'stacked in the order i f o g'],
    ['Node', '12 × 1'],
  ],
  sigmoid: [['sentence', 'the slope of σ, from its own output']],
  cellTerm: [['Where it comes from', 'from t = 4']],
  forget: [['Where it comes from', '1 of 2 arrived']],
  zeroForget: [['Node', /0\s*0\s*0\s*final/]],
  fails: [
    ['Gradient check', 'this gradient is wrong'],
    ['Code', '1 - np.tanh(g[t])**2'],
  ],
  vanishing: [['Compare', /RNN[\s\S]*LSTM/]],
}

/** The stable name of the step that a link names. */
function placeIn(link: string): string {
  const { trace } = runOfLink(link)
  return stepName(trace, stepNamed(trace, readLink(link).settings.at!)!)
}

test('each question of the list leads to the place where its answer is seen', async ({ page }) => {
  test.slow() // eighteen places
  const stage = await open(page)
  for (const { name, link } of questions) {
    await test.step(name, async () => {
      await stage.follow(link)
      await expect(stage.step.first()).toHaveAttribute('data-step', placeIn(link))
      for (const [place, text] of answers[name]) {
        const where =
          place === 'sentence' ? page.locator('.say') : page.getByRole('region', { name: place })
        await expect(where.first()).toContainText(text)
      }
      await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveCount(
        0,
      )
    })
  }
})

test('the panel that answers a question is in sight, however far down the column it stands', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const stage = await open(page)
  await stage.button('Questions').click()
  await page.getByRole('link', { name: 'Why does the LSTM vanish less' }).click()
  await expect(page.locator('.norms-chart > svg')).toBeInViewport({ ratio: 1 })
})

/** The panel that answers a question, else the sentence of the step. */
const placeOf = (name: Name) => answers[name].find(([one]) => one !== 'sentence')?.[0] ?? 'sentence'

/** That the panel that answers a question shows its title and some of what is under it, above the controls. */
async function expectInSight(page: Page, name: Name): Promise<void> {
  const place = placeOf(name)
  if (place === 'sentence') {
    await expect(page.locator('.say').first()).toBeInViewport({ ratio: 0.5 })
    return
  }
  const fold = page.getByRole('region', { name: place, exact: true })
  await expect(fold).toBeVisible()
  const seen = () =>
    fold.evaluate((one) => {
      const end = document.querySelector('.transport')!.getBoundingClientRect().top
      const title = one.querySelector('.fold-title')!.getBoundingClientRect()
      const { bottom } = one.getBoundingClientRect()
      return title.top >= 0 && Math.min(bottom, end) - title.bottom >= 40
    })
  await expect.poll(seen, name).toBe(true)
}

test('on a phone the panel that answers a question is in sight, by link', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  // One of each place; all of them from the list.
  const places = new Map(questions.map((one) => [placeOf(one.name), one]))
  expect(places.size).toBeGreaterThan(4)
  for (const { name, link } of places.values())
    await test.step(name, async () => {
      await page.goto('about:blank')
      await open(page, link)
      await expectInSight(page, name)
    })
})

test('on a phone the panel that answers a question is in sight, from the list', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  const stage = await open(page)
  for (const { name, link } of questions)
    await test.step(name, async () => {
      await page.evaluate(() => scrollTo(0, 0))
      await stage.button('Network and text').click()
      await stage.button('Questions').click()
      await page.locator(`dialog[open] a[href^="./${link}&locale="]`).click()
      await expectInSight(page, name)
    })
})

test('a question is opened from the sheet; undo leads back', quick, async ({ page }) => {
  const stage = await open(page, '#cell=gru&text=abc&at=t2.h')
  await stage.button('Questions').click()
  const sheet = page.getByRole('dialog', { name: 'Questions' })
  await expect(sheet.getByRole('link')).toHaveCount(questions.length)
  expect(await flaws(page, 'dialog[open]')).toEqual([])
  await sheet.getByRole('link', { name: 'Why is dh a sum of two terms?' }).click()
  await expect(sheet).toBeHidden()
  await expect(stage.step).toHaveAttribute('data-step', 't3.dh')
  await stage.button('Undo').click()
  await expect(stage.graph).toHaveAccessibleName(/GRU/)
})

test('in Korean the language stays', async ({ page }) => {
  const stage = await open(page, '#locale=ko')
  await stage.button('질문').click()
  await page.getByRole('link', { name: '왜 1 − tanh²(h)가 아니라 1 − h²인가요?' }).press('Enter')
  await expect(stage.step).toHaveAttribute('data-step', 't3.dhraw')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('region', { name: '코드' })).toBeVisible()
})
