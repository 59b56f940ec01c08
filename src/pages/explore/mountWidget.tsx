import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Problem } from '../../door/index.ts'
import type { StartMessages } from '../../i18n/index.ts'
import type { Settings } from '../../settings/index.ts'
import { createNetwork, type Network } from '../../store/index.ts'
import { adoptStyles } from '../../ui/styles.ts'
import { App, type AppProps } from './App.tsx'

/** How a widget is mounted. */
export interface MountOptions {
  readonly settings: Settings
  /** What in the settings could not be used. */
  readonly problems?: readonly Problem[]
  /** Of the language that it starts in. */
  readonly messages: StartMessages
  /** Given where the page is about this widget: it then takes the keys that nothing else on the page wants. */
  readonly onShow?: AppProps['onShow']
  /** The text of widget.css; left out where the document of the host has that sheet. */
  readonly styles?: string
}

/** A widget on a page. */
export interface Mounted {
  readonly network: Network
  readonly unmount: () => void
}

/**
 * Draws a widget in an element, or in a shadow root. It is as large as the host, or in a host without a
 * height of its own as its contents, and shares nothing with other widgets of the page.
 */
export function mountWidget(
  host: HTMLElement | ShadowRoot,
  { settings, problems = [], messages, onShow, styles }: MountOptions,
): Mounted {
  const network = createNetwork(settings, problems)
  const release = adoptStyles(host.getRootNode() as Document | ShadowRoot, styles)
  // A served page is laid out already: its stage has the size that the drawn one will have.
  const stage = host.querySelector('.stage > .canvas')?.getBoundingClientRect()
  const { clientWidth } = host instanceof ShadowRoot ? host.host : host
  const root = createRoot(host)
  root.render(
    <StrictMode>
      <App
        network={network}
        messages={messages}
        onShow={onShow}
        firstWidth={clientWidth}
        firstWindow={stage ? [stage.width, stage.height] : null}
      />
    </StrictMode>,
  )
  return {
    network,
    unmount: () => {
      root.unmount()
      release()
    },
  }
}
