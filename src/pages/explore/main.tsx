import { readLink } from '../../settings/index.ts'
import type { Mount } from '../page.ts'
import { followAddress } from './address/address.ts'
import { mountWidget } from './mountWidget.tsx'
import './parts.css'

export const mount: Mount = (root, messages) => {
  const { network } = mountWidget(root, {
    ...readLink(location.hash),
    messages,
    // Title and language of the page: nothing of the first picture.
    onShow: (shown) => {
      import('./showInPage.ts').then(({ showInPage }) => showInPage(shown), console.error)
    },
  })
  followAddress(network)
}
