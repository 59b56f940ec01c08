import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readLink } from './settings/index.ts'
import { createStage } from './store/index.ts'
import { App } from './view/App.tsx'
import { followAddress } from './view/address.ts'

const { settings, problems } = readLink(location.hash)
const store = createStage(settings, problems)
followAddress(store)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
)
