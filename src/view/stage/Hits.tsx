import { useRef, useState } from 'react'
import { consumersOf, type Node } from '../../engine/index.ts'
import { circleRadius, labelOf, type MarkView, plainLabel, type Scene } from '../../scene/index.ts'
import type { Run } from '../../store/index.ts'
import { nodeKnownAt } from '../../trace/index.ts'
import { useMessages } from '../context.ts'
import type { Camera } from './camera.ts'
import { signed } from './numbers.ts'

/** A tensor in a few words for the ear. */
const spoken = (numbers: Iterable<number> & { readonly length: number }): string =>
  numbers.length > 8
    ? `${[...numbers]
        .slice(0, 8)
        .map((v) => signed(v))
        .join(', ')} …`
    : [...numbers].map((v) => signed(v)).join(', ')

/** The box of a mark and of the rectangle of its value, in units. */
function boxOf({ mark }: MarkView): readonly [x: number, y: number, w: number, h: number] {
  const [w, h] = mark.size ?? [2 * circleRadius, 2 * circleRadius]
  return [mark.at[0] - w / 2, mark.at[1] - h / 2, w, h]
}

/** A real button over every node: one tab stop, arrow keys walk, Enter opens, and each says its numbers and its wires. */
export function Hits({
  scene,
  run,
  camera,
  selected,
  onSelect,
}: {
  scene: Scene
  run: Run
  camera: Camera
  selected: string | null
  onSelect: (node: string | null) => void
}) {
  const { graph } = useMessages()
  const host = useRef<HTMLDivElement>(null)
  const { tape } = run.trace
  const marks = scene.marks.toSorted((a, b) => a.node.id - b.node.id)
  const current =
    marks.find(({ node }) => node.name === selected) ??
    marks.find(({ node }) => node.id === scene.moment.actor.id) ??
    marks[0]!
  const [focused, setFocused] = useState<string | null>(null)
  const tabbed = marks.find(({ key }) => key === focused) ?? current
  const nameOf = (node: Node) => plainLabel(labelOf(node, tape, scene.moment.now))
  const focusOn = (node: string | undefined) => {
    if (node) host.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(node)}"]`)?.focus()
  }

  const consumers = (node: Node) => consumersOf(tape, node.id)
  const shown = (nodes: readonly Node[]) =>
    nodes.find((node) => marks.some((view) => view.node.id === node.id))?.name

  const onKeyDown = (event: React.KeyboardEvent, node: Node) => {
    const index = marks.findIndex((view) => view.node.id === node.id)
    const to: Readonly<Record<string, () => string | undefined>> = {
      ArrowRight: () => marks[index + 1]?.node.name,
      ArrowLeft: () => marks[index - 1]?.node.name,
      ArrowUp: () => shown(node.inputs.map((id) => tape.nodes[id]!)),
      ArrowDown: () => shown(consumers(node)),
      Home: () => marks[0]?.node.name,
      End: () => marks.at(-1)?.node.name,
    }
    if (!Object.hasOwn(to, event.key) || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    focusOn(to[event.key]!())
  }

  const account = (view: MarkView) => {
    const { node, value, gradient } = view
    // Of the record: in the forward pass the picture leaves gradients out, whether wanted or not.
    const { state, arrived, expected } = nodeKnownAt(run.trace, node.id, scene.moment.seen)
    return graph.node({
      name: nameOf(node),
      value: value ? spoken(value.tensor.data) : null,
      gradient: gradient && arrived > 0 ? spoken(gradient.tensor.data) : '',
      state: expected === 0 ? 'none' : state,
      arrived,
      expected,
      from: node.inputs.map((id) => nameOf(tape.nodes[id]!)),
      to: consumers(node)
        .filter((user) => user.time === null || Math.abs(user.time - scene.moment.now) <= 1)
        .map(nameOf),
    })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups the nodes of a drawing
    <div
      ref={host}
      role="group"
      aria-label={graph.label(run.cell.toUpperCase(), scene.moment.now, run.fed.length)}
      className="hits"
      data-keys="own"
      style={{ transform: `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})` }}
    >
      {marks.map((view) => {
        const [x, y, w, h] = boxOf(view)
        const { name } = view.node
        return (
          <button
            key={view.key}
            type="button"
            data-hit={name}
            className={name === selected ? 'hit selected' : 'hit'}
            tabIndex={view === tabbed ? 0 : -1}
            aria-pressed={name === selected}
            aria-label={account(view)}
            style={{ left: x - 3, top: y - 3, width: w + 6, height: h + 6 }}
            onFocus={() => setFocused(view.key)}
            onBlur={() => setFocused(null)}
            onClick={(event) => {
              onSelect(name === selected ? null : name)
              // After a press of the pointer the arrow keys stay with the playhead.
              if (event.detail > 0) event.currentTarget.blur()
            }}
            onKeyDown={(event) => onKeyDown(event, view.node)}
          />
        )
      })}
    </div>
  )
}
