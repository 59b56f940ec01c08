import { questionWords } from '../../../i18n/panels/questions/index.ts'
import { readLink } from '../../../settings/index.ts'
import { useNetworkActions, usePlayer } from '../../../stage/context.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { useLocale, useWords } from '../../../ui/language.ts'
import { addStyles } from '../../../ui/styles.ts'
import { questions } from './list.ts'
import styles from './questions.css?inline'

addStyles(styles)

/** The questions learners ask, in a sheet; each opens its place, and its answer is what is seen there. */
export default function Questions({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(questionWords)
  const locale = useLocale()
  const actions = useNetworkActions()
  const { speed, stepSize, follow, theme } = usePlayer((state) => state.view)

  /** An edit like any other, so that undo and the browser's Back lead out again; how one looks at it stays. */
  const goTo = (event: React.MouseEvent, link: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return // a tab of its own
    event.preventDefault()
    onClose()
    const { settings } = readLink(link)
    actions.visit({ ...settings, speed, stepSize, follow, theme, locale })
  }

  return (
    <Dialog open={open} onClose={onClose} title={words.title} className="questions-dialog">
      <p className="quiet">{words.intro}</p>
      <ul className="questions">
        {questions.map(({ name, link }) => (
          <li key={name}>
            <a href={`./${link}&locale=${locale}`} onClick={(event) => goTo(event, link)}>
              {words.all[name].ask}
            </a>
            <p>{words.all[name].look}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
