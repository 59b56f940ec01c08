import { useOptionalNetworkActions, usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { zoomStep } from '../../../store/index.ts'
import { matchesMedia, toggleFullscreen } from '../../../ui/browser.ts'
import { useWidget } from '../../../ui/widget/context.ts'
import type { Commands } from './keyBindings.ts'

/** What the keys of a widget ask for, of its player, its network and its sheets. */
export function useCommands(sheets: Pick<Commands, 'goTo' | 'help'>): Commands {
  const { element } = useWidget()
  const actions = usePlayerActions()
  const network = useOptionalNetworkActions()
  const theme = usePlayer(({ view }) => view.theme)
  return {
    ...actions,
    ...sheets,
    undo: network?.undo,
    redo: network?.redo,
    leave: () => actions.select(null),
    theme: () => {
      const dark =
        theme === 'dark' || (theme === 'auto' && matchesMedia('(prefers-color-scheme: dark)'))
      actions.setView({ theme: dark ? 'light' : 'dark' })
    },
    fullscreen: () => toggleFullscreen(element.current!),
    zoomIn: () => actions.zoom(zoomStep),
    zoomOut: () => actions.zoom(1 / zoomStep),
  }
}
