import { useCallback, useEffect, useRef, useState } from 'react'

/** What became of the last attempt to copy; null before any, and once something else would be copied. */
export type Taken = 'copied' | 'copyFailed' | null

/** Takes text along: to the clipboard, or as a file. `of` says what the text depends on: when it changes, nothing of it has been copied yet. */
export function useTaking(of: unknown): {
  readonly taken: Taken
  readonly copy: (text: string) => Promise<void>
  readonly download: (name: string, type: string, text: string) => void
} {
  const [last, setLast] = useState<{ of: unknown; taken: Taken }>({ of, taken: null })
  const setTaken = (taken: Taken) => setLast({ of, taken })

  // The browser keeps a file's text for as long as its address is not let go.
  const address = useRef<string | null>(null)
  const letGo = useCallback(() => {
    if (address.current !== null) URL.revokeObjectURL(address.current)
    address.current = null
  }, [])
  useEffect(() => letGo, [letGo])

  return {
    taken: last.of === of ? last.taken : null,
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text)
        setTaken('copied')
      } catch {
        setTaken('copyFailed') // a page in a frame may not be allowed to
      }
    },
    download: (name, type, text) => {
      letGo()
      address.current = URL.createObjectURL(new Blob([text], { type }))
      const link = document.createElement('a')
      link.href = address.current
      link.download = name
      link.click()
    },
  }
}
