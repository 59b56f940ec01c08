import type { Label } from './label.ts'

const raised: Readonly<Record<string, string>> = { '⊤': 'ᵀ', '2': '²' }

/** On one line of plain text, as for a title: `W_hyᵀ dy_t`. */
export const plainLabel = (label: Label): string =>
  label
    .map(
      ({ text, sub, sup }) =>
        text + (sub ? `_${sub.replace(', ', ',')}` : '') + (sup ? (raised[sup] ?? `^${sup}`) : ''),
    )
    .join('')
