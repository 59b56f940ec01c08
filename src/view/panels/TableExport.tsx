import { useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '../chrome/icons.tsx'
import { useMessages, useStage } from '../context.ts'
import { linesOf } from './entries.ts'

/** The table to take along: as tab-separated text to paste, or as a file. */
export function TableExport({ step }: { step: number }) {
  const { table } = useMessages()
  const run = useStage((state) => state.run)
  const [said, setSaid] = useState('')
  const address = useRef<string | null>(null)

  const letGo = useCallback(() => {
    if (address.current !== null) URL.revokeObjectURL(address.current)
    address.current = null
  }, [])
  useEffect(() => letGo, [letGo])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linesOf(run, step, '\t').join('\n'))
      setSaid(table.copied)
    } catch {
      setSaid(table.copyFailed)
    }
  }
  const download = () => {
    letGo()
    const text = `${linesOf(run, step, ',').join('\r\n')}\r\n`
    address.current = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address.current
    link.download = `unrolled-${run.cell}.csv`
    link.click()
  }

  return (
    <>
      <button type="button" className="button" onClick={copy}>
        <Icon name="copy" size={18} />
        {table.copy}
      </button>
      <button type="button" className="button" onClick={download}>
        {table.download}
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  )
}
