import { useState } from 'react'
import type { Node, Tensor } from '../../../engine/index.ts'
import { gradientLabelOf, labelOf } from '../../../equation/index.ts'
import { quotedCharacter, quotedTarget } from '../../../i18n/characters.ts'
import { GradientStateText } from '../../../panels/node/GradientStateText.tsx'
import { factsAt, termsOf } from '../../../panels/node/nodeFacts.ts'
import { charactersAt } from '../../../scene/index.ts'
import { usePlayer } from '../../../stage/context.ts'
import { MathSpan } from '../../../stage/MathSpan.tsx'
import { useSpoken } from '../../../stage/useSpoken.ts'
import { decimalsOf, formatterOf } from '../../../ui/grids/alignedNumbers.ts'
import { NumberGrid } from '../../../ui/grids/NumberGrid.tsx'
import { useMessages } from '../../../ui/language.ts'
import type { Group } from './entries.ts'

/** One time step's nodes as a table; made when it is opened. */
export function TableGroup({
  group: { time, nodes },
  step,
  start,
}: {
  group: Group
  step: number
  start: boolean
}) {
  const { table, time: timeOf } = useMessages()
  const { fed, expected } = charactersAt(
    usePlayer(({ subject }) => subject),
    time,
  )
  const [open, setOpen] = useState(start)
  const title = time === null ? table.outside : time === 0 ? table.initial : timeOf(time)
  const { columns } = table
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{title}</b>{' '}
        {fed !== null && (
          <span className="quiet">
            {quotedCharacter(fed)} → {quotedTarget(expected)}
          </span>
        )}
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-scroll" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.name}</th>
                <th scope="col">{columns.shape}</th>
                <th scope="col">{columns.value}</th>
                <th scope="col">{columns.gradient}</th>
                <th scope="col">{columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((node) => (
                <Row key={node.id} node={node} step={step} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}

function Row({ node, step }: { node: Node; step: number }) {
  const { inspector } = useMessages()
  const spoken = useSpoken()
  const run = usePlayer((state) => state.subject)
  const { value, gradient, ...worth } = factsAt(run, node, step)
  return (
    <tr data-node={node.name}>
      <th scope="row">
        <MathSpan label={labelOf(node, run.trace.tape, null)} /> <code>{node.name}</code>
      </th>
      <td>{inspector.shapeOf(node.value.rows, node.value.cols)}</td>
      <td>
        {value ? (
          <Numbers
            tensor={value}
            label={`${inspector.value} ${spoken(labelOf(node, run.trace.tape, null))}`}
          />
        ) : (
          <span className="quiet">{inspector.notComputed}</span>
        )}
      </td>
      <td>
        {gradient && (
          <Numbers
            tensor={gradient}
            label={`${inspector.gradient} ${spoken(gradientLabelOf(node, run.trace.tape, null))}`}
          />
        )}
        {termsOf(run, node, step).map((term) => (
          <div key={term.step} className="term">
            <MathSpan label={term.label} />
            <Numbers tensor={term.tensor} label={spoken(term.label)} />
          </div>
        ))}
      </td>
      <td>
        <GradientStateText {...worth} />
      </td>
    </tr>
  )
}

/** Beyond so many numbers they are behind a button of their own. */
const many = 64

/** A vector on one line, a matrix on as many as it has rows. */
function Numbers({ tensor, label }: { tensor: Tensor; label: string }) {
  const { table } = useMessages()
  const [open, setOpen] = useState(false)
  const { rows, cols, data } = tensor
  if (data.length > many)
    return (
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{table.numbers(data.length)}</summary>
        {open && <NumberGrid tensor={tensor} label={label} />}
      </details>
    )
  const write = formatterOf(data, data.length === 1 ? undefined : decimalsOf(data, 1))
  const texts = Array.from(data, write)
  const lines =
    cols === 1
      ? [texts]
      : Array.from({ length: rows }, (_, r) => texts.slice(r * cols, (r + 1) * cols))
  return lines.map((line, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
    <div key={k} className="line">
      {line.map((text, c) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position
        <span key={c}>{text} </span>
      ))}
    </div>
  ))
}
