import { tensor } from '../engine/index.ts'
import { hasCutBars, type Scene } from '../scene/index.ts'
import { useMessages } from '../ui/language.ts'
import { Bars } from './Bars.tsx'
import { StateMarks } from './StateMarks.tsx'

/** Three sizes on either side of zero, as parts of a domain. */
const sample = tensor(6, 1, [-1, -0.5, -0.12, 0.12, 0.5, 1])
const vector = tensor(3, 1, [0.6, -0.4, 0.5])
/** Beyond a domain of 1. */
const long = tensor(3, 1, [1.5, -0.4, -1.5])
/** Where the second column begins: the first has room for bounds such as −0.0005 … +0.0005. */
const second = 240

/** What the marks mean and how large the bars are, printed in the picture itself. */
export function Legend({ scene, mistaken }: { scene: Scene; mistaken: boolean }) {
  const { legend } = useMessages()
  const [x, y] = scene.layout.decorations.legend
  const amount = {
    kind: 'gradient',
    tensor: vector,
    arrived: 1,
    expected: 2,
    shown: 1,
    wrong: false,
  } as const
  const states = [
    ['not reached', legend.notReached],
    ['partial', legend.partial],
    ['final', legend.final],
  ] as const
  return (
    <g className="legend" transform={`translate(${x} ${y})`}>
      {(['value', 'gradient'] as const).map((kind, k) => (
        <g key={kind} transform={`translate(0 ${16 + k * 31})`}>
          <g transform="translate(26 0)">
            <Bars data={sample.data} domain={1} kind={kind} />
          </g>
          <text x={64} y={4.5}>
            {legend[kind](String(scene.domains[kind]))}
          </text>
        </g>
      ))}
      {hasCutBars(scene) && (
        <g transform="translate(0 78)">
          <g transform="translate(26 0)">
            <Bars data={long.data} domain={1} kind="value" />
          </g>
          <text x={64} y={4.5}>
            {legend.cut}
          </text>
        </g>
      )}
      <text x={0} y={114}>
        {legend.sign}
      </text>
      {mistaken && (
        <g transform={`translate(${second + 44} 109)`}>
          <Bars data={vector.data} domain={1} kind="gradient" />
          <StateMarks
            amount={{ ...amount, state: 'final', wrong: true }}
            half={17}
            vertical={false}
            outward={1}
          />
          <text x={46} y={4.5}>
            {legend.wrong}
          </text>
        </g>
      )}
      {scene.backward &&
        states.map(([state, words], k) => (
          <g key={state} transform={`translate(${second} ${16 + k * 31})`}>
            <g transform="translate(20 0)">
              {state !== 'not reached' && <Bars data={vector.data} domain={1} kind="gradient" />}
              <StateMarks
                amount={{ ...amount, state }}
                half={17}
                vertical={false}
                outward={1}
                counted={false}
              />
            </g>
            <text x={46} y={4.5}>
              {words}
            </text>
          </g>
        ))}
      {!scene.backward && (
        <g transform={`translate(${second} 18)`}>
          <rect className="key" x={6} y={-9} width={28} height={18} rx={3} />
          <text x={46} y={4.5}>
            {legend.leaf}
          </text>
          <circle className="key" cx={20} cy={33} r={9} />
          <text x={46} y={37.5}>
            {legend.operation}
          </text>
        </g>
      )}
    </g>
  )
}
