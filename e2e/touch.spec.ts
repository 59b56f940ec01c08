import type { Page } from '@playwright/test'
import { expect, open, test } from './stage.ts'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
})

type Point = readonly [x: number, y: number]

/** Fingers that go from one place to another and are lifted; one way a finger. */
async function touch(page: Page, ...ways: readonly (readonly [from: Point, to: Point])[]) {
  const cdp = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        part === undefined
          ? []
          : ways.map(([[x, y], [toX, toY]], id) => ({
              id,
              x: x + (toX - x) * part,
              y: y + (toY - y) * part,
            })),
    })
  await send('touchStart', 0)
  for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', part)
  await send('touchEnd')
  await cdp.detach()
}
test('swipe', async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  const box = (await page.locator('.stage').boundingBox())!
  console.log(box)
  const cam = () => page.locator('svg.canvas > g').first().getAttribute('transform')
  const follow = stage.button('Follow the step')
  console.log(await cam())
  const y = box.y + 100
  await touch(page, [[300, y], [150, y]])
  console.log(await stage.step.getAttribute('data-step'), await cam(), await follow.getAttribute('aria-pressed'))
  await touch(page, [[100, y], [250, y]])
  console.log(await stage.step.getAttribute('data-step'), await cam(), await follow.getAttribute('aria-pressed'))
  await touch(page, [[200, y], [200, y + 100]])
  console.log(await stage.step.getAttribute('data-step'), await cam(), await follow.getAttribute('aria-pressed'))
  await touch(page, [[180, y], [80, y]], [[220, y], [320, y]])
  console.log(await stage.step.getAttribute('data-step'), await cam(), await follow.getAttribute('aria-pressed'))
  await page.screenshot({ path: '/tmp/touch.png' })
  for (const b of await page.getByRole('button').or(page.getByRole('slider')).or(page.getByRole('radio')).all()) {
    const bb = await b.boundingBox()
    if (bb && (bb.width < 44 || bb.height < 44)) console.log(await b.getAttribute('aria-label'), await b.innerText(), bb.width, bb.height)
  }
})
