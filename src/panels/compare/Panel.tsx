import { compareWords } from '../../i18n/panels/compare/index.ts'
import { type Comparison, comparisons } from '../../settings/index.ts'
import { useComparedPass } from '../../stage/compare/useComparedPass.ts'
import { useNetwork, useNetworkActions, usePlayer } from '../../stage/context.ts'
import { PredictFirst } from '../../stage/PredictFirst.tsx'
import { useMessages, useWords } from '../../ui/language.ts'
import { Segments } from '../../ui/Segments.tsx'
import { addStyles } from '../../ui/styles.ts'
import styles from './compare.css?inline'
import { FocusTables } from './FocusTables.tsx'
import { GradientNorms } from './GradientNorms.tsx'
import { LossTable } from './LossTable.tsx'
import { ParameterTable } from './ParameterTable.tsx'

addStyles(styles)

/** Two passes side by side: which second one, and the numbers of both at the playhead. */
export default function ComparePanel() {
  const words = useWords(compareWords)
  const compare = usePlayer(({ view }) => view.compare)
  const cell = usePlayer(({ subject }) => subject.cell)
  const actions = useNetworkActions()
  const other = useComparedPass()
  return (
    <div className="compare-panel">
      <div className="part">
        <Segments
          label={words.choose}
          choices={comparisons.filter((one) => one !== cell || one === compare)}
          value={compare}
          textOf={(one) => words.choices[one]}
          onChoose={(one) => actions.compare(one)}
        />
        <p className="quiet">
          <About compare={compare} />
        </p>
        {other?.waits && <PredictFirst />}
      </div>
      {other && !other.waits && (
        <>
          <div className="part">
            <GradientNorms second={other.run} />
          </div>
          <div className="part tables">
            <LossTable other={other} />
            <FocusTables other={other} />
            {compare === 'update' && <ParameterTable other={other} />}
          </div>
        </>
      )}
    </div>
  )
}

/** What the second pass is, or why there is none. */
function About({ compare }: { compare: Comparison }) {
  const { about, nothing } = useWords(compareWords)
  const { cells } = useMessages()
  const own = useNetwork(({ settings }) => settings.cell)
  const second = useNetwork((state) => state.second)
  if (!('settings' in second))
    return second.nothing === 'same cell'
      ? nothing['same cell'](cells[own])
      : nothing[second.nothing]
  if (compare === 'update' || compare === 'mistakes') return about[compare]
  const cell = cells[second.settings.cell]
  return second.settings.preset === null ? about.cell(cell) : about.recorded(cell)
}
