import { useState } from 'react'
import { type Arrival, Arriving } from './Arriving.tsx'

/** What is not on the page, nor loaded, before it is wanted for the first time; from then on it stays. */
export function Later({ wanted, ...arrival }: Arrival & { wanted: boolean }) {
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  return asked ? <Arriving {...arrival} /> : null
}
