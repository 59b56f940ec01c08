import { checkWords } from '../src/i18n/panels/check/index.ts'
import { lookAtCheck, wrongCheck } from './every-step/check.ts'
import { lookAtLines, wrongLines } from './every-step/code.ts'
import { lookAtEquations, wrongEquations } from './every-step/equation.ts'
import { lookAtLedgers, wrongLedgers } from './every-step/ledger.ts'
import { runOfLink } from './expectedNumbers.ts'
import { expect, open, test } from './stage.ts'
import { walk } from './walk.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

/** What four panels say, each looked at by a function that uses nothing of its file. */
const look = new Function(`return {
  equations: (${lookAtEquations})(),
  ledgers: (${lookAtLedgers})(),
  check: (${lookAtCheck})(),
  lines: (${lookAtLines})(),
}`) as () => {
  equations: ReturnType<typeof lookAtEquations>
  ledgers: ReturnType<typeof lookAtLedgers>
  check: ReturnType<typeof lookAtCheck>
  lines: ReturnType<typeof lookAtLines>
}

for (const [preset, locale] of [
  ['hello-slide', 'ko'],
  ['hello-lstm', 'en'],
  ['hello-gru', 'ko'],
] as const)
  test(`${preset}, ${locale}: at every step equations, ledgers, check and lit lines are the engine’s`, async ({
    page,
  }) => {
    const link = `#preset=${preset}&locale=${locale}&step=1&panels=equation,ledger,check,code`
    const run = runOfLink(link)
    await open(page, link)
    for (const panel of ['.equation', '.ledger', '.check-panel', '.listing'])
      await expect(page.locator(panel).first()).toBeVisible()
    const all = await walk(page, look, run.moves.length - 1)
    expect(new Set(all.map(({ check }) => check.step)).size).toBe(run.moves.length)
    // Before the loss nothing sends a gradient.
    const start = run.moves.findIndex(({ kind }) => kind === 'loss')
    const words = checkWords[locale]
    const wrong = all.flatMap(({ equations, ledgers, check }, move) => [
      ...wrongEquations(equations, run, move + 1),
      ...(move + 1 < start ? [] : wrongLedgers(ledgers, run, move + 1)),
      ...wrongCheck(check, run, words),
    ])
    expect(wrong).toEqual([])
    expect(
      wrongLines(
        all.map(({ lines }) => lines),
        run,
        locale,
      ),
    ).toEqual([])
  })
