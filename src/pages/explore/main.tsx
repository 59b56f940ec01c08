import { readLink } from '../../settings/index.ts'
import type { Mount } from '../page.ts'
import { followAddress } from './address/address.ts'
import { mountWidget } from './mountWidget.tsx'
import { showInPage } from './showInPage.ts'
import './parts.css'

export const mount: Mount = (root, messages) => {
  const { network } = mountWidget(root, {
    ...readLink(location.hash),
    messages,
    onShow: showInPage,
  })
  followAddress(network)
}
