import { useCallback, useEffect, useRef, useState } from 'react'
import { copyText, isSandboxed, saveAs } from '../browser.ts'

/** Outcome of the last attempt to copy or to save; null before any, and once the text has changed. Whether a file was saved is known only where it cannot fail: a frame may not be allowed to. */
export type CopyStatus = 'copied' | 'copyFailed' | 'perhapsNotSaved' | null

/** Copies text to the clipboard, or saves it as a file. `of` is what the text is made from: when it changes, the status is null again. */
export function useClipboard(of: unknown): {
  readonly status: CopyStatus
  readonly copy: (text: string | Promise<string>) => Promise<void>
  readonly download: (name: string, type: string, text: string) => void
} {
  const [last, setLast] = useState<{ of: unknown; status: CopyStatus }>({ of, status: null })
  const setStatus = (status: CopyStatus) => setLast({ of, status })

  // The browser keeps the text of an object URL until it is revoked.
  const address = useRef<string | null>(null)
  const revoke = useCallback(() => {
    if (address.current !== null) URL.revokeObjectURL(address.current)
    address.current = null
  }, [])
  useEffect(() => revoke, [revoke])

  return {
    status: last.of === of ? last.status : null,
    copy: async (text) => {
      try {
        await copyText(text)
        setStatus('copied')
      } catch {
        setStatus('copyFailed') // refused where a frame has no permission
      }
    },
    download: (name, type, text) => {
      revoke()
      address.current = URL.createObjectURL(new Blob([text], { type }))
      saveAs(name, address.current)
      if (isSandboxed()) setStatus('perhapsNotSaved')
    },
  }
}
