import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from './icons.tsx'
import { useMessages } from './language.ts'
import './dialog.css'

/**
 * A sheet over the page, titled, with a button to close it; Escape and a press beside it close it
 * too, and the focus goes back to where it was. What it holds is made anew at each opening. An
 * element with `data-autofocus` gets the focus first.
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
  const pressedBeside = useRef(false)
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
  // Taken off the page while it is open, it gives the focus back as well.
  useLayoutEffect(() => {
    const dialog = sheet.current!
    return () => dialog.close()
  }, [])

  // The sheet itself is all border and backdrop; its contents fill one element inside.
  const beside = (event: React.SyntheticEvent) => event.target === sheet.current
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the dialog knows it
    <dialog
      ref={sheet}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onClose={() => open && onClose()}
      onPointerDown={(event) => {
        pressedBeside.current = beside(event)
      }}
      onClick={(event) => {
        if (pressedBeside.current && beside(event)) onClose()
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
