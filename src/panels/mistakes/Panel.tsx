import { useMemo } from 'react'
import { mistakesWords } from '../../i18n/panels/mistakes/index.ts'
import { useNetwork, useNetworkActions, usePlayer } from '../../stage/context.ts'
import { canMake, type MistakeName, mistakes } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import { Effect } from './Effect.tsx'
import { MistakeSwitch } from './MistakeSwitch.tsx'
import styles from './mistakes.css?inline'

addStyles(styles)

const names = Object.keys(mistakes) as MistakeName[]

/** A switch for each classic bug that this cell can have, and what those that are on have spoilt. */
export default function Panel() {
  const words = useWords(mistakesWords)
  const cell = useNetwork((state) => state.settings.cell)
  const made = useNetwork((state) => state.asked.mistakes)
  const areShown = usePlayer(({ subject }) => subject.trace.mistakes.length > 0)
  const actions = useNetworkActions()
  const possible = useMemo(() => names.filter((name) => canMake(cell, name)), [cell])
  const toggle = (name: MistakeName) => {
    actions.settle() // each switch is an entry of the history
    const next = made.includes(name) ? made.filter((one) => one !== name) : [...made, name]
    actions.change({ mistakes: names.filter((one) => next.includes(one)) })
  }
  return (
    <div className="mistakes-panel">
      <p className="intro">{words.intro}</p>
      <ul aria-label={words.list}>
        {possible.map((name) => (
          <MistakeSwitch key={name} name={name} on={made.includes(name)} onToggle={toggle} />
        ))}
      </ul>
      {areShown && <Effect />}
    </div>
  )
}
