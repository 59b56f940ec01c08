import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from './icons.tsx'
import { useMessages } from './language.ts'
import './dialog.css'

/**
 * A modal dialog with a title and a close button; Escape and a press on the backdrop close it too, and
 * the focus returns to where it was. Its children are mounted at each opening. An element with
 * `data-autofocus` gets the focus first.
 */
export function Dialog({
  open,
  onClose,
  title,
  className = '',
  children,
}: {
  open: boolean
  onClose: () => void
  title: string
  className?: string
  children: ReactNode
}) {
  const sheet = useRef<HTMLDialogElement>(null)
  const pressedBackdrop = useRef(false)
  const heading = useId()
  const { help } = useMessages()

  useEffect(() => {
    const dialog = sheet.current!
    if (open && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])
  // Unmounted while open: close() is what returns the focus.
  useLayoutEffect(() => {
    const dialog = sheet.current!
    return () => dialog.close()
  }, [])

  // The dialog element itself is only border and backdrop; `.contents` fills it.
  const isBackdrop = (event: React.SyntheticEvent) => event.target === sheet.current
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the dialog knows it
    <dialog
      ref={sheet}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onClose={() => open && onClose()}
      onPointerDown={(event) => {
        pressedBackdrop.current = isBackdrop(event)
      }}
      onClick={(event) => {
        if (pressedBackdrop.current && isBackdrop(event)) onClose()
      }}
    >
      {open && (
        <div className="contents">
          <header>
            <h2 id={heading}>{title}</h2>
            <button type="button" className="plain" aria-label={help.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}
