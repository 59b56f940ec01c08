import type { ComponentType } from 'react'
import type { PanelName } from '../settings/index.ts'
import { lazily } from '../ui/deferred/lazily.tsx'
import { NodePanel } from './node/Panel.tsx'

/** What the inspector shows below the sentence, from top to bottom; each folds. To add a panel: a folder, a name in the settings, and its line here. */
export const panels: readonly { readonly name: PanelName; readonly Panel: ComponentType }[] = [
  { name: 'equation', Panel: lazily(() => import('./equation/Panel.tsx')) },
  { name: 'ledger', Panel: lazily(() => import('./ledger/Panel.tsx')) },
  { name: 'node', Panel: NodePanel },
  { name: 'check', Panel: lazily(() => import('./check/Panel.tsx')) },
  { name: 'code', Panel: lazily(() => import('./code/Panel.tsx')) },
  { name: 'predict', Panel: lazily(() => import('./predict/Panel.tsx')) },
  { name: 'mistakes', Panel: lazily(() => import('./mistakes/Panel.tsx')) },
  { name: 'compare', Panel: lazily(() => import('./compare/Panel.tsx')) },
]
