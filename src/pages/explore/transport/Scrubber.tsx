import { type CSSProperties, memo, type PointerEvent, useMemo, useRef } from 'react'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { ticksOf } from '../../../store/index.ts'
import { useStartMessages } from '../../../ui/language.ts'
import type { CounterState } from './counter.ts'
import { playheadAt, shareAt, type Track, thinned, tickAt, trackOf } from './track.ts'
import { useWidth } from './useWidth.ts'

const percent = (share: number) => `${share * 100}%`

/** Below this width a tick is a bare number. */
const narrow = 620
/** A time step of fewer pixels than this has no gap before it. */
const cuttable = 5

/** The passes as bars; drawn twice, pale, and in full as far as the playhead has come. */
const Bars = memo(function Bars({ track, current }: { track: Track; current: string }) {
  return track.passes.map(({ kind, left, width }) => (
    <i
      key={kind}
      className={`bar ${kind} ${kind === current ? 'current' : ''}`}
      style={{ left: percent(left), width: percent(width) }}
    />
  ))
})

/** Gaps between the time steps. */
const Cuts = memo(function Cuts({ track, pixels }: { track: Track; pixels: number }) {
  return track.ticks
    .filter(({ left, width }) => {
      const starts = track.passes.some((pass) => pass.left === left)
      return !starts && width * pixels >= cuttable
    })
    .map(({ kind, time, left }) => (
      <i key={`${kind} ${time}`} className="cut" style={{ left: percent(left) }} />
    ))
})

/** What moves with the playhead, by the smallest part of a move. */
function Playhead({ track, current }: { track: Track; current: string }) {
  const share = usePlayer(({ playhead }) => shareAt(track, playhead))
  return (
    <div className="playhead" style={{ '--share': share } as CSSProperties}>
      <div className="played">
        <Bars track={track} current={current} />
      </div>
      <i className="thumb" />
    </div>
  )
}

/** The steps that play goes round in. */
function LoopRange({ track, total }: { track: Track; total: number }) {
  const loop = usePlayer(({ view }) => view.loop)
  if (!loop) return null
  const [from, to] = loop.map((n) => Math.min(total, Math.max(1, n))) as [number, number]
  const left = shareAt(track, from - 1)
  return (
    <i
      className="loop"
      style={{ left: percent(left), width: percent(shareAt(track, to) - left) }}
    />
  )
}

/** All moves on a line, divided into passes and time steps; dragging it is exact in both directions. */
export function Scrubber({ counted }: { counted: CounterState }) {
  const run = usePlayer((state) => state.subject)
  const { transport, passes } = useStartMessages()
  const { goTo } = usePlayerActions()
  const rail = useRef<HTMLDivElement>(null)
  const pixels = useWidth(rail)
  const track = useMemo(() => trackOf(ticksOf(run)), [run])

  const { n, total, pass } = counted
  const current = tickAt(track, n)
  const short = pixels < narrow
  const ticks = useMemo(() => {
    const labelWidth = (time: number) => 8 * String(time).length + (short ? 8 : 22)
    return thinned(track.ticks, pixels, labelWidth, current)
  }, [track, pixels, short, current])

  const follow = (event: PointerEvent) => {
    const { left, width } = rail.current!.getBoundingClientRect()
    goTo(playheadAt(track, (event.clientX - left) / width))
  }
  return (
    <div
      className="scrubber"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
      }}
    >
      <input
        type="range"
        className="range"
        aria-label={transport.slider}
        aria-valuetext={transport.counter(counted)}
        min={1}
        max={total}
        step={1}
        value={n}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <div className="passes" aria-hidden="true">
        {track.passes.map(({ kind, left, width }) => (
          <span
            key={kind}
            className={`${kind} ${kind === pass ? 'current' : ''}`}
            style={
              kind === track.passes.at(-1)?.kind
                ? { right: percent(1 - left - width) }
                : { left: percent(left) }
            }
          >
            {passes[kind]}
          </span>
        ))}
      </div>
      <div ref={rail} className="rail" aria-hidden="true">
        <Bars track={track} current={pass} />
        <Playhead track={track} current={pass} />
        <Cuts track={track} pixels={pixels} />
        <LoopRange track={track} total={total} />
      </div>
      <div className="ticks" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={`${tick.kind} ${tick.time}`}
            className={tick === current ? 'current' : undefined}
            style={{ left: percent(tick.left + tick.width / 2) }}
          >
            {short ? tick.time : `t=${tick.time}`}
          </span>
        ))}
      </div>
    </div>
  )
}
