import { activations, type PresetName, presets } from '../../../cells/index.ts'
import { type OptimizerName, optimizers } from '../../../engine/index.ts'
import { LossChange } from '../../../panels/LossChange.tsx'
import { presetChange } from '../../../settings/index.ts'
import { useNetwork, useNetworkActions } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Select } from '../../../ui/Select.tsx'
import { SettingField } from './SettingField.tsx'
import { TargetFields } from './TargetFields.tsx'

const presetNames = Object.keys(presets) as PresetName[]
const optimizerNames = Object.keys(optimizers) as OptimizerName[]

/** Everything that says which network it is, how it starts, and how it learns. */
export function NetworkForm() {
  const { input, settings: names, presets: titles, activations: shapes, ...words } = useMessages()
  const { preset, cell, activation, optimizer } = useNetwork((state) => state.asked)
  const actions = useNetworkActions()
  return (
    <div className="network-form">
      <Select
        wide
        label={names.preset}
        value={preset ?? 'custom'}
        choices={[...presetNames, 'custom']}
        textOf={(one) => (one === 'custom' ? input.custom : titles[one])}
        onChoose={(one) => actions.change(one === 'custom' ? { preset: null } : presetChange(one))}
      />
      <TargetFields />
      <SettingField of="hiddenSize" inputMode="numeric" />
      <SettingField of="seed" inputMode="numeric" />
      {cell === 'rnn' && (
        <Select
          label={names.activation}
          value={activation}
          choices={activations}
          textOf={(one) => shapes[one]}
          onChoose={(one) => actions.change({ activation: one })}
        />
      )}
      {cell === 'lstm' && <SettingField of="forgetBias" />}
      <SettingField wide of="h0" inputMode="text" placeholder={input.zeros} />
      {cell === 'lstm' && <SettingField wide of="c0" inputMode="text" placeholder={input.zeros} />}
      <Select
        label={names.optimizer}
        value={optimizer}
        choices={optimizerNames}
        textOf={(one) => words.optimizers[one]}
        onChoose={(one) => actions.change({ optimizer: one })}
      />
      <SettingField of="rate" />
      <SettingField of="clip" placeholder={input.noClip} />
      <div className="buttons wide">
        <button type="button" className="button" onClick={actions.newWeights}>
          {input.newWeights}
        </button>
        <button type="button" className="button" onClick={actions.restart}>
          {input.restart}
        </button>
        <button type="button" className="button strong" onClick={actions.nextIteration}>
          {input.nextIteration}
        </button>
        <LossChange />
      </div>
    </div>
  )
}
