import type { ComponentType } from 'react'
import { lazyPart } from '../../ui/deferred/lazyPart.tsx'
import { OnDemand } from '../../ui/deferred/OnDemand.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { useMessages } from '../../ui/language.ts'
import { Goto } from './keys/Goto.tsx'
import type { OpenSheet, SheetName } from './keys/useKeys.ts'

const Table = lazyPart(() => import('./table/Table.tsx'))
const Questions = lazyPart(() => import('./questions/Questions.tsx'))
const Help = lazyPart(() => import('./keys/Help.tsx'))

/** What lies over the page, one at a time. */
export default function Sheets({ sheets }: { sheets: OpenSheet }) {
  const { table, help, questions } = useMessages()
  const sheet = (name: SheetName) => ({ open: sheets.open === name, onClose: sheets.close })
  return (
    <>
      <LaterSheet {...sheet('help')} title={help.title} Sheet={Help} />
      {/* There before it is asked for: what is typed right after g is for it. */}
      <Goto {...sheet('goto')} />
      <LaterSheet {...sheet('questions')} title={questions.open} Sheet={Questions} />
      <LaterSheet {...sheet('table')} title={table.title} Sheet={Table} />
    </>
  )
}

interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A sheet that is loaded when it is first opened; where that fails, a sheet says so. */
function LaterSheet({
  title,
  Sheet,
  ...sheet
}: SheetProps & { title: string; Sheet: ComponentType<SheetProps> }) {
  return (
    <OnDemand
      wanted={sheet.open}
      aroundFailure={(failure) => (
        <Dialog {...sheet} title={title}>
          {failure}
        </Dialog>
      )}
    >
      <Sheet {...sheet} />
    </OnDemand>
  )
}
