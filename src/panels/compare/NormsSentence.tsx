import { compareWords } from '../../i18n/panels/compare/index.ts'
import { useWords } from '../../ui/language.ts'
import type { Series } from './series.ts'

/** In words, the norm at t = 1 relative to that at the last time step with a target. */
export function NormsSentence({ series, last }: { series: readonly Series[]; last: number }) {
  const { norms } = useWords(compareWords)
  const sentence = ({ name, norms: sizes }: Series) => {
    const [begin, end] = [sizes[0]!, sizes[last - 1]!]
    if (begin === 0) return norms.lost(name)
    return begin < end
      ? norms.smaller(name, last, end / begin)
      : norms.larger(name, last, begin / end)
  }
  if (last < 2) return null
  return (
    <ul className="norms-said">
      {series.map((one) => (
        <li key={one.name}>{sentence(one)}</li>
      ))}
    </ul>
  )
}
