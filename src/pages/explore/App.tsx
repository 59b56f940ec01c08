import { type ComponentType, type ReactNode, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { chooseLocale } from '../../i18n/index.ts'
import type { Size } from '../../scene/index.ts'
import { SharedProvider } from '../../stage/SharedProvider.tsx'
import { Stages } from '../../stage/Stages.tsx'
import { useAfterPaint } from '../../stage/useAfterPaint.ts'
import { type Store, startClock } from '../../store/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Arriving } from '../../ui/deferred/Arriving.tsx'
import { Boundary } from '../../ui/deferred/Boundary.tsx'
import { Stopped } from '../../ui/deferred/Failure.tsx'
import { Later } from '../../ui/deferred/Later.tsx'
import { lazily } from '../../ui/deferred/lazily.tsx'
import { Soon } from '../../ui/deferred/Soon.tsx'
import { LocaleContext, useMessages } from '../../ui/language.ts'
import { Goto } from './keys/Goto.tsx'
import { useKeys } from './keys/keys.ts'
import { MiniMap } from './map/MiniMap.tsx'
import { MistakeBar } from './notices/MistakeBar.tsx'
import { Notices } from './notices/Notices.tsx'
import { usePreferences } from './preferences.ts'
import { TopBar } from './topBar/TopBar.tsx'
import { Transport } from './transport/Transport.tsx'

// The picture and its keys come first; what is read beside it, and sheets nobody has asked for, after.
const Inspector = lazily(() => import('../../panels/Inspector.tsx'))
const Table = lazily(() => import('./table/Table.tsx'))
const Questions = lazily(() => import('./questions/Questions.tsx'))
const Help = lazily(() => import('./keys/Help.tsx'))

/** One widget: its store, its clock, and all that is seen of it. */
export function App({ store, firstWindow = null }: { store: Store; firstWindow?: Size | null }) {
  const chosen = useStore(store, ({ settings }) => settings.locale)
  const locale = chosen ?? chooseLocale(typeof navigator === 'undefined' ? [] : navigator.languages)
  const after = useAfterPaint(store)
  const shared = useMemo(
    () => ({ store, live: store, after, firstWindow }),
    [store, after, firstWindow],
  )
  useEffect(() => startClock(store), [store])
  usePreferences(store, locale)
  return (
    <LocaleContext value={locale}>
      <SharedProvider value={shared}>
        <Boundary instead={(error) => <Stopped error={error} />}>
          <Widget />
        </Boundary>
      </SharedProvider>
    </LocaleContext>
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
