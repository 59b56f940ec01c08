import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../Icon.tsx'
import { icons } from '../icons.ts'
import { useMessages } from '../language.ts'
import { addStyles } from '../styles.ts'
import { useWidget } from '../widget/context.ts'
import { useWidgetEvent } from '../widget/useWidgetEvent.ts'
import styles from './dialog.css?inline'
import { layOver } from './layOver.ts'
import { useCloseRequest } from './useCloseRequest.ts'

addStyles(styles)

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A dialog over the rest of its widget, which cannot be used meanwhile; what else is on the page can. It
 * has a title and a close button; Escape and a press beside it close it too, and the focus returns to
 * where it was. An element with `data-autofocus` gets the focus first.
 */
export function Dialog({ open, ...dialog }: DialogProps) {
  const { dialogs } = useWidget()
  return open && dialogs.current ? createPortal(<Opened {...dialog} />, dialogs.current) : null
}

function Opened({ onClose, title, className = '', children }: Omit<DialogProps, 'open'>) {
  const sheet = useRef<HTMLDialogElement>(null)
  const pressedBackdrop = useRef(false)
  const heading = useId()
  const { help } = useMessages()
  const { dialogs, main } = useWidget()

  useLayoutEffect(() => layOver(sheet.current!, dialogs.current!), [dialogs])
  useWidgetEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    event.preventDefault()
    onClose()
  })
  useCloseRequest(onClose, main)

  const isBackdrop = ({ target }: React.SyntheticEvent) => !sheet.current!.contains(target as Node)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way to close it besides Escape and the button
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it
    <div
      className="backdrop"
      onPointerDown={(event) => {
        pressedBackdrop.current = isBackdrop(event)
      }}
      onClick={(event) => {
        if (pressedBackdrop.current && isBackdrop(event)) onClose()
      }}
    >
      <div className="middle">
        <dialog ref={sheet} className={`dialog ${className}`} aria-labelledby={heading}>
          <div className="contents">
            <header>
              <h2 id={heading}>{title}</h2>
              <button type="button" className="plain" aria-label={help.close} onClick={onClose}>
                <Icon icon={icons.close} />
              </button>
            </header>
            {children}
          </div>
        </dialog>
      </div>
    </div>
  )
}
