import { lazy, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { chooseLocale } from '../i18n/index.ts'
import type { Size } from '../scene/index.ts'
import { type Store, startClock } from '../store/index.ts'
import { Arriving } from './Arriving.tsx'
import { Goto } from './chrome/Goto.tsx'
import { useKeys } from './chrome/keys.ts'
import { MiniMap } from './chrome/MiniMap.tsx'
import { MistakeBar } from './chrome/MistakeBar.tsx'
import { Notices } from './chrome/Notices.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { Transport } from './chrome/Transport.tsx'
import { SharedContext } from './context.ts'
import { Later } from './Later.tsx'
import { usePreferences } from './preferences.ts'
import { Stages } from './stage/Stages.tsx'
import { useAfterPaint } from './useAfterPaint.ts'

// The picture and its keys come first; what is read beside it, and sheets nobody has asked for, after.
const Inspector = lazy(() =>
  import('./panels/Inspector.tsx').then(({ Inspector }) => ({ default: Inspector })),
)
const Table = lazy(() => import('./panels/Table.tsx').then(({ Table }) => ({ default: Table })))
const Questions = lazy(() => import('./questions/Questions.tsx'))
const Help = lazy(() => import('./chrome/Help.tsx').then(({ Help }) => ({ default: Help })))

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
      <Widget />
    </SharedContext>
  )
}

function Widget() {
  const panels = useKeys()
  return (
    <div className="widget">
      <TopBar
        onTable={panels.openTable}
        onHelp={panels.openHelp}
        onQuestions={panels.openQuestions}
      />
      <main className="main">
        <section className="left">
          <MiniMap />
          <MistakeBar />
          <Stages />
        </section>
        <Arriving meanwhile={<div className="inspector" />}>
          <Inspector />
        </Arriving>
      </main>
      <Transport onGoto={panels.openGoto} onHelp={panels.openHelp} />
      <Notices />
      <Later wanted={panels.open === 'help'}>
        <Help open={panels.open === 'help'} onClose={panels.close} />
      </Later>
      {/* There from the start: what is typed right after g is for it. */}
      <Goto open={panels.open === 'goto'} onClose={panels.close} />
      <Later wanted={panels.open === 'questions'}>
        <Questions open={panels.open === 'questions'} onClose={panels.close} />
      </Later>
      <Later wanted={panels.open === 'table'}>
        <Table open={panels.open === 'table'} onClose={panels.close} />
      </Later>
    </div>
  )
}
