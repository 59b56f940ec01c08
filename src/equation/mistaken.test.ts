import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../cells/index.ts'
import { canMake, type MistakeName, mistakes, record } from '../trace/index.ts'
import { formulasOf } from './mistaken.ts'
import { plainLabel } from './plainLabel.ts'

const formulas = (preset: PresetName, name: MistakeName, mask?: readonly boolean[]) => {
  const pass = presets[preset]
  const targets = pass.targets.map((target, t) => (!mask || mask[t] ? target : null))
  const { wrong, right } = formulasOf(record(unroll({ ...pass, targets })), name)!
  return [plainLabel(wrong), plainLabel(right)]
}

test.each([
  ['hello-slide', 'no-dh-next', 'dh_t = W_hyᵀ dy_t', 'dh_t = W_hyᵀ dy_t + W_hhᵀ dh_raw,t+1'],
  [
    'hello-gru',
    'no-dh-next',
    'dh_t = W_hyᵀ dy_t',
    'dh_t = W_hyᵀ dy_t + z_t+1 ⊙ dh_t+1 + W_hhᵀ dA_t+1',
  ],
  [
    'hello-lstm',
    'no-dc-next',
    'dc_t = (1 − tanh² c_t) ⊙ o_t ⊙ dh_t',
    'dc_t = (1 − tanh² c_t) ⊙ o_t ⊙ dh_t + f_t+1 ⊙ dc_t+1',
  ],
  [
    'hello-slide',
    'tanh-twice',
    'dh_raw,t = (1 − tanh²(h_t)) ⊙ dh_t',
    'dh_raw,t = (1 − h_t²) ⊙ dh_t',
  ],
  [
    'hello-lstm',
    'tanh-twice',
    'dg_raw,t = (1 − tanh²(g_t)) ⊙ dg_t',
    'dg_raw,t = (1 − g_t²) ⊙ dg_t',
  ],
  ['hello-gru', 'no-sigmoid-slope', 'dr_raw,t = dr_t', 'dr_raw,t = r_t ⊙ (1 − r_t) ⊙ dr_t'],
  ['hello-slide', 'assign-over-time', 'dW_hh = dh_raw,t h_t−1ᵀ', 'dW_hh += dh_raw,t h_t−1ᵀ'],
  [
    'hello-lstm',
    'swap-i-f',
    'dH_t = [df_raw,t; di_raw,t; do_raw,t; dg_raw,t]',
    'dH_t = [di_raw,t; df_raw,t; do_raw,t; dg_raw,t]',
  ],
  ['hello-lstm', 'h-now-in-dW_hh', 'dW_hh += dH_t h_tᵀ', 'dW_hh += dH_t h_t−1ᵀ'],
] as const)('%s, %s', (preset, name, wrong, right) => {
  expect(formulas(preset, name)).toEqual([wrong, right])
})

// Without a target dy is zero, but the equations of the cell are the same.
const masks = fc
  .array(fc.boolean(), { minLength: 4, maxLength: 4 })
  .filter((mask) => mask.some(Boolean))

test.each(['hello-slide', 'hello-lstm', 'hello-gru'] as const)(
  '%s: wherever there are targets, the equations are those of the cell',
  (preset) => {
    const cell = preset === 'hello-slide' ? 'rnn' : preset === 'hello-lstm' ? 'lstm' : 'gru'
    for (const name of (Object.keys(mistakes) as MistakeName[]).filter((one) => canMake(cell, one)))
      fc.assert(
        fc.property(masks, (mask) => {
          expect(formulas(preset, name, mask)).toEqual(formulas(preset, name))
        }),
        { numRuns: 15 },
      )
  },
)
