import { describe, expect, test } from 'vitest'
import { type Activation, type PresetName, presets, unroll } from '../../cells/index.ts'
import { chapterAt, chaptersOf, record, stepNamed } from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { counterLabel, narrate, plain, plainLabel } from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
const traces = Object.fromEntries(
  Object.entries(presets).map(([name, preset]) => [name, record(unroll(preset), { update })]),
)

const cases: readonly (readonly [
  preset: PresetName,
  step: string,
  name: string,
  english: string,
  korean: string,
])[] = [
  [
    'hello-slide',
    't1.xh',
    'W_xh x',
    'x_t is one-hot, so W_xh x_t is simply the column of W_xh for ‘h’.',
    'x_t가 원핫 벡터이므로 W_xh x_t는 W_xh에서 ‘h’에 해당하는 열과 같습니다.',
  ],
  [
    'hello-slide',
    't1.hh',
    'W_hh h',
    'Nothing comes before the first time step: h_t−1 is zero, and so is W_hh h_t−1.',
    '첫 시점 앞에는 아무것도 없습니다. h_t−1이 0이므로 W_hh h_t−1도 0입니다.',
  ],
  [
    'hello-slide',
    't1.hy',
    'W_hy h',
    'The output reads the hidden state h_t alone: W_hy h_t has a score for every character.',
    '출력은 은닉 상태 h_t만 읽습니다. W_hy h_t는 글자마다 매긴 점수입니다.',
  ],
  [
    'hello-slide',
    't4.p',
    'softmax',
    'Softmax turns the logits y_t into probabilities p_t that add up to 1; the likeliest is ‘o’, with 0.793.',
    '소프트맥스가 로짓 y_t를 합이 1인 확률 p_t로 바꿉니다. 가장 높은 확률은 ‘o’의 0.793입니다.',
  ],
  [
    'hello-slide',
    't1.L',
    '−ln p',
    'p_t gives the target ‘e’ a probability of 0.125; the loss is its negative logarithm, L_t = 2.08.',
    'p_t가 정답 ‘e’에 준 확률은 0.125입니다. 손실은 이 확률의 음의 로그인 L_t = 2.08입니다.',
  ],
  [
    'hello-slide',
    'loss',
    'L',
    'The losses of 4 time steps add up to L = 5.59. The backward pass starts from it, with dL = 1.',
    '시점 4개의 손실을 더하면 L = 5.59입니다. 역전파는 여기에서 dL = 1로 시작합니다.',
  ],
  [
    'hello-slide',
    't3.dy',
    '−ln p',
    'Softmax and cross-entropy are differentiated together: dy_t is p_t with 1 taken off at the target ‘l’. There, 0.684 − 1 = −0.316.',
    '소프트맥스와 교차 엔트로피를 묶어 미분하면 dy_t는 p_t의 정답 ‘l’ 자리에서 1을 뺀 값입니다. 그 자리는 0.684 − 1 = −0.316입니다.',
  ],
  [
    'hello-slide',
    't4.dh',
    'W_hy h',
    'dW_hy gains dy_t h_tᵀ (term 1 of 4). At the last time step nothing comes from t+1, so W_hyᵀ dy_t is all of dh_t.',
    'dW_hy에 dy_t h_tᵀ가 더해집니다(4개 중 1번째 항). 마지막 시점에는 t+1에서 오는 것이 없으므로 W_hyᵀ dy_t가 곧 dh_t입니다.',
  ],
  [
    'hello-slide',
    't3.dh',
    'W_hy h',
    'dW_hy gains dy_t h_tᵀ (term 2 of 4). At h_t, W_hyᵀ dy_t is added to ★, which came first, from t+1: together they are dh_t.',
    'dW_hy에 dy_t h_tᵀ가 더해집니다(4개 중 2번째 항). t+1에서 먼저 와 h_t에서 기다리던 ★에 W_hyᵀ dy_t가 더해져 dh_t가 됩니다.',
  ],
  [
    'hello-slide',
    't3.dhraw',
    'tanh',
    'dh_raw,t = (1 − h_t²) ⊙ dh_t: the slope of tanh, from its own output h_t.',
    'dh_raw,t = (1 − h_t²) ⊙ dh_t입니다. tanh의 기울기를 자기 출력 h_t로 나타낸 것입니다.',
  ],
  [
    'hello-slide',
    't2.dh.1',
    'W_hh h',
    'dW_hh gains dh_raw,t h_t−1ᵀ (term 2 of 4). ★ = W_hhᵀ dh_raw,t goes back to h_t−1 and waits there (term 1 of 2).',
    'dW_hh에 dh_raw,t h_t−1ᵀ가 더해집니다(4개 중 2번째 항). ★ = W_hhᵀ dh_raw,t는 h_t−1로 가서 나머지 항을 기다립니다(2개 중 1번째 항).',
  ],
  [
    'hello-slide',
    'dW_hh.t1',
    'W_hh h',
    'h_t−1 is all zeros, so dW_hh gains nothing here (term 4 of 4). The initial state is given, so the gradient goes no further back.',
    'h_t−1이 모두 0이므로 dW_hh에 더해지는 것이 없습니다(4개 중 4번째 항). 초기 상태는 주어진 값이므로 그래디언트는 더 거슬러 올라가지 않습니다.',
  ],
  [
    'hello-slide',
    'dW_xh.t2',
    'W_xh x',
    'dW_xh gains dh_raw,t x_tᵀ (term 3 of 4): x_t is one-hot, so only the column for ‘e’ changes.',
    'dW_xh에 dh_raw,t x_tᵀ가 더해집니다(4개 중 3번째 항). x_t가 원핫 벡터이므로 ‘e’에 해당하는 열만 바뀝니다.',
  ],
  [
    'hello-slide',
    'clip.W_xh',
    'dW_xh',
    '1 of 12 entries of dW_xh lies beyond ±5 and is cut back to that limit; the others stay.',
    'dW_xh의 원소 12개 중 ±5의 범위를 벗어난 1개만 경계값으로 자릅니다.',
  ],
  [
    'hello-slide',
    'clip.b_y',
    'db_y',
    'No entry of db_y lies beyond ±5, so nothing is cut.',
    'db_y에는 ±5의 범위를 벗어난 원소가 없어 그대로 둡니다.',
  ],
  [
    'hello-slide',
    'update.W_hh',
    'W_hh',
    'W_hh moves against dW_hh at the rate 0.1; Adagrad divides each entry’s step by the root of its summed squared gradients.',
    'W_hh를 dW_hh의 반대쪽으로 옮깁니다. 학습률은 0.1이고, Adagrad는 원소마다 보폭을 지금까지의 그래디언트 제곱합의 제곱근으로 나눕니다.',
  ],
  [
    'hello-lstm',
    't3.H',
    'H',
    'The input’s part, the state’s part and b_h add up to H_t, the pre-activations of all four blocks, stacked in the order i f o g.',
    '입력 쪽 값, 상태 쪽 값, 편향 b_h를 더합니다. H_t에는 네 블록의 활성화 이전 값이 i f o g 순서로 쌓여 있습니다.',
  ],
  [
    'hello-lstm',
    't3.f',
    'σ f',
    'σ squeezes f_raw,t into the range from 0 to 1: the forget gate f_t says how much of the old cell state is kept.',
    'σ가 f_raw,t를 0과 1 사이로 압축합니다. 망각 게이트 f_t는 지난 셀 상태를 얼마나 남길지 정합니다.',
  ],
  [
    'hello-lstm',
    't3.fc',
    'f ⊙ c',
    'f_t ⊙ c_t−1 is what the forget gate keeps of the old cell state.',
    'f_t ⊙ c_t−1은 지난 셀 상태에서 망각 게이트가 남긴 부분입니다.',
  ],
  [
    'hello-lstm',
    't3.c',
    'c',
    'What is kept and what is written add up to the new cell state: c_t = f_t ⊙ c_t−1 + i_t ⊙ g_t.',
    '남긴 것과 새로 쓰는 것을 더하면 새 셀 상태가 됩니다. c_t = f_t ⊙ c_t−1 + i_t ⊙ g_t입니다.',
  ],
  [
    'hello-lstm',
    't3.do',
    'o ⊙ tanh c',
    'A product hands each factor the other’s value times the gradient: o_t gets tanh c_t ⊙ dh_t, tanh c_t gets o_t ⊙ dh_t.',
    '요소별 곱은 그래디언트에 다른 인수의 값을 곱해 보냅니다. o_t는 tanh c_t ⊙ dh_t를, tanh c_t는 o_t ⊙ dh_t를 받습니다.',
  ],
  [
    'hello-lstm',
    't4.dc',
    'tanh c',
    'dc_t = (1 − tanh² c_t) ⊙ o_t ⊙ dh_t: at the last time step no second term comes from t+1.',
    '마지막 시점에는 t+1에서 오는 둘째 항이 없으므로 dc_t = (1 − tanh² c_t) ⊙ o_t ⊙ dh_t입니다.',
  ],
  [
    'hello-lstm',
    't3.dc',
    'tanh c',
    'At c_t, (1 − tanh² c_t) ⊙ o_t ⊙ dh_t is added to f_t+1 ⊙ dc_t+1, which came first, from t+1: together they are dc_t.',
    't+1에서 먼저 와 c_t에서 기다리던 f_t+1 ⊙ dc_t+1에 (1 − tanh² c_t) ⊙ o_t ⊙ dh_t가 더해져 dc_t가 됩니다.',
  ],
  [
    'hello-lstm',
    't3.df',
    'f ⊙ c',
    'A product hands each factor the other’s value times the gradient: f_t gets c_t−1 ⊙ dc_t, c_t−1 gets f_t ⊙ dc_t (waits there, term 1 of 2).',
    '요소별 곱은 그래디언트에 다른 인수의 값을 곱해 보냅니다. f_t는 c_t−1 ⊙ dc_t를, c_t−1은 f_t ⊙ dc_t(2개 중 1번째 항, 대기)를 받습니다.',
  ],
  [
    'hello-lstm',
    't1.df',
    'f ⊙ c',
    'f_t gets c_t−1 ⊙ dc_t. The other factor, c_t−1, is all zeros here, so df_t is rightly zero.',
    'f_t는 c_t−1 ⊙ dc_t를 받습니다. 다른 인수인 c_t−1이 모두 0이므로 df_t는 0이 맞습니다.',
  ],
  [
    'hello-lstm',
    't3.diraw',
    'σ i',
    'di_raw,t = i_t ⊙ (1 − i_t) ⊙ di_t: the slope of σ, from its own output i_t.',
    'di_raw,t = i_t ⊙ (1 − i_t) ⊙ di_t입니다. σ의 기울기를 자기 출력 i_t로 나타낸 것입니다.',
  ],
  [
    'hello-lstm',
    't3.dH',
    'merge dH',
    'The gradients of the four blocks are stacked again, in the order i f o g: together they are dH_t.',
    '네 블록의 그래디언트를 i f o g 순서로 다시 쌓으면 dH_t가 됩니다.',
  ],
  [
    'hello-gru',
    't3.dz',
    '1 − z',
    'z_t has a minus sign in 1 − z_t: −n_t ⊙ dh_t is added to h_t−1 ⊙ dh_t, which came first; together they are dz_t.',
    'z_t는 1 − z_t에 음의 부호로 들어 있습니다. 먼저 와 기다리던 h_t−1 ⊙ dh_t에 −n_t ⊙ dh_t가 더해져 dz_t가 됩니다.',
  ],
  [
    'hello-gru',
    't2.dh.2',
    'W_hh h',
    'dW_hh gains dA_t h_t−1ᵀ (term 2 of 4). ★ = W_hhᵀ dA_t goes back to h_t−1, joins z_t ⊙ dh_t and waits (term 2 of 3).',
    'dW_hh에 dA_t h_t−1ᵀ가 더해집니다(4개 중 2번째 항). ★ = W_hhᵀ dA_t는 h_t−1로 가서 먼저 온 z_t ⊙ dh_t에 더해지고 나머지 항을 기다립니다(3개 중 2번째 항).',
  ],
  [
    'hello-gru',
    't3.dh',
    'W_hy h',
    'dW_hy gains dy_t h_tᵀ (term 2 of 4). At h_t, W_hyᵀ dy_t is added to z_t+1 ⊙ dh_t+1 and ★, which came first, from t+1: together they are dh_t.',
    'dW_hy에 dy_t h_tᵀ가 더해집니다(4개 중 2번째 항). t+1에서 먼저 와 h_t에서 기다리던 z_t+1 ⊙ dh_t+1과 ★에 W_hyᵀ dy_t가 더해져 dh_t가 됩니다.',
  ],
]

describe('as on the page, where the initial states get gradients as well', () => {
  const wanted = { initial: true } as const
  const sayAt = (preset: PresetName, step: string, locale: 'en' | 'ko') => {
    const trace = record(unroll(presets[preset], wanted), { update })
    const moves = chaptersOf(trace, 'node')
    const move = moves[chapterAt(moves, stepNamed(trace, step)!)]!
    return plain(narrate(trace, move, messagesFor(locale), presets[preset].sequence.vocabulary))
  }

  test('df is zero at the first step, and why', () => {
    expect(sayAt('hello-lstm', 't1.df', 'en')).toBe(
      'A product hands each factor the other’s value times the gradient: f_t gets c_t−1 ⊙ dc_t, c_t−1 gets f_t ⊙ dc_t. c_t−1 is all zeros here, so df_t is rightly zero.',
    )
    expect(sayAt('hello-lstm', 't1.df', 'ko')).toBe(
      '요소별 곱은 다른 인수의 값을 곱해 f_t에는 c_t−1 ⊙ dc_t를, c_t−1에는 f_t ⊙ dc_t를 보냅니다. c_t−1이 모두 0이므로 df_t는 0이 맞습니다.',
    )
  })

  test('the last time step on the way back: the pass ends at the initial states', () => {
    const lastOf = (preset: PresetName, time: number, locale: 'en' | 'ko') => {
      const trace = record(unroll(presets[preset], wanted), { update })
      const move = chaptersOf(trace, 'time').find(
        (one) => one.kind === 'backward' && one.time === time,
      )!
      return plain(narrate(trace, move, messagesFor(locale)))
    }
    expect(lastOf('hello-lstm', 2, 'en')).toBe(
      'Back through time step 2: every parameter gains its term, and the gradient goes on to c_t−1 and h_t−1.',
    )
    expect(lastOf('hello-lstm', 1, 'en')).toBe(
      'Back through time step 1: every parameter but W_hh gains its term, and the gradient ends at c_t−1 and h_t−1: the initial states are given.',
    )
    expect(lastOf('hello-lstm', 2, 'ko')).toBe(
      '시점 2를 거슬러 지나며 파라미터마다 항이 하나씩 더해집니다. 그래디언트는 c_t−1, h_t−1로 이어집니다.',
    )
    expect(lastOf('hello-lstm', 1, 'ko')).toBe(
      '시점 1을 거슬러 지나며 W_hh를 뺀 파라미터마다 항이 하나씩 더해집니다. 초기 상태 c_t−1, h_t−1은 주어진 값이므로 그래디언트는 여기까지 옵니다.',
    )
    expect(lastOf('hello-gru', 1, 'en')).toMatch(/ends at h_t−1: the initial state is given\.$/)
    expect(lastOf('hello-gru', 1, 'ko')).toMatch(/초기 상태 h_t−1은 주어진 값이므로/)
  })

  test('of several terms, the one that is zero', () => {
    expect(sayAt('hello-gru', 't1.dz.1', 'en')).toMatch(
      /h_t−1 is all zeros here, so this term of dz_t is zero\.$/,
    )
    expect(sayAt('hello-gru', 't1.dz.1', 'ko')).toMatch(
      /h_t−1이 모두 0이므로 dz_t의 이 항은 0입니다\.$/,
    )
  })
})

/** What every step of a preset says. */
const saidIn = (preset: PresetName, locale: 'en' | 'ko') => {
  const trace = traces[preset]!
  const { vocabulary } = presets[preset].sequence
  return chaptersOf(trace, 'node').map((move) =>
    plain(narrate(trace, move, messagesFor(locale), vocabulary)),
  )
}

test('a candidate is no gate: a stack has blocks', () => {
  const counted = { en: /(two|three|four|all|both) gates/, ko: /(두|세|네|모든) 게이트/ }
  for (const preset of ['hello-lstm', 'hello-gru'] as const)
    for (const locale of ['en', 'ko'] as const)
      expect(saidIn(preset, locale).filter((text) => counted[locale].test(text))).toEqual([])
  const stacked = saidIn('hello-gru', 'en').filter((text) => /A_t.* blocks/.test(text))
  expect(new Set(stacked)).toEqual(
    new Set([
      'The past is all zeros here, so A_t is b_hh alone: three blocks, stacked in the order r z n.',
      'Adding b_hh gives A_t, what the past says to all three blocks, stacked in the order r z n.',
      'A_t is cut into its three blocks, in the order r z n.',
    ]),
  )
  expect(saidIn('hello-lstm', 'en').join(' ')).toContain(
    'the pre-activations of all four blocks, stacked in the order i f o g',
  )
})

describe('what an activation makes of the state', () => {
  const said = (activation: Activation, locale: 'en' | 'ko') => {
    const preset = presets['hello-slide']
    const trace = record(unroll({ ...preset, model: { ...preset.model, activation } }))
    const moves = chaptersOf(trace, 'node')
    const move = moves[chapterAt(moves, stepNamed(trace, 't2.h')!)]!
    return plain(narrate(trace, move, messagesFor(locale)))
  }
  test.each([
    [
      'tanh',
      'tanh squeezes h_raw,t into the range from −1 to 1: the new hidden state h_t.',
      'tanh가 h_raw,t를 −1과 1 사이로 압축해 새 은닉 상태 h_t를 만듭니다.',
    ],
    [
      'relu',
      'relu keeps what is positive in h_raw,t and sets the rest to 0: the new hidden state h_t.',
      'relu가 h_raw,t에서 양수만 남기고 나머지를 0으로 바꿔 새 은닉 상태 h_t를 만듭니다.',
    ],
    [
      'identity',
      'There is no activation: the new hidden state h_t is h_raw,t as it stands.',
      '활성 함수가 없으므로 h_raw,t가 그대로 새 은닉 상태 h_t가 됩니다.',
    ],
  ] as const)('%s', (activation, english, korean) => {
    expect([said(activation, 'en'), said(activation, 'ko')]).toEqual([english, korean])
  })
})

describe.each(cases)('%s at %s', (preset, step, name, english, korean) => {
  const trace = traces[preset]!
  const moves = chaptersOf(trace, 'node')
  const move = moves[chapterAt(moves, stepNamed(trace, step)!)]!
  const { vocabulary } = presets[preset].sequence

  test('is called', () => {
    expect(plainLabel(counterLabel(trace, move, messagesFor('en')))).toBe(name)
  })
  test.each([
    ['en', english],
    ['ko', korean],
  ] as const)('in %s', (locale, sentence) => {
    expect(plain(narrate(trace, move, messagesFor(locale), vocabulary))).toBe(sentence)
  })
})
