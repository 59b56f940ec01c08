import type { ComponentType } from 'react'
import type { PanelName } from '../settings/index.ts'
import { lazyPart } from '../ui/deferred/lazyPart.tsx'
import { NodePanel } from './node/Panel.tsx'

interface PanelEntry {
  readonly name: PanelName
  readonly Panel: ComponentType
  /** It edits a network, or tells of one; for any other trace it is not there. */
  readonly ofNetwork?: true
}

/** What the inspector shows below the sentence, from top to bottom; each folds. To add a panel: a folder, a name in the settings, and its line here. */
export const panels: readonly PanelEntry[] = [
  { name: 'equation', Panel: lazyPart(() => import('./equation/Panel.tsx')) },
  { name: 'ledger', Panel: lazyPart(() => import('./ledger/Panel.tsx')) },
  { name: 'node', Panel: NodePanel },
  { name: 'check', Panel: lazyPart(() => import('./check/Panel.tsx')) },
  { name: 'code', Panel: lazyPart(() => import('./code/Panel.tsx')), ofNetwork: true },
  { name: 'predict', Panel: lazyPart(() => import('./predict/Panel.tsx')) },
  { name: 'mistakes', Panel: lazyPart(() => import('./mistakes/Panel.tsx')), ofNetwork: true },
  { name: 'compare', Panel: lazyPart(() => import('./compare/Panel.tsx')), ofNetwork: true },
]
