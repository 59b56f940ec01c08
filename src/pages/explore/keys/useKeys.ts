import { useMemo, useState } from 'react'
import { useHasNetwork } from '../../../stage/context.ts'
import { dropFocus } from '../../../ui/focus.ts'
import { useWidget } from '../../../ui/widget/context.ts'
import { useWidgetEvent } from '../../../ui/widget/useWidgetEvent.ts'
import { bindingOf, type Holder, isKept, strokeOf } from './keyBindings.ts'
import { useCommands } from './useCommands.ts'

export type SheetName = 'help' | 'goto' | 'table' | 'questions'

/** Which sheet lies over the page, and how to change that. */
export interface OpenSheet {
  readonly open: SheetName | null
  readonly openHelp: () => void
  readonly openGoto: () => void
  readonly openTable: () => void
  readonly openQuestions: () => void
  readonly close: () => void
}

const holds: readonly (readonly [Holder, string])[] = [
  ['range', 'input[type=range]'],
  ['choice', 'input:is([type=radio], [type=checkbox])'],
  [
    'field',
    'input:not([type=range], [type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])',
  ],
  ['button', 'button, summary, a[href], input:is([type=button], [type=submit]), [role=button]'],
  ['own', '[data-keys=own]'],
  // Not around a button in it: there a presenter's clicker goes on stepping.
  ['scroll', '[data-keys=scroll]:focus'],
]

/** What an event happened in that may want its keys. */
const holdersOf = (event: KeyboardEvent): readonly Holder[] => {
  const target = event.composedPath()[0]
  if (!(target instanceof Element)) return []
  return holds.filter(([, selector]) => target.closest(selector)).map(([holder]) => holder)
}

/** A keyboard's input method is at work: the key belongs to it. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

/** Listens to the keys of the widget, and holds which sheet is open. */
export function useKeys(): OpenSheet {
  const { element } = useWidget()
  const hasNetwork = useHasNetwork()
  const [open, setOpen] = useState<SheetName | null>(null)
  const panels = useMemo(
    () => ({
      openHelp: () => setOpen('help'),
      openGoto: () => setOpen('goto'),
      openTable: () => setOpen('table'),
      openQuestions: () => setOpen('questions'),
      close: () => setOpen(null),
    }),
    [],
  )

  const commands = useCommands({ goTo: panels.openGoto, help: panels.openHelp })

  useWidgetEvent('keydown', (event) => {
    const isOpen = (what: string) => element.current!.querySelector(what) !== null
    if (event.defaultPrevented || isComposing(event) || isOpen('dialog[open]')) return
    const stroke = strokeOf(event)
    if (stroke === null || isKept(stroke, holdersOf(event))) return
    const run = bindingOf(stroke, hasNetwork)?.run
    if (!run) return
    if (stroke === 'Escape' && isOpen(':popover-open')) return // which the browser closes
    event.preventDefault()
    run(commands, event.repeat)
  })
  // What only scrolls keeps its keys for those who came by keyboard; after a press of the pointer
  // they stay with the playhead.
  useWidgetEvent('click', (event) => {
    const [target] = event.composedPath()
    const scrolls = target instanceof Element && target.closest('[data-keys=scroll]:focus')
    if (scrolls) dropFocus(scrolls as HTMLElement)
  })

  return { open, ...panels }
}
