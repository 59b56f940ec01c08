import { memo, useMemo, useState } from 'react'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import type { Subject } from '../../scene/index.ts'
import { usePassNames } from '../../stage/compare/usePassNames.ts'
import { usePlayer } from '../../stage/context.ts'
import { PredictFirst } from '../../stage/PredictFirst.tsx'
import { Sentence } from '../../stage/Sentence.tsx'
import { useShown } from '../../stage/useMove.ts'
import { backwardEnd, type LossSource, lossSources, stateNormsOf } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { Segments } from '../../ui/Segments.tsx'
import { NormsChart } from './NormsChart.tsx'
import { NormsSentence } from './NormsSentence.tsx'
import { NormsTable } from './NormsTable.tsx'
import { lastLossOf, type Series, symbolIn } from './series.ts'

const states = ['h', 'c'] as const
type StateSymbol = (typeof states)[number]

/** How large the gradient of a state is at each time step of both passes: which of them vanishes, and how much. It is of the whole passes: a step leaves it as it is. */
export const GradientNorms = memo(function GradientNorms({ second }: { second: Subject }) {
  const { norms, path } = useWords(compareWords)
  const sides = usePassNames()
  const run = usePlayer((state) => state.subject)
  const waits = useShown() < backwardEnd(run.trace)
  const [source, setSource] = useState<LossSource>('last')
  const [state, setState] = useState<StateSymbol>('h')
  const last = lastLossOf(run.trace.tape)
  const series = useMemo(
    () =>
      sides === null
        ? []
        : [
            { name: sides.first.name, run },
            { name: sides.second.name, run: second },
          ].map(({ name, run: { trace } }): Series => {
            const symbol = symbolIn(trace.tape, state)
            return { name, symbol, norms: stateNormsOf(trace, source, symbol) }
          }),
    [sides, run, second, source, state],
  )
  const cells = [...new Set([run.cell, second.cell])].filter((cell) => cell !== undefined)
  return (
    <section className="norms">
      <h4>{norms.title}</h4>
      <div className="norms-choices">
        <Segments
          label={norms.source}
          choices={lossSources}
          value={source}
          textOf={(one) => norms.sources[one]}
          onChoose={setSource}
        />
        {[run, second].some(({ trace }) => symbolIn(trace.tape, 'c') === 'c') && (
          <Segments
            label={norms.state}
            choices={states}
            value={state}
            textOf={(one) => one}
            onChoose={setState}
          />
        )}
      </div>
      <p className="quiet">{source === 'all' ? norms.about.all : norms.about.last(last)}</p>
      {waits ? (
        <PredictFirst />
      ) : (
        <>
          <NormsChart series={series} source={source} last={last} />
          <NormsSentence series={series} last={last} />
          <NormsTable series={series} />
        </>
      )}
      {cells.map((cell) => (
        <p key={cell} className="quiet">
          <Sentence said={path[cell]()} />
        </p>
      ))}
    </section>
  )
})
