import { languageNames } from '../../../i18n/index.ts'
import { locales } from '../../../settings/index.ts'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useLocale, useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { OtherPages } from './OtherPages.tsx'
import { ThemeChoice, ThemeMenu } from './ThemeChoice.tsx'
import { UndoRedo } from './UndoRedo.tsx'

export interface ToolsProps {
  readonly onTable: () => void
  readonly onHelp: () => void
  readonly onQuestions: () => void
}

/** What is not about the network: history, language, theme, the table, help. Spread out: in the sheet, where there is room for words. */
export function Tools({
  onTable,
  onHelp,
  onQuestions,
  spread = false,
}: ToolsProps & { spread?: boolean }) {
  const { settings: names, table, help, questions } = useMessages()
  const [chosen, spoken] = [usePlayer(({ view }) => view.locale), useLocale()]
  const actions = usePlayerActions()
  return (
    <div className={spread ? 'tools spread' : 'tools'}>
      {spread && <OtherPages />}
      <UndoRedo />
      <Segments
        label={names.locale}
        choices={locales}
        value={chosen ?? spoken}
        textOf={(one) => languageNames[one]}
        langOf={(one) => one}
        onChoose={(one) => actions.setView({ locale: one })}
      />
      {spread ? <ThemeChoice /> : <ThemeMenu />}
      <button type="button" className="button" onClick={onTable}>
        <Icon icon={icons.table} size={18} />
        {table.button}
      </button>
      <button type="button" className="button" onClick={onQuestions}>
        {questions.open}
      </button>
      <button
        type="button"
        className={spread ? 'button' : 'button square'}
        aria-label={help.open}
        onClick={onHelp}
      >
        <Icon icon={icons.help} />
        {spread && help.title}
      </button>
    </div>
  )
}
