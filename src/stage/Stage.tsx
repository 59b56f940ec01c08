import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { nodeNamed } from '../engine/index.ts'
import { domainsOf, overviewAt, sceneAt } from '../scene/index.ts'
import { placeName, playheadOf } from '../store/index.ts'
import { chaptersOf } from '../trace/index.ts'
import { Deferred } from '../ui/deferred/Deferred.tsx'
import { useMessages } from '../ui/language.ts'
import { useMedia } from '../ui/useMedia.ts'
import { AfterPaint } from './AfterPaint.tsx'
import { cameraEvents, hasLegibleWords } from './camera.ts'
import { useActions, useStage } from './context.ts'
import { Hits } from './Hits.tsx'
import { Legend } from './Legend.tsx'
import { LitEntries } from './Lit.tsx'
import { Overview } from './Overview.tsx'
import { Picture } from './Picture.tsx'
import type { SecondPass } from './secondPass.ts'
import type { Share } from './sharing.ts'
import { useCamera } from './useCamera.ts'
import { useSwipe } from './useSwipe.ts'
import './stage.css'

/**
 * The graph: a scene, a camera, and buttons over the nodes. Of the store's run, or of a second pass
 * beside it, which has no playhead and no selection of its own.
 */
export function Stage({
  heading,
  beside,
  share,
}: {
  heading?: ReactNode
  beside?: SecondPass
  share?: Share | undefined
}) {
  const first = useStage((state) => state.run)
  const run = beside?.run ?? first
  const playhead = useStage((state) => beside?.playhead ?? state.playhead)
  const follow = useStage((state) => state.settings.follow)
  const actions = useActions()
  const { camera: words } = useMessages()
  const roomy = useMedia('(min-width: 901px)')
  const host = useRef<HTMLDivElement>(null)

  const scene = useMemo(() => sceneAt(run, playhead), [run, playhead])
  const letGo = useCallback(() => actions.set({ follow: false }), [actions])
  const { camera, window, overview, reset, takeBack } = useCamera(
    host,
    scene.drawing.size,
    scene.focus,
    follow,
    letGo,
    roomy ? share?.fits : undefined,
  )
  useSwipe(host, actions, () => actions.set({ follow: takeBack() }))

  const layout = useMemo(
    () => (overview ? overviewAt(run, playhead, window) : null),
    [overview, run, playhead, window],
  )
  // One of two pictures beside each other has it whole and legible, or not at all.
  const hasLegend =
    !share || (scene.drawing.size[0] * camera.scale <= window[0] && hasLegibleWords(camera.scale))
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
  const tell = (name: string) => () => cameraEvents.dispatchEvent(new Event(name))

  return (
    <div
      className="stage"
      style={share?.style}
      {...{ [beside ? 'data-drawn-beside' : 'data-drawn']: placeName(run, playhead) }}
    >
      {heading}
      <div ref={host} className="window">
        {layout ? (
          <svg
            className="canvas"
            aria-hidden="true"
            viewBox={`0 0 ${layout.size[0]} ${layout.size[1]}`}
          >
            <Overview layout={layout} domains={domainsOf(run.trace)} onTime={goToTime} />
          </svg>
        ) : (
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
                <Deferred>
                  {hasLegend && <Legend scene={scene} mistaken={run.trace.mistakes.length > 0} />}
                </Deferred>
              </g>
            </svg>
            <AfterPaint>
              <Deferred>
                <Hits camera={camera} beside={beside} canSelect={canSelect} onSelect={select} />
              </Deferred>
            </AfterPaint>
          </>
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
              actions.set({ follow: !follow })
            }}
          >
            <b>{words.follow}</b>
            <span aria-hidden="true">◎</span>
          </button>
          <button type="button" aria-label={words.zoomOut} onClick={tell('zoomout')}>
            −
          </button>
          <button type="button" aria-label={words.zoomIn} onClick={tell('zoomin')}>
            +
          </button>
          <button type="button" onClick={tell('fit')} aria-label={words.fit}>
            ⤢
          </button>
        </fieldset>
      )}
    </div>
  )
}
