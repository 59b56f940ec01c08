import { type ReactNode, useState } from 'react'
import { Arriving } from './Arriving.tsx'

/** What is not on the page, nor loaded, before it is wanted for the first time; from then on it stays. */
export function Later({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  return asked ? <Arriving>{children}</Arriving> : null
}
