import type { Page } from '@playwright/test'

/**
 * What `look` sees of the page at the step it is at and at each of the next ones. It presses and
 * looks inside the page: a round trip for each of hundreds of steps would take minutes. So `look`
 * may use nothing of its file.
 */
export async function walk<Seen>(page: Page, look: () => Seen, presses: number): Promise<Seen[]> {
  // Painting is half of what a step costs, and what is painted is not looked at.
  await page.setViewportSize({ width: page.viewportSize()!.width, height: 150 })
  return page.evaluate(
    async ([source, count]) => {
      const see: () => Seen = new Function(`return (${source})()`) as () => Seen
      const step = () => document.querySelector('[data-step]')?.getAttribute('data-step')
      const key = { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }
      const all = [see()]
      for (let n = 0; n < count; n++) {
        const before = step()
        document.body.dispatchEvent(new KeyboardEvent('keydown', key))
        while (step() === before) await new Promise(requestAnimationFrame)
        all.push(see())
      }
      return all
    },
    [look.toString(), presses] as const,
  )
}
