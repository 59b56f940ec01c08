import { memo, useMemo } from 'react'
import { MistakeTag } from '../../../panels/MistakeTag.tsx'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { MathSpan } from '../../../stage/MathSpan.tsx'
import type { StepKind } from '../../../trace/index.ts'
import { Deferred } from '../../../ui/deferred/Deferred.tsx'
import { lazyPart } from '../../../ui/deferred/lazyPart.tsx'
import { Pending } from '../../../ui/deferred/Pending.tsx'
import { useStartMessages } from '../../../ui/language.ts'
import { Button } from './Button.tsx'
import { type CounterState, counterAt, passAhead } from './counter.ts'
import { playbackIcons as icons } from './playbackIcons.ts'
import { Scrubber } from './Scrubber.tsx'

const Aside = lazyPart(() => import('./Aside.tsx'))

/** The position of the playhead in words. */
function Counter({ counted }: { counted: CounterState }) {
  const { transport, passes, time } = useStartMessages()
  const dot = <span className="dot"> · </span>
  return (
    <p className="counter">
      <b>{transport.step(counted.n, counted.total)}</b> <MistakeTag />
      {dot}
      <span className="where">
        <span className={`pass ${counted.pass}`}>{passes[counted.pass]}</span> ·{' '}
        {counted.time !== null && `${time(counted.time)} · `}
        <MathSpan label={counted.label} />
      </span>
    </p>
  )
}

/** The eight buttons that move the playhead; the pass ahead ends at `end`. */
const Buttons = memo(function Buttons({ pass, end }: { pass: StepKind; end: number }) {
  const playing = usePlayer((state) => state.playing)
  const { first, last, next, previous, play, pause, goTo } = usePlayerActions()
  const { transport } = useStartMessages()
  return (
    <div className="buttons">
      <Button icon={icons.first} label={transport.first} onClick={first} />
      <Button
        icon={icons.previousTime}
        label={transport.previousTime}
        onClick={() => previous('time')}
      />
      <Button icon={icons.previous} label={transport.previous} onClick={() => previous()} />
      <Button
        className="primary"
        focusHome
        icon={playing ? icons.pause : icons.play}
        label={playing ? transport.pause : transport.play}
        onClick={playing ? pause : play}
      />
      <Button icon={icons.next} label={transport.next} onClick={() => next()} />
      <Button icon={icons.nextTime} label={transport.nextTime} onClick={() => next('time')} />
      <Button icon={icons.last} label={transport.last} onClick={last} />
      <Button
        className={`finish ${pass}`}
        icon={icons.finish}
        label={transport.finish[pass]}
        onClick={() => goTo(end)}
      />
    </div>
  )
})

/** The bar at the bottom: scrubber, counter and buttons. */
export function Transport({ onGoto, onHelp }: { onGoto: () => void; onHelp: () => void }) {
  const run = usePlayer((state) => state.subject)
  const n = usePlayer(({ playhead }) => Math.max(1, Math.ceil(playhead)))
  const messages = useStartMessages()
  const { transport } = messages
  const counted = useMemo(() => counterAt(run, n, messages), [run, n, messages])
  const ahead = passAhead(run, n)
  return (
    <section className="transport" data-over-end aria-label={transport.label}>
      <div className="deck">
        <Scrubber counted={counted} />
        <div className="controls">
          <Buttons pass={ahead.kind} end={ahead.end} />
          <Counter counted={counted} />
          <div className="aside">
            <Deferred>
              <Pending>
                <Aside onGoto={onGoto} onHelp={onHelp} />
              </Pending>
            </Deferred>
          </div>
        </div>
      </div>
    </section>
  )
}
