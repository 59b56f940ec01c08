import { type ComponentType, type ReactNode, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { chooseLocale } from '../i18n/index.ts'
import type { Size } from '../scene/index.ts'
import { type Store, startClock } from '../store/index.ts'
import { Arriving } from './Arriving.tsx'
import { Boundary } from './Boundary.tsx'
import { Dialog } from './chrome/Dialog.tsx'
import { Goto } from './chrome/Goto.tsx'
import { useKeys } from './chrome/keys.ts'
import { MiniMap } from './chrome/MiniMap.tsx'
import { MistakeBar } from './chrome/MistakeBar.tsx'
import { Notices } from './chrome/Notices.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { Transport } from './chrome/Transport.tsx'
import { SharedContext, useMessages } from './context.ts'
import { Stopped } from './Failure.tsx'
import { Later } from './Later.tsx'
import { lazily } from './lazily.tsx'
import { usePreferences } from './preferences.ts'
import { Soon } from './Soon.tsx'
import { Stages } from './stage/Stages.tsx'
import { useAfterPaint } from './useAfterPaint.ts'

// The picture and its keys come first; what is read beside it, and sheets nobody has asked for, after.
const Inspector = lazily(() => import('./panels/Inspector.tsx'))
const Table = lazily(() => import('./table/Table.tsx'))
const Questions = lazily(() => import('./questions/Questions.tsx'))
const Help = lazily(() => import('./chrome/Help.tsx'))

/** One widget: its store, its clock, and all that is seen of it. */
export function App({ store, firstWindow = null }: { store: Store; firstWindow?: Size | null }) {
  const chosen = useStore(store, ({ settings }) => settings.locale)
  const locale = chosen ?? chooseLocale(typeof navigator === 'undefined' ? [] : navigator.languages)
  const after = useAfterPaint(store)
  const shared = useMemo(
    () => ({ store, live: store, after, locale, firstWindow }),
    [store, after, locale, firstWindow],
  )
  useEffect(() => startClock(store), [store])
  usePreferences(store, locale)
  return (
    <SharedContext value={shared}>
      <Boundary instead={(error) => <Stopped error={error} />}>
        <Widget />
      </Boundary>
    </SharedContext>
  )
}

function Widget() {
  const panels = useKeys()
  const { table, help, questions } = useMessages()
  const sheet = (name: typeof panels.open) => ({
    open: panels.open === name,
    onClose: panels.close,
  })
  return (
    <div className="widget">
      <TopBar
        onTable={panels.openTable}
        onHelp={panels.openHelp}
        onQuestions={panels.openQuestions}
      />
      <main className="main">
        <section className="left">
          <Soon meanwhile={mapToCome}>
            <MiniMap />
          </Soon>
          <MistakeBar />
          <Stages />
        </section>
        <Arriving meanwhile={<div className="inspector" />} around={besideStage}>
          <Inspector />
        </Arriving>
      </main>
      <Transport onGoto={panels.openGoto} onHelp={panels.openHelp} />
      <Notices />
      <LaterSheet {...sheet('help')} title={help.title} Sheet={Help} />
      {/* There from the start: what is typed right after g is for it. */}
      <Goto {...sheet('goto')} />
      <LaterSheet {...sheet('questions')} title={questions.open} Sheet={Questions} />
      <LaterSheet {...sheet('table')} title={table.title} Sheet={Table} />
    </div>
  )
}

const mapToCome = (
  <div className="mini-map">
    <div className="strip-of-steps" />
  </div>
)

const besideStage = (failure: ReactNode) => <div className="inspector">{failure}</div>

interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A sheet that is loaded when it is first opened; where that fails, a sheet says so. */
function LaterSheet({
  title,
  Sheet,
  ...sheet
}: SheetProps & { title: string; Sheet: ComponentType<SheetProps> }) {
  return (
    <Later
      wanted={sheet.open}
      around={(failure) => (
        <Dialog {...sheet} title={title}>
          {failure}
        </Dialog>
      )}
    >
      <Sheet {...sheet} />
    </Later>
  )
}
