import { useState } from 'react'
import { Pending, type PendingProps } from './Pending.tsx'

/** Loads and draws its children when `wanted` is first true, and keeps them from then on. */
export function OnDemand({ wanted, ...pending }: PendingProps & { wanted: boolean }) {
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  return asked ? <Pending {...pending} /> : null
}
