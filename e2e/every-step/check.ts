import { nodeNamed } from '../../src/engine/index.ts'
import type { checkWords } from '../../src/i18n/panels/check/index.ts'
import type { Locale } from '../../src/settings/index.ts'
import { checkOf } from '../../src/trace/index.ts'
import type { Run } from '../expectedNumbers.ts'

const number = (text: string) => Number(text.replaceAll('−', '-').replace(/ × 10(-?\d+)$/, 'e$1'))

/** What the panel says in all its places, and at which step. */
export const lookAtCheck = () => {
  const fold = document.querySelector('.check-fold')!
  const texts = (css: string) =>
    [...fold.querySelectorAll(css)].map((one) => one.textContent?.trim() ?? '')
  return {
    option: fold.querySelector('select')!.selectedOptions[0]!.textContent!,
    places: [...fold.querySelectorAll<HTMLInputElement>('.entry-fields input')].map(
      (one) => one.value,
    ),
    losses: texts('.losses dd'),
    slopes: texts('.slopes dd'),
    verdict: texts('.comparison .verdict')[0],
    step: document.querySelector('[data-step]')!.getAttribute('data-step'),
  }
}

type Shown = ReturnType<typeof lookAtCheck>

const near = (text: string | undefined, value: number, unit: number) =>
  Math.abs(number(text ?? '') - value) <= unit

/** What of it is not so in the recorded pass; empty where all is. */
export function wrongCheck(
  { option, places, losses, slopes, verdict, step }: Shown,
  run: Run,
  words: (typeof checkWords)[Locale],
  epsilon = 1e-5,
): string[] {
  const node = nodeNamed(run.trace.tape, option.split(' ').at(-1)!)
  if (!node) return [`${step}: no node ${option}`]
  const [row, column = 1] = places.map(Number)
  const entry = (row! - 1) * node.value.cols + column - 1
  const check = checkOf(run.trace, node.id, entry, epsilon)
  // Browsers differ in the last digits of tanh and exp; a difference of losses divides that by 2ε.
  const noise = 1e-14 / epsilon
  const found: string[] = []
  const say = (what: string, good: boolean) => good || found.push(`${step}, ${node.name}: ${what}`)
  say('loss above', near(losses[0], check.above, 1e-12))
  say('loss below', near(losses[1], check.below, 1e-12))
  say('analytic', near(slopes[0], check.analytic, 1e-9))
  say('numeric', near(slopes[1], check.numeric, 1e-9 + noise))
  if (Math.abs(check.numeric) > 1e-6 && epsilon === 1e-5)
    say('verdict', verdict === words.verdicts.agrees)
  return found
}
