import { compareWords } from '../../i18n/panels/compare/index.ts'
import { brief } from '../../stage/shortNumbers.ts'
import { useWords } from '../../ui/language.ts'
import type { Series } from './series.ts'

/** The numbers of the chart as a table. */
export function NormsTable({ series }: { series: readonly Series[] }) {
  const { norms } = useWords(compareWords)
  const times = Math.max(0, ...series.map((one) => one.norms.length))
  return (
    <details>
      <summary>{norms.numbers}</summary>
      <section
        className="norms-numbers"
        aria-label={norms.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-keys="scroll"
      >
        <table className="pairs">
          <thead>
            <tr>
              <th scope="col">{norms.time}</th>
              {series.map(({ name, symbol }) => (
                <th key={name} scope="col">
                  {name} ({symbol})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: times }, (_, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a time step is its position
              <tr key={k} data-time={k + 1}>
                <th scope="row">{k + 1}</th>
                {series.map(({ name, norms: sizes }) => (
                  <td key={name}>{brief(sizes[k]!)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
