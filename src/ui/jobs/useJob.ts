import { useEffect, useState } from 'react'
import { inSlices } from './slices.ts'

/** How far a job is. */
export interface Progress<Value> {
  /** Null until there is something to report. */
  readonly value: Value | null
  readonly done: boolean
}

interface Report<Value> extends Progress<Value> {
  readonly job: () => Iterator<Value>
}

const nothing = { value: null, done: false }

/**
 * Works through what `job` makes, without blocking the page. Another job starts from the beginning,
 * and from then on nothing of the old one is returned. Stopped, it keeps what it has found.
 */
export function useJob<Value>(
  job: (() => Iterator<Value>) | null,
  stopped = false,
): Progress<Value> {
  const [report, setReport] = useState<Report<Value> | null>(null)
  useEffect(() => {
    if (!job || stopped) return
    return inSlices(job(), (value, done) => setReport({ job, value, done }))
  }, [job, stopped])
  return report && report.job === job ? report : nothing
}
