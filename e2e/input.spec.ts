import { messagesFor } from '../src/i18n/messages.ts'
import { expectAllOf, isPrinted, runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** The sheet with everything that says which network it is, open. */
async function openNetwork({ page, button }: Stage) {
  const sheet = page.getByRole('region', { name: 'Network and text' })
  if (!(await sheet.isVisible())) await button('Network').click()
  await expect(sheet).toBeVisible()
  return sheet
}

/** Types into a field of the sheet, as one does: all of it, then Enter. */
async function enter(stage: Stage, name: string, text: string) {
  const field = (await openNetwork(stage)).getByRole('textbox', { name, exact: true })
  await field.fill(text)
  await field.press('Enter')
}

async function choose(stage: Stage, name: string, title: string) {
  const list = (await openNetwork(stage)).getByRole('combobox', { name, exact: true })
  await list.selectOption(title)
}

const chooseCell = ({ page }: Stage, name: string) =>
  page.getByRole('radio', { name, exact: true }).check()

/** What the map of time steps says: `‘h’ → ‘e’`, losses left out. */
const mapped = ({ page }: Stage) =>
  page
    .getByRole('navigation', { name: 'Time steps' })
    .getByRole('button')
    .evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')!.replace(/^t = \d+, |, loss .*$/g, '')),
    )

test(
  'each character predicts the next, and a character is what a reader counts as one',
  quick,
  async ({ page }) => {
    const stage = await open(page)
    await expect(stage.text).toHaveAccessibleDescription('hell → ello')
    expect(await mapped(stage)).toEqual(['‘h’ → ‘e’', '‘e’ → ‘l’', '‘l’ → ‘l’', '‘l’ → ‘o’'])

    // Syllables in conjoining letters, as files from a Mac have them; a family is one character of 11 units.
    await stage.text.fill(`${'한글'.normalize('NFD')} 👨‍👩‍👧‍👦!`)
    await expect(stage.text).toHaveAccessibleDescription('한글␣👨‍👩‍👧‍👦 → 글␣👨‍👩‍👧‍👦!')
    expect(await mapped(stage)).toEqual([
      '‘한’ → ‘글’',
      '‘글’ → space',
      'space → ‘👨‍👩‍👧‍👦’',
      '‘👨‍👩‍👧‍👦’ → ‘!’',
    ])
    await page.getByRole('button', { name: 't = 3, space → ‘👨‍👩‍👧‍👦’' }).click()
    await expect(stage.graph).toHaveAccessibleName('Computation graph of the RNN, time step 3 of 4')
    await expect(stage.drawn.getByText('‘␣’ → ‘👨‍👩‍👧‍👦’')).toBeVisible()
    await stage.graph.getByRole('button', { name: /^x t, value 0, 0, \+1\.00, 0, 0/ }).click()
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('5 × 1')
  },
)

test('a Hangul syllable counts when it is done, not while it is being composed', async ({
  page,
}) => {
  const stage = await open(page, '#text=ab')
  await stage.text.focus()
  await page.keyboard.press('End')
  const keyboard = await page.context().newCDPSession(page)
  for (const text of ['ㅎ', '하', '한']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
    await expect(stage.text).toHaveValue(`ab${text}`)
    await expect(stage.text).toHaveAccessibleDescription('a → b')
  }
  await keyboard.send('Input.insertText', { text: '한' })
  await expect(stage.text).toHaveAccessibleDescription('ab → b한')
})

test('targets: another character, and none at a step; the whole text is fed then', async ({
  page,
}) => {
  const stage = await open(page, '#text=hello&at=t2.dh')
  await stage.graph.getByRole('button', { name: /^h t,/ }).click()
  const sheet = await openNetwork(stage)
  const byDefault = sheet.getByRole('checkbox', { name: 'Each character predicts the next' })
  await expect(byDefault).toBeChecked()

  await expect(sheet.getByRole('group', { name: 'Targets' })).toHaveAccessibleDescription(
    'With targets of your own the last character, ‘o’, is fed in as well, at t = 5.',
  )
  await sheet.getByRole('textbox', { name: 'Target at t = 2, ‘e’' }).fill('x')
  await expect(byDefault).not.toBeChecked()
  await expect(stage.text).toHaveAccessibleDescription('hello → exlo∅')
  await expectAllOf(stage, '#text=hello&targets=exlo∅')

  // None at t = 3: no loss and no dy there, and still a gradient through the state.
  await sheet.getByRole('textbox', { name: 'Target at t = 3, ‘l’' }).fill('')
  await expect(stage.text).toHaveAccessibleDescription('hello → ex∅o∅')
  await expectAllOf(stage, '#text=hello&targets=ex∅o∅')
  expect((await mapped(stage))[2]).toBe('‘l’ fed in, no target')
  await page.keyboard.press('Escape')

  await goTo(stage, 't3.dy')
  await expect(page.getByRole('alert')).toHaveText('There is no step “t3.dy”.')
  await goTo(stage, 't3.dhraw')
  const [h, y] = ['h t', 'y t'].map((name) =>
    stage.graph.getByRole('button', { name: new RegExp(`^${name}, value`) }),
  )
  await expect(y!).toHaveAccessibleName(
    /, the loss does not depend on it, so its gradient counts as 0;/,
  )
  const { trace } = runOfLink('#text=hello&targets=ex∅o∅')
  const dh = trace.tape.nodes.find(({ name }) => name === 't3.h')!.id
  const arrivals = trace.steps.filter((step) => step.kind === 'backward' && step.to === dh)
  expect(arrivals).toHaveLength(1)
  await expect(h!).toHaveAccessibleName(/gradient [+−]0\.\d+, [+−]0\.\d+, [+−]0\.\d+, final;/)
  await expectAllOf(stage, '#text=hello&targets=ex∅o∅')

  await (await openNetwork(stage)).getByRole('checkbox').check()
  await expect(stage.text).toHaveAccessibleDescription('hell → ello')
  await expectAllOf(stage, '#text=hello')
})

/** By its dialogue, as with the key g. */
async function goTo({ page }: Stage, name: string) {
  const dialog = page.getByRole('dialog', { name: 'Go to step' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Go to step' }).click()
  await dialog.getByRole('combobox').fill(name)
  await page.keyboard.press('Enter')
}

test('any change recomputes everything at once, and keeps the place by its name', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide&at=t2.dh')
  await stage.graph.getByRole('button', { name: /^h t,/ }).click()
  await expectAllOf(stage, '#preset=hello-slide')

  /** A change, and the network that all numbers must be of afterwards. */
  const changes: readonly (readonly [() => Promise<unknown>, string])[] = [
    [() => enter(stage, 'Hidden size', '4'), '#hidden-size=4'],
    [() => enter(stage, 'Seed', '77'), '#hidden-size=4&seed=77'],
    [() => choose(stage, 'Activation', 'relu'), '#hidden-size=4&seed=77&activation=relu'],
    [
      () => enter(stage, 'Initial hidden state h₀', '0.5, -1, 2e-1, 0'),
      '#hidden-size=4&seed=77&activation=relu&h0=0.5,-1,0.2,0',
    ],
    [
      () => chooseCell(stage, 'LSTM'),
      '#cell=lstm&hidden-size=4&seed=77&activation=relu&h0=0.5,-1,0.2,0',
    ],
    [
      () => enter(stage, 'Forget gate bias', '1.5'),
      '#cell=lstm&hidden-size=4&seed=77&activation=relu&h0=0.5,-1,0.2,0&forget-bias=1.5',
    ],
    [
      () => enter(stage, 'Initial cell state c₀', '1,1,1,1'),
      '#cell=lstm&hidden-size=4&seed=77&activation=relu&h0=0.5,-1,0.2,0&forget-bias=1.5&c0=1,1,1,1',
    ],
    [() => choose(stage, 'Preset', '“hello” through a GRU'), '#preset=hello-gru'],
    [() => chooseCell(stage, 'RNN'), '#preset=hello-slide'],
    [() => stage.text.fill('hold'), '#text=hold'],
  ]
  for (const [change, link] of changes) {
    await change()
    await expectAllOf(stage, link)
    await expect(stage.step).toHaveAttribute('data-step', 't2.dh')
  }

  // Where the name is gone, the same thing at the last time step there is.
  await stage.text.fill('ho')
  await stage.graph.getByRole('button', { name: /^h t,/ }).click()
  await expectAllOf(stage, '#text=ho')
  await expect(stage.step).toHaveAttribute('data-step', 't1.dh')
  await expect(stage.graph).toHaveAccessibleName(/time step 1 of 1$/)
})

test('a large network: typing goes on, and what is shown is marked as old until the new numbers are there', async ({
  page,
}) => {
  const text = 'the quick brown fox jumps over the lazy dog'
  await open(page, `#cell=lstm&hidden-size=128&text=${encodeURIComponent(text)}`)
  const { recording } = messagesFor('en').notices
  await page.evaluate((note) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    new MutationObserver(() => {
      const old = document.querySelector('[aria-busy=true] [role=status]')?.textContent
      const typed = document.querySelector<HTMLInputElement>('.text-field input')!.value
      if (old === note) said.push(typed)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  }, recording)
  const field = page.getByRole('textbox', { name: 'Text', exact: true })
  await field.press('End')
  await field.pressSequentially(' again')
  await expect(field).toHaveValue(`${text} again`)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  const last = page.getByRole('navigation', { name: 'Time steps' }).getByRole('button').last()
  await expect(last).toHaveAccessibleName(/‘i’ → ‘n’/)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toContain(`${text} a`)
})

test('what the table says is the same after a change, too', async ({ page }) => {
  const stage = await open(page, '#preset=hello-gru&at=t2.dh')
  await enter(stage, 'Seed', '5')
  await page.keyboard.press('Escape')
  await stage.button('All values').click()
  const { trace } = runOfLink('#cell=gru&seed=5')
  const { value } = trace.tape.nodes.find(({ name }) => name === 't2.h')!
  const row = page.getByRole('dialog').getByRole('row', { name: /t2\.h / })
  const shown = (await row.getByRole('cell').nth(1).innerText()).trim().split(/\s+/)
  expect(shown).toHaveLength(3)
  expect(shown.filter((text, k) => !isPrinted(text, value.data[k]!))).toEqual([])
})

test(
  'the update: optimiser, rate and clip decide what the next iteration starts from',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#preset=hello-slide')
    await stage.button('Last step').click()
    await stage.graph.getByRole('button', { name: /^h t,/ }).click()
    const details = page.getByRole('complementary', { name: 'Details' })
    await expect(details.getByText('Loss 5.589')).toBeVisible()

    // The pass runs again with the new weights, from its first step on.
    await details.getByRole('button', { name: 'Next iteration' }).click()
    await expect(details.getByText(/^After 1 update Loss 5\.589 → /)).toBeVisible()
    await expect(stage.slider).toHaveValue('1')
    await expectAllOf(stage, '#iteration=1')
    await goTo(stage, 't2.dh')

    for (const [change, link] of [
      [() => choose(stage, 'Optimiser', 'SGD'), '#iteration=1&optimizer=sgd'],
      [() => enter(stage, 'Learning rate', '0.5'), '#iteration=1&optimizer=sgd&rate=0.5'],
      [
        () => enter(stage, 'Clipping limit', '0.01'),
        '#iteration=1&optimizer=sgd&rate=0.5&clip=0.01',
      ],
      [() => enter(stage, 'Clipping limit', ''), '#iteration=1&optimizer=sgd&rate=0.5&clip=none'],
      [
        () => choose(stage, 'Optimiser', 'Momentum'),
        '#iteration=1&optimizer=momentum&rate=0.5&clip=none',
      ],
    ] as const) {
      await change()
      await expectAllOf(stage, link)
    }
    // Each of these five leads somewhere else, or the test would not see a difference.
    const after = [
      '',
      '&optimizer=sgd',
      '&optimizer=sgd&rate=0.5',
      '&optimizer=sgd&rate=0.5&clip=0.01',
    ]
    expect(new Set(after.map((link) => runOfLink(`#iteration=1${link}`).loss)).size).toBe(4)
    // Momentum differs from SGD from its second update on.
    await page
      .getByRole('region', { name: 'Network and text' })
      .getByRole('button', { name: 'Next iteration' })
      .click()
    await expect(details.getByText(/^After 2 updates Loss /)).toBeVisible()
    await expectAllOf(stage, '#iteration=2&optimizer=momentum&rate=0.5&clip=none')
  },
)

test('“New weights” draws others; “Restart with the same weights” goes back to those before any update', async ({
  page,
}) => {
  const stage = await open(page, '#text=abca&iteration=3&at=t2.dh')
  await stage.graph.getByRole('button', { name: /^h t,/ }).click()
  const sheet = await openNetwork(stage)
  const seed = sheet.getByRole('textbox', { name: 'Seed' })
  const restart = sheet.getByRole('button', { name: 'Restart with the same weights' })
  const renew = sheet.getByRole('button', { name: 'New weights' })
  await expect(sheet.getByText(/^After 3 updates Loss /)).toBeVisible()

  await restart.click()
  await expect(stage.slider).toHaveValue('1')
  await expect(sheet.getByText(/^After \d+ update/)).toBeHidden()
  await expect(seed).toHaveValue('1')
  await page.keyboard.press('Escape')
  await goTo(stage, 't2.dh')
  await expectAllOf(stage, '#text=abca')

  await openNetwork(stage)
  await renew.click()
  await expect(seed).toHaveValue('2')
  await expectAllOf(stage, '#text=abca&seed=2')
  await expect(stage.step).toHaveAttribute('data-step', 't2.dh')
  await renew.click()
  await expectAllOf(stage, '#text=abca&seed=3')
})

test('undo and redo go through the edits, and say which', quick, async ({ page }) => {
  const stage = await open(page, '#preset=hello-slide&at=t2.dh')
  const { button } = stage
  await stage.graph.getByRole('button', { name: /^h t,/ }).click()
  await expect(button('Undo')).toBeDisabled()
  await enter(stage, 'Hidden size', '2')
  await page.keyboard.press('Escape')
  await chooseCell(stage, 'GRU')
  await stage.button('Next step').click() // stepping is not undone
  await stage.button('Previous step').click()
  await expectAllOf(stage, '#cell=gru&hidden-size=2')

  await expect(button('Undo')).toHaveAccessibleDescription('Undo: Cell')
  await button('Undo').click()
  await expectAllOf(stage, '#hidden-size=2')
  await expect(button('Undo')).toHaveAccessibleDescription('Undo: Hidden size')
  await expect(button('Redo')).toHaveAccessibleDescription('Redo: Cell')
  await button('Undo').click()
  await expectAllOf(stage, '#preset=hello-slide')
  await expect(button('Undo')).toBeDisabled()

  await page.keyboard.press('Control+Shift+z')
  await expectAllOf(stage, '#hidden-size=2')
  await button('Redo').click()
  await expectAllOf(stage, '#cell=gru&hidden-size=2')
  await expect(button('Redo')).toBeDisabled()

  // Another edit after an undo: what was undone is gone.
  await page.keyboard.press('Control+z')
  await stage.text.fill('abc')
  await expectAllOf(stage, '#text=abc&hidden-size=2')
  await expect(button('Redo')).toBeDisabled()

  // A word is one edit, not its letters; what was there before was left with Enter.
  await stage.text.press('Enter')
  await stage.text.press('End')
  await stage.text.pressSequentially('def')
  await stage.text.press('Enter')
  await expectAllOf(stage, '#text=abcdef&hidden-size=2')
  await button('Undo').click()
  await expectAllOf(stage, '#text=abc&hidden-size=2')
})

test('the three presets, and what it says when one is left', async ({ page }) => {
  const stage = await open(page, '#preset=hello-slide&at=t2.dh')
  await stage.graph.getByRole('button', { name: /^h t,/ }).click()
  const sheet = await openNetwork(stage)
  const preset = sheet.getByRole('combobox', { name: 'Preset' })
  const chosen = (title: string) =>
    expect(preset.getByRole('option', { name: title, exact: true })).toHaveJSProperty(
      'selected',
      true,
    )
  for (const [title, cell, link] of [
    ['“hello” through an LSTM', 'LSTM', '#preset=hello-lstm'],
    ['“hello” through a GRU', 'GRU', '#preset=hello-gru'],
    ['“hello”, the lecture slide (RNN)', 'RNN', '#preset=hello-slide'],
  ] as const) {
    await preset.selectOption(title)
    await expectAllOf(stage, link)
    await expect(page.getByRole('radio', { name: cell })).toBeChecked()
    await expect(stage.step).toHaveAttribute('data-step', 't2.dh')
    await chosen(title)
  }
  await enter(stage, 'Seed', '9')
  await chosen('own weights')
  // A preset brings its own text and size back.
  await stage.text.fill('other words')
  await openNetwork(stage)
  await enter(stage, 'Hidden size', '5')
  await preset.selectOption('“hello” through an LSTM')
  await expect(stage.text).toHaveValue('hello')
  await expectAllOf(stage, '#preset=hello-lstm')
})
