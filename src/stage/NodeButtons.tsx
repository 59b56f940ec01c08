import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { consumersOf, type Node, timesOf } from '../engine/index.ts'
import { type MarkView, momentAt, sceneAt } from '../scene/index.ts'
import type { PlayerState } from '../store/index.ts'
import { passFocus } from '../ui/focus.ts'
import { useMessages } from '../ui/language.ts'
import type { Camera } from './camera.ts'
import { usePlayer } from './context.ts'
import { nodeDescriptionsAt } from './nodeDescriptions.ts'
import { isNodeKey, type NodeKey } from './nodeKeys.ts'
import type { SecondPass } from './secondPass.ts'

/** The box of a mark and of the rectangle of its value, in units. */
function boxOf({
  mark: {
    at: [x, y],
    size: [w, h],
  },
}: MarkView): readonly [x: number, y: number, w: number, h: number] {
  return [x - w / 2, y - h / 2, w, h]
}

export interface NodeButtonsProps {
  readonly camera: Camera
  readonly beside: SecondPass | undefined
  readonly canSelect: (node: string) => boolean
  readonly onSelect: (node: string | null) => void
}

/** A real button over every node: one tab stop, arrow keys walk, Enter opens, and each says its numbers and its wires. */
export function NodeButtons({ camera, beside, canSelect, onSelect }: NodeButtonsProps) {
  const messages = useMessages()
  const { graph } = messages
  const first = usePlayer((state) => state.subject)
  const latest = beside?.run ?? first
  // Once a step, not once a frame.
  const momentOf = (state: PlayerState) => momentAt(latest, beside?.playhead ?? state.playhead)
  const latestMove = usePlayer((state) => momentOf(state).move)
  const latestSeen = usePlayer((state) => momentOf(state).seen)
  // Names are not seen: they hold up no picture, not even that of an edit.
  const { run, move, seen } = useDeferredValue(
    useMemo(
      () => ({ run: latest, move: latestMove, seen: latestSeen }),
      [latest, latestMove, latestSeen],
    ),
  )
  const selected = usePlayer((state) => state.view.selected)
  const scene = useMemo(() => sceneAt(run, move + 1), [run, move])
  const host = useRef<HTMLDivElement>(null)
  const { tape } = run.trace
  const marks = scene.marks.toSorted((a, b) => a.node.id - b.node.id)
  const current =
    marks.find(({ node }) => node.name === selected) ??
    marks.find(({ node }) => node.id === scene.moment.actor.id) ??
    marks[0]!
  const [focused, setFocused] = useState<string | null>(null)
  const tabbed = marks.find(({ key }) => key === focused) ?? current
  /** Nodes the arrow keys have left, for the way back. */
  const trail = useRef<string[]>([])
  const focusOn = (node: string | undefined) => {
    if (node) host.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(node)}"]`)?.focus()
  }

  const consumers = (node: Node) => consumersOf(tape, node.id)
  const shown = (nodes: readonly Node[]) =>
    nodes.find((node) => marks.some((view) => view.node.id === node.id))?.name

  const onKeyDown = (event: React.KeyboardEvent, node: Node) => {
    const index = marks.findIndex((view) => view.node.id === node.id)
    const to: Readonly<Record<NodeKey, () => string | undefined>> = {
      ArrowRight: () => marks[index + 1]?.node.name,
      ArrowLeft: () => marks[index - 1]?.node.name,
      ArrowUp: () => shown(node.inputs.map((id) => tape.nodes[id]!)),
      ArrowDown: () => shown(consumers(node)),
      Home: () => marks[0]?.node.name,
      End: () => marks.at(-1)?.node.name,
      Backspace: () => trail.current.pop(),
    }
    if (!isNodeKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const name = to[event.key]()
    if (name && event.key !== 'Backspace') trail.current.push(node.name)
    focusOn(name)
  }

  const { now } = scene.moment
  const accounts = useMemo(
    () => nodeDescriptionsAt(run, now, seen, messages),
    [run, now, seen, messages],
  )

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups the nodes of a drawing
    <div
      ref={host}
      role="group"
      aria-label={
        beside?.label ??
        (now === null || !run.cell
          ? graph.whole
          : graph.label(run.cell.toUpperCase(), now, timesOf(tape)))
      }
      aria-description={graph.hint}
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
            aria-disabled={canSelect(name) ? undefined : true}
            aria-label={accounts.get(view.node.id)}
            style={{ left: x - 3, top: y - 3, width: w + 6, height: h + 6 }}
            onFocus={() => setFocused(view.key)}
            onBlur={() => setFocused(null)}
            onClick={(event) => {
              onSelect(name === selected ? null : name)
              passFocus(event)
            }}
            onKeyDown={(event) => onKeyDown(event, view.node)}
          />
        )
      })}
    </div>
  )
}
