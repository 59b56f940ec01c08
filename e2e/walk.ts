import type { Page } from '@playwright/test'

/** Nowhere, one press of the key that steps, or to a place of the slider. */
type Move = 'stay' | 'next' | number

/** Looks at the page from within; it may use nothing of its file. */
type Look<Seen> = (within: string) => Seen | Promise<Seen>

/**
 * What `look` sees of the page after each move. It moves and looks inside the page: a round trip for
 * each of hundreds of steps would take minutes.
 */
async function lookAfter<Seen>(
  page: Page,
  moves: readonly Move[],
  look: Look<Seen>,
  within: string,
): Promise<Seen[]> {
  // Painting is half of what a step costs, and what is painted is not looked at.
  await page.setViewportSize({ width: page.viewportSize()!.width, height: 150 })
  return page.evaluate(
    async ([source, all, part]) => {
      const lookAt = new Function('part', `return (${source})(part)`) as Look<Seen>
      const step = () => document.querySelector('[data-step]')?.getAttribute('data-step')
      const key = { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }
      const slider = document.querySelector<HTMLInputElement>('.scrubber input')!
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
      const go = (move: Move) => {
        if (move === 'next') return document.body.dispatchEvent(new KeyboardEvent('keydown', key))
        if (move === 'stay' || Number(slider.value) === move) return false
        set!.call(slider, String(move)) // React must not know of it before the event
        return slider.dispatchEvent(new Event('input', { bubbles: true }))
      }
      const seen: Seen[] = []
      for (const move of all) {
        const before = step()
        if (go(move)) while (step() === before) await new Promise(requestAnimationFrame)
        seen.push(await lookAt(part))
      }
      return seen
    },
    [look.toString(), moves, within] as const,
  )
}

/** What `look` sees at the step where the page is, and at each of the next ones. */
export const walk = <Seen>(page: Page, look: Look<Seen>, presses: number, within = 'body') =>
  lookAfter(page, ['stay', ...new Array<'next'>(presses).fill('next')], look, within)

/** What `look` sees at each of some places of the slider. */
export const visit = <Seen>(
  page: Page,
  look: Look<Seen>,
  playheads: readonly number[],
  within = 'body',
) => lookAfter(page, playheads, look, within)
