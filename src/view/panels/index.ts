import type { ComponentType } from 'react'
import { NodePanel } from './NodePanel.tsx'
import { StepPanel } from './StepPanel.tsx'

/** What the inspector shows, from top to bottom. To add a panel: a file, and its line here. */
export const panels: readonly { readonly name: string; readonly Panel: ComponentType }[] = [
  { name: 'step', Panel: StepPanel },
  { name: 'node', Panel: NodePanel },
]
