import { type ReactNode, Suspense, useState } from 'react'

/** What is not on the page, nor loaded, before it is wanted for the first time; from then on it stays. */
export function Later({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const [asked, setAsked] = useState(wanted)
  if (wanted && !asked) setAsked(true)
  return asked ? <Suspense fallback={null}>{children}</Suspense> : null
}
