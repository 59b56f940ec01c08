import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { nodeNamed } from '../engine/index.ts'
import { sceneAt } from '../scene/index.ts'
import { placeName, playheadOf, zoomStep } from '../store/index.ts'
import { chaptersOf } from '../trace/index.ts'
import { Deferred } from '../ui/deferred/Deferred.tsx'
import { lazyPart } from '../ui/deferred/lazyPart.tsx'
import { Pending } from '../ui/deferred/Pending.tsx'
import { useStartMessages } from '../ui/language.ts'
import { useNarrow } from '../ui/widget/context.ts'
import { stackedUpTo } from '../ui/widget/width.ts'
import { hasLegibleWords } from './camera.ts'
import { usePlayer, usePlayerActions } from './context.ts'
import { LitEntries } from './Lit.tsx'
import { Picture } from './Picture.tsx'
import type { SecondPass } from './secondPass.ts'
import type { StageShare } from './sideBySide.ts'
import { useCamera } from './useCamera.ts'
import { useSwipe } from './useSwipe.ts'

const Overlay = lazyPart(() => import('./Overlay.tsx'))
// In the same file, so that it is there when one zooms out.
const Overview = lazyPart(async () => ({ default: (await import('./Overlay.tsx')).Overview }))

/**
 * The graph: a scene, a camera, and buttons over the nodes. Of the player's subject, or of a second one
 * beside it, which has no playhead and no selection of its own.
 */
export function Stage({
  heading,
  beside,
  share,
}: {
  heading?: ReactNode
  beside?: SecondPass
  share?: StageShare | undefined
}) {
  const first = usePlayer((state) => state.subject)
  const run = beside?.run ?? first
  const playhead = usePlayer((state) => beside?.playhead ?? state.playhead)
  const follow = usePlayer((state) => state.view.follow)
  const actions = usePlayerActions()
  const { camera: words } = useStartMessages()
  const narrow = useNarrow(stackedUpTo)
  const host = useRef<HTMLDivElement>(null)

  const scene = useMemo(() => sceneAt(run, playhead), [run, playhead])
  const stopFollowing = useCallback(() => actions.setView({ follow: false }), [actions])
  const { camera, window, overview, reset, takeBack } = useCamera(
    host,
    beside ? 'beside' : 'first',
    scene.layout.size,
    scene.focus,
    follow,
    stopFollowing,
    narrow ? undefined : share?.fits,
  )
  useSwipe(host, actions, () => actions.setView({ follow: takeBack() }))

  // One of two pictures beside each other has it whole and legible, or not at all.
  const hasLegend =
    !share || (scene.layout.size[0] * camera.scale <= window[0] && hasLegibleWords(camera.scale))
  const goToTime = (time: number) => {
    const { kind } = scene.moment
    const times = chaptersOf(first.trace, 'time')
    const chapter =
      times.find((one) => one.time === time && one.kind === kind) ??
      times.find((one) => one.time === time)
    if (chapter) actions.goTo(playheadOf(first, chapter.last))
    reset()
  }
  const canSelect = (node: string) => nodeNamed(first.trace.tape, node) !== undefined
  const select = (node: string | null) => {
    if (node === null || canSelect(node)) actions.select(node)
  }

  const picture = (
    <>
      <svg
        className="canvas"
        aria-hidden="true"
        // A wire selects what it carries, the rectangle of a value its node.
        onClick={(event) => {
          const part = (event.target as Element).closest('[data-node]')
          if (part) select(part.getAttribute('data-node'))
        }}
      >
        <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.scale})`}>
          <LitEntries>
            <Picture scene={scene} scale={camera.scale} />
          </LitEntries>
        </g>
      </svg>
      <Deferred>
        <Pending>
          <Overlay
            scene={hasLegend ? scene : null}
            mistaken={run.trace.mistakes.length > 0}
            camera={camera}
            beside={beside}
            canSelect={canSelect}
            onSelect={select}
          />
        </Pending>
      </Deferred>
    </>
  )
  return (
    <div
      className="stage"
      style={share?.style}
      {...{ [beside ? 'data-drawn-beside' : 'data-drawn']: placeName(run, playhead) }}
    >
      {heading}
      <div ref={host} className="window">
        {overview && scene.layout.decorations.timeStep ? (
          <Pending fallback={picture}>
            <Overview run={run} playhead={playhead} window={window} onTime={goToTime} />
          </Pending>
        ) : (
          picture
        )}
      </div>
      {!beside && (
        <fieldset className="camera">
          <legend className="hidden">{words.label}</legend>
          <button
            type="button"
            className="follow"
            aria-label={words.follow}
            aria-pressed={follow}
            onClick={() => {
              reset()
              actions.setView({ follow: !follow })
            }}
          >
            <b>{words.follow}</b>
            <span aria-hidden="true">◎</span>
          </button>
          <button
            type="button"
            aria-label={words.zoomOut}
            onClick={() => actions.zoom(1 / zoomStep)}
          >
            −
          </button>
          <button type="button" aria-label={words.zoomIn} onClick={() => actions.zoom(zoomStep)}>
            +
          </button>
          <button type="button" onClick={actions.zoomToFit} aria-label={words.fit}>
            ⤢
          </button>
        </fieldset>
      )}
    </div>
  )
}
