import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { chooseLocale } from '../i18n/index.ts'
import { type Store, startClock } from '../store/index.ts'
import { Goto } from './chrome/Goto.tsx'
import { Help } from './chrome/Help.tsx'
import { useKeys } from './chrome/keys.ts'
import { MiniMap } from './chrome/MiniMap.tsx'
import { Notices } from './chrome/Notices.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { Transport } from './chrome/Transport.tsx'
import { SharedContext } from './context.ts'
import { Inspector } from './panels/Inspector.tsx'
import { Table } from './panels/Table.tsx'
import { usePreferences } from './preferences.ts'
import { Stage } from './stage/Stage.tsx'

/** One widget: its store, its clock, and all that is seen of it. */
export function App({ store }: { store: Store }) {
  const chosen = useStore(store, ({ settings }) => settings.locale)
  const locale = chosen ?? chooseLocale(typeof navigator === 'undefined' ? [] : navigator.languages)
  const shared = useMemo(() => ({ store, locale }), [store, locale])
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
      <TopBar onTable={panels.openTable} onHelp={panels.openHelp} />
      <main className="main">
        <section className="left">
          <MiniMap />
          <Stage />
        </section>
        <Inspector />
      </main>
      <Transport onGoto={panels.openGoto} onHelp={panels.openHelp} />
      <Notices />
      <Help open={panels.open === 'help'} onClose={panels.close} />
      <Goto open={panels.open === 'goto'} onClose={panels.close} />
      <Table open={panels.open === 'table'} onClose={panels.close} />
    </div>
  )
}
