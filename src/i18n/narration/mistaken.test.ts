import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../cells/index.ts'
import { actorsOf } from '../../narration/actors.ts'
import { factOf } from '../../narration/moves.ts'
import {
  canMake,
  chapterAt,
  chaptersOf,
  type Grain,
  grains,
  lostFrom,
  type MistakeName,
  mistakes,
  record,
  slipsAt,
  stepNamed,
} from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { narrate, plain } from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
const traceOf = (preset: PresetName, ...made: readonly MistakeName[]) =>
  record(unroll(presets[preset], { initial: true }), { update, mistakes: made })

// With a mistake on, the sentence says what the record did, and what would be right.
const cases: readonly (readonly [
  preset: PresetName,
  mistake: MistakeName,
  step: string,
  grain: Grain,
  english: string,
  korean: string,
])[] = [
  [
    'hello-slide',
    'no-dh-next',
    't3.dh',
    'node',
    'dW_hy gains dy_t h_tᵀ (term 2 of 4). At h_t, ★ from t+1 is missing by mistake: W_hyᵀ dy_t alone is taken for dh_t.',
    'dW_hy에 dy_t h_tᵀ가 더해집니다(4개 중 2번째 항). t+1에서 h_t로 와야 할 ★이 실수로 빠졌습니다. W_hyᵀ dy_t만으로 dh_t를 정했습니다.',
  ],
  [
    'hello-slide',
    'no-dh-next',
    'dW_hh.t3',
    'node',
    'dW_hh gains dh_raw,t h_t−1ᵀ (term 2 of 4). ★ = W_hhᵀ dh_raw,t should go back to h_t−1; by mistake it is dropped.',
    'dW_hh에 dh_raw,t h_t−1ᵀ가 더해집니다(4개 중 2번째 항). ★ = W_hhᵀ dh_raw,t는 h_t−1로 가야 하지만 실수로 빠졌습니다.',
  ],
  [
    'hello-slide',
    'no-dh-next',
    'dW_hh.t3',
    'time',
    'Back through time step 3: every parameter gains its term, but by mistake nothing goes on to h_t−1. A mistake is made here: dh loses what comes from t+1.',
    '시점 3을 거슬러 지나며 파라미터마다 항이 하나씩 더해집니다. 실수로 h_t−1로는 아무것도 가지 않습니다. 여기에 실수가 있습니다: t+1에서 오는 항이 빠진 dh.',
  ],
  [
    'hello-slide',
    'no-dh-next',
    'dW_hh.t3',
    'pass',
    'The backward pass runs from the loss to the first time step and gives each of the 5 parameters its gradient. A mistake is made here: dh loses what comes from t+1.',
    '역전파는 손실에서 첫 시점까지 거슬러 올라가며 파라미터 5개의 그래디언트를 모두 구합니다. 여기에 실수가 있습니다: t+1에서 오는 항이 빠진 dh.',
  ],
  [
    'hello-lstm',
    'no-dc-next',
    't3.dc',
    'node',
    'At c_t, f_t+1 ⊙ dc_t+1 from t+1 is missing by mistake: (1 − tanh² c_t) ⊙ o_t ⊙ dh_t alone is taken for dc_t.',
    't+1에서 c_t로 와야 할 f_t+1 ⊙ dc_t+1이 실수로 빠졌습니다. (1 − tanh² c_t) ⊙ o_t ⊙ dh_t만으로 dc_t를 정했습니다.',
  ],
  [
    'hello-lstm',
    'no-dc-next',
    't3.df',
    'node',
    'f_t gets c_t−1 ⊙ dc_t, the other factor’s value times the gradient. f_t ⊙ dc_t should go back to c_t−1; by mistake it is dropped.',
    'f_t는 그래디언트에 다른 인수의 값을 곱한 c_t−1 ⊙ dc_t를 받습니다. f_t ⊙ dc_t는 c_t−1로 가야 하지만 실수로 빠졌습니다.',
  ],
  [
    'hello-lstm',
    'no-dh-next',
    'dW_hh.t3',
    'time',
    'Back through time step 3: every parameter gains its term, and the gradient goes on to c_t−1, but by mistake nothing goes on to h_t−1. A mistake is made here: dh loses what comes from t+1.',
    '시점 3을 거슬러 지나며 파라미터마다 항이 하나씩 더해집니다. 그래디언트는 c_t−1로 이어지지만 실수로 h_t−1로는 아무것도 가지 않습니다. 여기에 실수가 있습니다: t+1에서 오는 항이 빠진 dh.',
  ],
  [
    'hello-lstm',
    'tanh-twice',
    't3.dgraw',
    'node',
    'By mistake dg_raw,t = (1 − tanh²(g_t)) ⊙ dg_t. g_t is a tanh already, so (1 − g_t²) ⊙ dg_t would be right.',
    '실수로 dg_raw,t = (1 − tanh²(g_t)) ⊙ dg_t로 계산했습니다. g_t는 이미 tanh를 거친 값이므로 (1 − g_t²) ⊙ dg_t가 맞습니다.',
  ],
  [
    'hello-lstm',
    'no-sigmoid-slope',
    't3.diraw',
    'node',
    'By mistake di_raw,t = di_t: the slope of σ is left out. i_t ⊙ (1 − i_t) ⊙ di_t would be right.',
    '실수로 σ의 기울기를 빠뜨려 di_raw,t = di_t가 되었습니다. i_t ⊙ (1 − i_t) ⊙ di_t가 맞습니다.',
  ],
  [
    'hello-slide',
    'assign-over-time',
    'dW_hh.t2',
    'node',
    'By mistake dW_hh is set to dh_raw,t h_t−1ᵀ (term 3 of 4). The terms before it are lost; += would keep them. ★ = W_hhᵀ dh_raw,t goes back to h_t−1 and waits there (term 1 of 2).',
    '실수로 dW_hh에 dh_raw,t h_t−1ᵀ를 덮어썼습니다(4개 중 3번째 항). 앞서 온 항은 사라집니다. +=로 써야 남습니다. ★ = W_hhᵀ dh_raw,t는 h_t−1로 가서 나머지 항을 기다립니다(2개 중 1번째 항).',
  ],
  [
    'hello-slide',
    'assign-over-time',
    'db_h.t2',
    'node',
    '+ distributes: dh_raw,t goes on unchanged to W_xh x_t, W_hh h_t−1 and b_h (term 3 of 4 in db_h). By mistake db_h is set to it: the terms before it are lost; += would keep them.',
    '덧셈은 dh_raw,t를 W_xh x_t, W_hh h_t−1, b_h에 똑같이 그대로 보냅니다. 실수로 db_h에 더하지 않고 덮어써서(4개 중 3번째 항) 앞서 온 항이 사라집니다.',
  ],
  [
    'hello-slide',
    'assign-over-time',
    'dW_xh.t2',
    'node',
    'By mistake dW_xh is set to dh_raw,t x_tᵀ (term 3 of 4). The terms before it are lost; += would keep them.',
    '실수로 dW_xh에 dh_raw,t x_tᵀ를 덮어썼습니다(4개 중 3번째 항). 앞서 온 항은 사라집니다. +=로 써야 남습니다.',
  ],
  [
    'hello-slide',
    'assign-over-time',
    'dW_hh.t1',
    'node',
    'By mistake dW_hh is set to dh_raw,t h_t−1ᵀ (term 4 of 4). The terms before it are lost; += would keep them. ★ = W_hhᵀ dh_raw,t goes back to h_t−1, where nothing else arrives: it is dh_t−1.',
    '실수로 dW_hh에 dh_raw,t h_t−1ᵀ를 덮어썼습니다(4개 중 4번째 항). 앞서 온 항은 사라집니다. +=로 써야 남습니다. ★ = W_hhᵀ dh_raw,t는 h_t−1로 가서 더해질 것 없이 곧 dh_t−1이 됩니다.',
  ],
  [
    'hello-slide',
    'assign-over-time',
    'dW_hh.t2',
    'time',
    'Back through time step 2: every parameter is left with the term of this step alone, and the gradient goes on to h_t−1. A mistake is made here: dW = in place of dW +=.',
    '시점 2를 거슬러 지나며 파라미터마다 이 시점의 항만 남습니다. 그래디언트는 h_t−1로 이어집니다. 여기에 실수가 있습니다: dW += 대신 dW =.',
  ],
  [
    'hello-lstm',
    'swap-i-f',
    't3.dH',
    'node',
    'By mistake the four blocks are stacked in the order f i o g and taken for dH_t; i f o g would be right.',
    '실수로 네 블록을 f i o g 순서로 쌓아 dH_t로 삼았습니다. i f o g 순서가 맞습니다.',
  ],
  [
    'hello-lstm',
    'swap-i-f',
    't3.dH.1',
    'contribution',
    'By mistake di_raw,t fills the rows of f in dH_t, not its own (term 1 of 4).',
    '실수로 di_raw,t가 dH_t에서 자기 행이 아니라 f의 행을 채웁니다(4개 중 1번째 항).',
  ],
  [
    'hello-lstm',
    'swap-i-f',
    't3.dH.3',
    'contribution',
    'do_raw,t fills its own rows of dH_t; the other rows get zero from it (term 3 of 4).',
    'do_raw,t는 dH_t에서 자기 행만 채우고, 나머지 행에는 0을 보냅니다(4개 중 3번째 항).',
  ],
  [
    'hello-lstm',
    'h-now-in-dW_hh',
    'dW_hh.t2',
    'node',
    'By mistake dW_hh gains dH_t h_tᵀ (term 3 of 4). What was multiplied is h_t−1, so dH_t h_t−1ᵀ would be right. ★ = W_hhᵀ dH_t goes back to h_t−1 and waits there (term 1 of 2).',
    '실수로 dW_hh에 dH_t h_tᵀ가 더해집니다(4개 중 3번째 항). 곱한 것은 h_t−1이므로 dH_t h_t−1ᵀ가 맞습니다. ★ = W_hhᵀ dH_t는 h_t−1로 가서 나머지 항을 기다립니다(2개 중 1번째 항).',
  ],
  [
    'hello-slide',
    'h-now-in-dW_hh',
    'dW_hh.t1',
    'node',
    'By mistake dW_hh gains dh_raw,t h_tᵀ (term 4 of 4). What was multiplied is h_t−1, so dh_raw,t h_t−1ᵀ would be right. ★ = W_hhᵀ dh_raw,t goes back to h_t−1, where nothing else arrives: it is dh_t−1.',
    '실수로 dW_hh에 dh_raw,t h_tᵀ가 더해집니다(4개 중 4번째 항). 곱한 것은 h_t−1이므로 dh_raw,t h_t−1ᵀ가 맞습니다. ★ = W_hhᵀ dh_raw,t는 h_t−1로 가서 더해질 것 없이 곧 dh_t−1이 됩니다.',
  ],
  [
    'hello-gru',
    'no-dh-next',
    't3.dh',
    'node',
    'dW_hy gains dy_t h_tᵀ (term 2 of 4). At h_t, z_t+1 ⊙ dh_t+1 and ★ from t+1 are missing by mistake: W_hyᵀ dy_t alone is taken for dh_t.',
    'dW_hy에 dy_t h_tᵀ가 더해집니다(4개 중 2번째 항). t+1에서 h_t로 와야 할 z_t+1 ⊙ dh_t+1, ★이 실수로 빠졌습니다. W_hyᵀ dy_t만으로 dh_t를 정했습니다.',
  ],
  [
    'hello-gru',
    'no-dh-next',
    'dW_hh.t3',
    'node',
    'dW_hh gains dA_t h_t−1ᵀ (term 2 of 4). ★ = W_hhᵀ dA_t should go back to h_t−1; by mistake it is dropped.',
    'dW_hh에 dA_t h_t−1ᵀ가 더해집니다(4개 중 2번째 항). ★ = W_hhᵀ dA_t는 h_t−1로 가야 하지만 실수로 빠졌습니다.',
  ],
  [
    'hello-gru',
    'no-dh-next',
    't3.dz.1',
    'node',
    'z_t gets h_t−1 ⊙ dh_t, the other factor’s value times the gradient (waits there, term 1 of 2). z_t ⊙ dh_t should go back to h_t−1; by mistake it is dropped.',
    'z_t는 그래디언트에 다른 인수의 값을 곱한 h_t−1 ⊙ dh_t(2개 중 1번째 항, 대기)를 받습니다. z_t ⊙ dh_t는 h_t−1로 가야 하지만 실수로 빠졌습니다.',
  ],
  [
    'hello-lstm',
    'tanh-twice',
    'update.W_hh',
    'node',
    'W_hh moves against dW_hh at the rate 0.1; Adagrad divides each entry’s step by the root of its summed squared gradients. Wrong, since a mistake is on: dW_hh.',
    'W_hh를 dW_hh의 반대쪽으로 옮깁니다. 학습률은 0.1이고, Adagrad는 원소마다 보폭을 지금까지의 그래디언트 제곱합의 제곱근으로 나눕니다. 실수가 켜져 있어 dW_hh는 틀린 값입니다.',
  ],
  [
    'hello-lstm',
    'tanh-twice',
    'update.W_hh',
    'time',
    'All 5 parameters take a step against their gradients, by Adagrad at the rate 0.1. Wrong, since a mistake is on: dW_xh, dW_hh and db_h.',
    '파라미터 5개를 모두 그래디언트의 반대쪽으로 옮깁니다. 최적화 기법은 Adagrad, 학습률은 0.1입니다. 실수가 켜져 있어 dW_xh, dW_hh, db_h는 틀린 값입니다.',
  ],
  [
    'hello-lstm',
    'tanh-twice',
    'clip.b_y',
    'node',
    'No entry of db_y lies beyond ±5, so nothing is cut.',
    'db_y에는 ±5의 범위를 벗어난 원소가 없어 그대로 둡니다.',
  ],
]

test.each(cases)('%s, %s: %s, by %s', (preset, mistake, step, grain, english, korean) => {
  const trace = traceOf(preset, mistake)
  const moves = chaptersOf(trace, grain)
  const move = moves[chapterAt(moves, stepNamed(trace, step)!)]!
  const { vocabulary } = presets[preset].sequence
  const said = (locale: 'en' | 'ko') => plain(narrate(trace, move, messagesFor(locale), vocabulary))
  expect([said('en'), said('ko')]).toEqual([english, korean])
})

const cellOf = { 'hello-slide': 'rnn', 'hello-lstm': 'lstm', 'hello-gru': 'gru' } as const
const made = (Object.keys(cellOf) as PresetName[]).flatMap((preset) =>
  (Object.keys(mistakes) as MistakeName[])
    .filter((name) => canMake(cellOf[preset], name))
    .map((name) => [preset, name] as const),
)

describe.each(made)('%s with %s', (preset, name) => {
  const trace = traceOf(preset, name)

  test.each(grains)(
    'by %s: a move that leaves the chain rule says so, and no other does',
    (grain) => {
      for (const move of chaptersOf(trace, grain)) {
        if (move.kind !== 'backward') continue
        if (factOf(trace, move, undefined).kind === 'nothing') continue
        const steps = trace.steps.slice(move.first, move.last + 1)
        const slips = steps.some((_, k) => {
          const { share, total } = slipsAt(trace, move.first + k)
          return share !== null || total !== null
        })
        const next = trace.steps[move.last + 1]
        const loses = actorsOf(trace, move).some(
          (node) =>
            lostFrom(trace, node).length > 0 &&
            !(next?.kind === 'backward' && next.from === node.id),
        )
        const english = plain(narrate(trace, move, messagesFor('en')))
        const korean = plain(narrate(trace, move, messagesFor('ko')))
        expect(korean.includes('실수'), english).toBe(/mistake/i.test(english))
        if (slips || loses) expect(english).toMatch(/mistake/i)
        // Where a term is missed, the mistake was made one time step later.
        else if (!/missing by mistake/.test(english)) expect(english).not.toMatch(/mistake/i)
      }
    },
  )
})

test('without a mistake no sentence speaks of one', () => {
  for (const preset of Object.keys(cellOf) as PresetName[]) {
    const trace = traceOf(preset)
    for (const grain of grains)
      for (const move of chaptersOf(trace, grain))
        expect(plain(narrate(trace, move, messagesFor('en')))).not.toMatch(/mistake/i)
  }
})

test('a term that no node was left to send is missed all the same', () => {
  // Only the last character has a target: without dh from t+1 nothing reaches the time steps before.
  const pass = presets['hello-slide']
  const targets = pass.sequence.targets.map((target, t) => (t === 0 || t === 3 ? target : null))
  const trace = record(unroll({ ...pass, targets }, { initial: true }), {
    mistakes: ['no-dh-next'],
  })
  const moves = chaptersOf(trace, 'node')
  const move = moves[chapterAt(moves, stepNamed(trace, 't1.dh')!)]!
  expect(plain(narrate(trace, move, messagesFor('en')))).toContain(
    '★ from t+1 is missing by mistake',
  )
})

test('blocks are stacked again as one, though nothing has come to one of them', () => {
  const preset = presets['hello-lstm']
  const tape = unroll({ ...preset, targets: preset.targets.with(1, null) }, { initial: true })
  const told = (...made: readonly MistakeName[]) => {
    const trace = record(tape, { mistakes: made })
    const moves = chaptersOf(trace, 'node')
    const move = moves[chapterAt(moves, stepNamed(trace, 't2.dH')!)]!
    return (['en', 'ko'] as const).map((locale) => plain(narrate(trace, move, messagesFor(locale))))
  }
  expect(told('no-dh-next')).toEqual([
    'The gradients of the four blocks are stacked again, in the order i f o g: together they are dH_t. Nothing has come to o: the rows there are zero.',
    '네 블록의 그래디언트를 i f o g 순서로 다시 쌓으면 dH_t가 됩니다. o 블록에는 온 것이 없으므로 그 행은 0입니다.',
  ])
  expect(told('no-dh-next', 'swap-i-f')).toEqual([
    'By mistake the four blocks are stacked in the order f i o g and taken for dH_t; i f o g would be right. Nothing has come to o: the rows there are zero.',
    '실수로 네 블록을 f i o g 순서로 쌓아 dH_t로 삼았습니다. i f o g 순서가 맞습니다. o 블록에는 온 것이 없으므로 그 행은 0입니다.',
  ])
})
