import { type PointerEvent, useRef } from 'react'
import { rootOf } from '../../ui/focus.ts'
import { factorOf, moved } from './numberSteps.ts'
import type { Editor } from './useEditor.ts'

/** Pixels within which a press is a click. */
const still = 3

interface Drag {
  readonly pointer: number
  x: number
  y: number
  /** Where it has come to; not yet dragging: null. */
  value: number | null
  pixel: number
}

/**
 * Dragging a number: to the right and up is more. Gives the handlers of a field; a press that does
 * not move is a click. While something is being typed, the field keeps the pointer for its text.
 */
export function useScrub(
  entry: number,
  value: number,
  editor: Editor,
  typing: boolean,
  onClick: (field: HTMLInputElement) => void,
) {
  const drag = useRef<Drag | null>(null)
  const end = () => {
    if (drag.current?.value != null) editor.settle()
    drag.current = null
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLInputElement>) => {
      if (event.button !== 0 || typing) return
      const { currentTarget: field, pointerId: pointer, clientX: x, clientY: y } = event
      const other = rootOf(field).activeElement
      if (other !== field && other instanceof HTMLInputElement) other.blur() // takes what was typed there
      field.setPointerCapture(pointer)
      drag.current = { pointer, x, y, value: null, pixel: 0 }
    },
    onPointerMove: (event: PointerEvent<HTMLInputElement>) => {
      const now = drag.current
      if (!now || event.pointerId !== now.pointer) return
      const by = event.clientX - now.x - (event.clientY - now.y)
      if (now.value === null) {
        if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < still) return
        now.value = value
        now.pixel = editor.begin(entry)
      }
      now.x = event.clientX
      now.y = event.clientY
      if (by === 0) return
      now.value = moved(now.value, by * now.pixel * factorOf(event))
      editor.put(entry, now.value)
    },
    onPointerUp: (event: PointerEvent<HTMLInputElement>) => {
      const clicked = drag.current !== null && drag.current.value === null
      end()
      if (clicked) onClick(event.currentTarget)
    },
    onPointerCancel: end,
  }
}
