import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { generate } from '../../engine/index.ts'
import { loadMessages } from '../../i18n/index.ts'
import { messagesFor } from '../../i18n/messages.ts'
import { defaults } from '../../settings/index.ts'
import { SharedContext } from '../../stage/context.ts'
import { createNetwork } from '../../store/index.ts'
import { MessagesContext } from '../../ui/language.ts'
import { MatrixView } from './MatrixView.tsx'

await loadMessages('en')

const network = createNetwork(defaults)
const { player } = network.getState()
const shared = { player, live: player, after: player, network, firstWindow: null }
const drawn = (rows: number, cols: number) =>
  renderToStaticMarkup(
    <MessagesContext value={messagesFor('en')}>
      <SharedContext value={shared}>
        <MatrixView
          tensor={generate(rows, cols, (r, c) => Math.sin(r * cols + c))}
          kind="value"
          domain={1}
          label="W"
        />
      </SharedContext>
    </MessagesContext>,
  )
const count = (text: string, what: string) => text.split(what).length - 1

test('of a matrix of 400 × 1 700 only what is in sight is on the page', () => {
  const page = drawn(400, 1700)
  expect(count(page, 'role="gridcell"')).toBeLessThan(100)
  expect(page).toContain('aria-rowcount="400"')
  expect(page).toContain('aria-colcount="1700"')
  expect(page).toContain('rows 1–11 of 400, columns 1–8 of 1700')
})

test('a small one is there in full, and of no part of it is anything said', () => {
  const page = drawn(3, 4)
  expect(count(page, 'role="gridcell"')).toBe(12)
  expect(page).not.toContain(' of 3')
})
