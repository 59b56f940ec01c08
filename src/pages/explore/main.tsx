import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadNarrator } from '../../i18n/index.ts'
import { readLink } from '../../settings/index.ts'
import { createNetwork } from '../../store/index.ts'
import { watchFailedStyles } from '../../ui/deferred/lazyPart.tsx'
import type { Mount } from '../page.ts'
import { App } from './App.tsx'
import { followAddress } from './address/address.ts'

export const mount: Mount = (root, messages) => {
  // The panels' file will want it, and does not ask for it before it is there itself.
  loadNarrator(messages.lang)
  const { settings, problems } = readLink(location.hash)
  const network = createNetwork(settings, problems)
  followAddress(network)
  watchFailedStyles()

  // The served page is laid out already: its stage has the size that the drawn one will have.
  const stage = root.querySelector<SVGElement>('.stage > .canvas')?.getBoundingClientRect()
  createRoot(root).render(
    <StrictMode>
      <App
        network={network}
        messages={messages}
        firstWindow={stage ? [stage.width, stage.height] : null}
      />
    </StrictMode>,
  )
}
