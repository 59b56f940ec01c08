import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { chooseLocale, type StartMessages } from '../../i18n/index.ts'
import type { Size } from '../../layout/index.ts'
import type { Locale } from '../../settings/index.ts'
import { SharedProvider } from '../../stage/SharedProvider.tsx'
import { Stages } from '../../stage/Stages.tsx'
import { useAfterPaint } from '../../stage/useAfterPaint.ts'
import { type Network, startClock } from '../../store/index.ts'
import { preferredLanguages } from '../../ui/browser.ts'
import { Deferred } from '../../ui/deferred/Deferred.tsx'
import { ErrorBoundary } from '../../ui/deferred/ErrorBoundary.tsx'
import { lazyPart } from '../../ui/deferred/lazyPart.tsx'
import { PageFailure } from '../../ui/deferred/PageFailure.tsx'
import { Pending } from '../../ui/deferred/Pending.tsx'
import { MessagesContext, useLoadedMessages } from '../../ui/language.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { WidgetRoot } from '../../ui/widget/WidgetRoot.tsx'
import { useKeys } from './keys/useKeys.ts'
import { MistakeBar } from './notices/MistakeBar.tsx'
import { Notices } from './notices/Notices.tsx'
import type { Shown } from './showInPage.ts'
import { TopBar } from './topBar/TopBar.tsx'
import { Transport } from './transport/Transport.tsx'

// The picture and its keys come first; what is read beside it, and sheets nobody has asked for, after.
const MiniMap = lazyPart(() => import('./map/MiniMap.tsx'))
const Inspector = lazyPart(() => import('../../panels/Inspector.tsx'))
const Sheets = lazyPart(() => import('./Sheets.tsx'))

export interface AppProps {
  readonly network: Network
  /** Of the language that it starts in. */
  readonly messages: StartMessages
  /** Of the page that is about this widget alone: told what the page is to follow. */
  readonly onShow: ((shown: Shown) => void) | undefined
  /** Its width until it has been laid out, in CSS pixels. */
  readonly firstWidth: number
  readonly firstWindow: Size | null
}

/** One widget: a network, its player, the clock, and all that is seen of it. */
export function App({ network, messages: first, onShow, firstWidth, firstWindow }: AppProps) {
  const { player } = network.getInitialState()
  const chosen = useStore(player, ({ view }) => view.locale)
  const keepLanguage = useCallback(
    (missing: Locale, shown: Locale) => {
      const { setView, report } = player.getState()
      setView({ locale: shown })
      report([{ at: 'locale', expected: { kind: 'language that loads' }, got: missing }])
    },
    [player],
  )
  const messages = useLoadedMessages(
    chosen ?? chooseLocale(preferredLanguages()),
    first,
    keepLanguage,
  )
  const theme = useStore(player, ({ view }) => view.theme)
  const mistaken = useStore(player, ({ subject }) => subject.trace.mistakes.length > 0)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const after = useAfterPaint(player)
  const shared = useMemo(
    () => ({ player, live: player, after, network, firstWindow }),
    [player, after, network, firstWindow],
  )
  useEffect(() => startClock(player), [player])
  useEffect(() => player.getState().setStillness(still), [player, still])
  useEffect(
    () =>
      onShow?.({ messages, mistaken, theme: theme === 'auto' ? (dark ? 'dark' : 'light') : theme }),
    [onShow, messages, mistaken, theme, dark],
  )
  return (
    <MessagesContext value={messages}>
      <SharedProvider value={shared}>
        <ErrorBoundary instead={(error) => <PageFailure error={error} />}>
          <WidgetRoot theme={theme} main={onShow !== undefined} firstWidth={firstWidth}>
            <Parts />
          </WidgetRoot>
        </ErrorBoundary>
      </SharedProvider>
    </MessagesContext>
  )
}

function Parts() {
  const sheets = useKeys()
  return (
    <>
      <TopBar
        onTable={sheets.openTable}
        onHelp={sheets.openHelp}
        onQuestions={sheets.openQuestions}
      />
      <main className="main">
        <section className="left">
          <Deferred fallback={mapToCome}>
            <Pending fallback={mapToCome}>
              <MiniMap />
            </Pending>
          </Deferred>
          <MistakeBar />
          <Stages />
        </section>
        <Deferred fallback={inspectorToCome}>
          <Pending fallback={inspectorToCome} aroundFailure={besideStage}>
            <Inspector />
          </Pending>
        </Deferred>
      </main>
      <Transport onGoto={sheets.openGoto} onHelp={sheets.openHelp} />
      <Notices />
      <Deferred>
        <Pending aroundFailure={(failure) => sheets.open && overTransport(failure)}>
          <Sheets sheets={sheets} />
        </Pending>
      </Deferred>
    </>
  )
}

const mapToCome = (
  <div className="mini-map">
    <div className="strip-of-steps" />
  </div>
)

const inspectorToCome = <div className="inspector" />

const besideStage = (failure: ReactNode) => <div className="inspector">{failure}</div>

const overTransport = (failure: ReactNode) => <div className="over-transport failed">{failure}</div>
