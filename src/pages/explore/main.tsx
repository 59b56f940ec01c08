import { loadNarrator } from '../../i18n/index.ts'
import { readLink } from '../../settings/index.ts'
import type { Mount } from '../page.ts'
import { followAddress } from './address/address.ts'
import { mountWidget } from './mountWidget.tsx'
import { showInPage } from './showInPage.ts'
import './parts.css'

export const mount: Mount = (root, messages) => {
  // The panels' file will want it, and does not ask for it before it is there itself.
  loadNarrator(messages.lang)
  const { network } = mountWidget(root, {
    ...readLink(location.hash),
    messages,
    onShow: showInPage,
  })
  followAddress(network)
}
