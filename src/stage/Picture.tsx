import { quotedCharacter, quotedTarget } from '../i18n/characters.ts'
import type { Scene } from '../scene/index.ts'
import { Frame } from './Frame.tsx'
import { Mark } from './Mark.tsx'
import { NeighbourCell } from './NeighbourCell.tsx'
import { Pulse } from './Pulse.tsx'
import { Strip } from './Strip.tsx'
import { Wire } from './Wire.tsx'

/** How far the picture slides when the time step changes, in units. */
const slide = 90

/** A scene as SVG: what lies behind first, what moves last. From a scale on (pixels a unit) with the numbers of every cell. Draws, and only draws. */
export function Picture({ scene, scale = 0 }: { scene: Scene; scale?: number }) {
  const { layout, domains, moment, fed, expected } = scene
  const { timeStep } = layout.decorations
  const pass = moment.kind === 'backward' || moment.kind === 'clip' ? 'backward' : 'forward'
  return (
    <g
      className="picture"
      transform={scene.turn === 0 ? undefined : `translate(${Math.round(scene.turn * slide)} 0)`}
      opacity={1 - 0.8 * Math.abs(scene.turn)}
    >
      {scene.beside.map((cell) => (
        <NeighbourCell key={cell.at[0]} cell={cell} domains={domains} />
      ))}
      {timeStep && (
        <Frame
          sheet={timeStep.sheet}
          title={`t = ${moment.now}`}
          chars={fed === null ? null : `${quotedCharacter(fed)} → ${quotedTarget(expected)}`}
        />
      )}
      {scene.wires.map((wire) => (
        <Wire key={wire.key} wire={wire} />
      ))}
      {scene.marks.map((view) => (
        <Mark key={view.key} view={view} domains={domains} pass={pass} scale={scale} />
      ))}
      {scene.marks.map(({ key, fork }) =>
        fork ? <Fork key={key} at={fork.at} adding={fork.adding} /> : null,
      )}
      {scene.strips.map((strip) => (
        <Strip key={strip.key} strip={strip} domains={domains} scale={scale} />
      ))}
      {scene.pulses.map((pulse) => (
        <Pulse key={pulse.key} pulse={pulse} domains={domains} />
      ))}
    </g>
  )
}

/** Forward a fork copies, a dot; backward its terms add up, a plus. */
function Fork({ at: [x, y], adding }: { at: readonly [number, number]; adding: boolean }) {
  return adding ? (
    <g className="fork adding">
      <circle className="glow" cx={x} cy={y} r={18} />
      <circle className="op" cx={x} cy={y} r={11} />
      <path className="stroke" d={`M${x - 5} ${y}h10M${x} ${y - 5}v10`} />
    </g>
  ) : (
    <circle className="fork" cx={x} cy={y} r={3.2} />
  )
}
