import { codeWords } from '../../src/i18n/panels/code/index.ts'
import { lightOf, listingOf, matchOf } from '../../src/interop/listings/index.ts'
import type { Locale } from '../../src/settings/index.ts'
import type { Run } from '../expectedNumbers.ts'

/** The lines that are lit and those that are grey, without what is only heard. */
export const lookAtLines = () => {
  const linesOf = (light: string) =>
    [...document.querySelectorAll(`.code-fold ${light}`)].map((li) =>
      [...li.firstElementChild!.childNodes]
        .filter((node) => !(node instanceof Element && node.matches('.hidden')))
        .map((node) => node.textContent)
        .join(''),
    )
  return { lit: linesOf('.lit'), grey: linesOf('.grey') }
}

/** Whether the lines that are lit and grey after each move are those of the record; empty where all are. */
export function wrongLines(
  all: readonly ReturnType<typeof lookAtLines>[],
  run: Run,
  locale: Locale,
): string[] {
  const lines = listingOf('numpy', run.pass, run.trace, codeWords[locale].comments)
  const match = matchOf(lines, run.trace)
  const textsOf = (some: ReadonlySet<number>) =>
    [...some].toSorted((a, b) => a - b).map((k) => lines[k]!.text.trim())
  return run.moves.flatMap(({ first, last }, n) => {
    const { lit, grey } = lightOf(match, run.trace, first, last)
    const wanted = JSON.stringify({ lit: textsOf(lit), grey: textsOf(grey) })
    const seen = JSON.stringify(all[n])
    return seen === wanted && lit.size > 0 ? [] : [`move ${n}: ${seen} for ${wanted}`]
  })
}
