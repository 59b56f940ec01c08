import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './pages/explore/App.tsx'
import { followAddress } from './pages/explore/address/address.ts'
import { readLink } from './settings/index.ts'
import { createNetwork } from './store/index.ts'
import { watchFailedStyles } from './ui/deferred/lazyPart.tsx'

const { settings, problems } = readLink(location.hash)
const network = createNetwork(settings, problems)
followAddress(network)
watchFailedStyles()

// The served page is laid out already: its stage has the size that the drawn one will have.
const stage = document.querySelector<SVGElement>('.stage > .canvas')?.getBoundingClientRect()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App network={network} firstWindow={stage ? [stage.width, stage.height] : null} />
  </StrictMode>,
)
