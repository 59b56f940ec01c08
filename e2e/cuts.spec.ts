import { expect, open, type Stage, test } from './stage.ts'

// Without glides a press is done at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Names of the steps that → goes through, from the one that a link opens to another. */
async function walk({ step, press }: Stage, to: string) {
  const seen: string[] = []
  for (let name = await step.getAttribute('data-step'); name !== null; ) {
    seen.push(name)
    if (name === to || seen.length > 60) return seen
    await press('ArrowRight')
    await expect(step).not.toHaveAttribute('data-step', name)
    name = await step.getAttribute('data-step')
  }
  return seen
}

test('RNN: the cuts of one time step, and the last one that moves to the time before', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide&step-size=contribution&at=t3.dy')
  expect(await walk(stage, 't2.dh')).toEqual([
    't3.dy', // 1 from the loss
    't3.dhy', // 2 + distributes: onto ×, and to b_y
    'db_y.t3',
    'dW_hy.t3', // 3 × to the weight
    't3.dh', // 4, 5 × to the state, where the term from t+1 has been waiting
    't3.dhraw', // 6 tanh
    't3.dxh', // 7 + distributes three ways
    't3.dhh',
    'db_h.t3',
    'dW_hh.t3', // 8 × to the weight
    't2.dh.1', // 9 × to the state: ★ arrives on the wire to t−1 and waits
    'dW_xh.t3', // 10
    't2.dy', // the last: at t−1, ★ is added to what comes from the output
    't2.dhy',
    'db_y.t2',
    'dW_hy.t2',
    't2.dh',
  ])
})

test('LSTM: the cuts of one time step, and the two arrivals at the time before', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-lstm&step-size=contribution&at=t3.dy')
  expect(await walk(stage, 't2.dc')).toEqual([
    't3.dy', // 1–3 as the RNN
    't3.dhy',
    'db_y.t3',
    'dW_hy.t3',
    't3.dh', // 4 fork at h
    't3.do', // 5 ⊙ to o and to tanh
    't3.dtanhc',
    't3.dc', // 6 tanh, then the fork at c: the term from t+1 came first
    't3.dfc', // 7 + distributes
    't3.dig',
    't3.df', // 8 ⊙ to f and to c of t−1
    't2.dc.1',
    't3.di', // 9
    't3.dg',
    't3.diraw', // 10 activations
    't3.dfraw',
    't3.doraw',
    't3.dgraw',
    't3.dH.1', // 11 merge
    't3.dH.2',
    't3.dH.3',
    't3.dH',
    't3.dxh', // 12 + distributes
    't3.dhh',
    'db_h.t3',
    'dW_xh.t3', // 13
    'dW_hh.t3', // 14
    't2.dh.1', // the last cut: ★ on the h wire, and f ⊙ dc has come on the c wire
    't2.dy',
    't2.dhy',
    'db_y.t2',
    'dW_hy.t2',
    't2.dh',
    't2.do',
    't2.dtanhc',
    't2.dc',
  ])
})
