import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { loadMessages, loadNarrator } from '../../i18n/index.ts'
import { messagesFor } from '../../i18n/messages.ts'
import Check from '../../panels/check/Panel.tsx'
import Equation from '../../panels/equation/Panel.tsx'
import Inspector from '../../panels/Inspector.tsx'
import Ledger from '../../panels/ledger/Panel.tsx'
import { NodePanel } from '../../panels/node/Panel.tsx'
import Predict from '../../panels/predict/Panel.tsx'
import { defaults, readLink, viewOf } from '../../settings/index.ts'
import { SharedContext } from '../../stage/context.ts'
import { Stage } from '../../stage/Stage.tsx'
import { createPlayer, type Player, placeName, runOf } from '../../store/index.ts'
import { readTrace, writeTrace } from '../../trace/index.ts'
import { MessagesContext } from '../../ui/language.ts'
import { bindingOf, type Commands } from './keys/keyBindings.ts'
import { useCommands } from './keys/useCommands.ts'
import { useKeys } from './keys/useKeys.ts'
import { Transport } from './transport/Transport.tsx'

await Promise.all([loadMessages('en'), loadNarrator('en')])
vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {} }))

/** The keys, with nothing to press them: tells what they would ask for. */
function Keys({ told }: { told: (commands: Commands) => void }) {
  const { openGoto, openHelp } = useKeys()
  told(useCommands({ goTo: openGoto, help: openHelp }))
  return null
}

describe.each(['#preset=hello-slide', '#preset=hello-lstm', '#preset=hello-gru'])('%s', (link) => {
  const run = runOf(readLink(link).settings)
  // From a file: nothing on the page can edit it.
  const trace = readTrace(JSON.parse(JSON.stringify(writeTrace(run.trace))))
  const end = run.moves.length

  const playerAt = (step: number) =>
    createPlayer({ ...run, trace }, { ...viewOf(defaults), step, selected: 'W_hh' })
  const drawn = (player: Player, part: ReactNode) =>
    renderToStaticMarkup(
      <MessagesContext value={messagesFor('en')}>
        <SharedContext
          value={{ player, live: player, after: player, network: null, firstWindow: null }}
        >
          {part}
        </SharedContext>
      </MessagesContext>,
    )
  const has = (page: string, text: string) => page.includes(text) || expect.fail(`no ${text}`)

  test('the stage and the panels that edit nothing know the player alone', () => {
    for (const part of [0, 0.3, 0.6, 0.9, 1]) {
      const step = Math.max(1, Math.round(part * end))
      const player = playerAt(step)
      const name = placeName(player.getState().subject, step)
      has(drawn(player, <Stage />), `data-drawn="${name}"`)
      has(drawn(player, <Inspector />), `data-step="${name}"`)
      for (const Panel of [Equation, Ledger, NodePanel, Check, Predict])
        has(drawn(player, <Panel />), '<')
    }
  })

  test('so do the keys and the transport', () => {
    const player = playerAt(1)
    has(drawn(player, <Transport onGoto={() => {}} onHelp={() => {}} />), '<button')

    let commands: Commands | undefined
    drawn(player, <Keys told={(all) => (commands = all)} />)
    const press = (stroke: string) => bindingOf(stroke, false)?.run?.(commands!, false)
    press('End')
    expect(player.getState().playhead).toBe(end)
    press('ArrowLeft')
    expect(player.getState().target ?? player.getState().playhead).toBe(end - 1)
    expect(commands).toMatchObject({ undo: undefined, redo: undefined })
  })

  test('what edits a network, or tells of one, is not offered', () => {
    const page = drawn(playerAt(end), <Inspector />)
    for (const title of ['Equation', 'Where it comes from', 'Node']) has(page, `>${title}<`)
    const { panels, input } = messagesFor('en')
    for (const name of ['code', 'compare', 'mistakes'] as const)
      if (page.includes(`>${panels[name]}<`)) expect.fail(`${name} is there`)
    if (page.includes(input.nextIteration)) expect.fail('another iteration is offered')
  })
})
