import { usePlayer } from '../../../stage/context.ts'
import { Deferred } from '../../../ui/deferred/Deferred.tsx'
import { lazyPart } from '../../../ui/deferred/lazyPart.tsx'
import { Pending } from '../../../ui/deferred/Pending.tsx'
import { useStartMessages } from '../../../ui/language.ts'

const NoticeList = lazyPart(() => import('./NoticeList.tsx'))

/** Problems of a link, until they are dismissed. The live region exists before the first one, so that it is announced. */
export function Notices() {
  const { notices } = useStartMessages()
  const several = usePlayer((state) => state.problems.length > 1)
  return (
    <div className="over-transport">
      <section
        className="notices"
        aria-label={notices.label}
        aria-live="polite"
        // Where there are several they may scroll, also by the keyboard.
        tabIndex={several ? 0 : undefined}
        data-keys={several ? 'scroll' : undefined}
      >
        <Deferred>
          <Pending>
            <NoticeList />
          </Pending>
        </Deferred>
      </section>
    </div>
  )
}
