import { type ComponentType, lazy } from 'react'
import type { PanelName } from '../../settings/index.ts'
import { NodePanel } from './NodePanel.tsx'

/** What the inspector shows below the sentence, from top to bottom; each folds. To add a panel: a file, a name in the settings, and its line here. */
export const panels: readonly { readonly name: PanelName; readonly Panel: ComponentType }[] = [
  { name: 'equation', Panel: lazy(() => import('./equation/Panel.tsx')) },
  { name: 'ledger', Panel: lazy(() => import('./ledger/Panel.tsx')) },
  { name: 'node', Panel: NodePanel },
  { name: 'check', Panel: lazy(() => import('./check/Panel.tsx')) },
  { name: 'code', Panel: lazy(() => import('./code/Panel.tsx')) },
  { name: 'predict', Panel: lazy(() => import('./predict/Panel.tsx')) },
  { name: 'mistakes', Panel: lazy(() => import('./mistakes/Panel.tsx')) },
  { name: 'compare', Panel: lazy(() => import('./compare/Panel.tsx')) },
]
