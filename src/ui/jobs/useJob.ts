import { useEffect, useState } from 'react'
import { runInSlices } from '../../jobs/slices.ts'

/** Progress of a job. */
export interface Progress<Value> {
  /** The latest report; null before the first. */
  readonly value: Value | null
  readonly done: boolean
}

interface Report<Value> extends Progress<Value> {
  readonly job: () => Iterator<Value>
}

const nothing = { value: null, done: false }

/**
 * Runs the iterator that `job` makes in slices. Another job starts anew, and nothing of the old one is
 * returned any more. A stopped job keeps its last report.
 */
export function useJob<Value>(
  job: (() => Iterator<Value>) | null,
  stopped = false,
): Progress<Value> {
  const [report, setReport] = useState<Report<Value> | null>(null)
  useEffect(() => {
    if (!job || stopped) return
    return runInSlices(job(), (value, done) => setReport({ job, value, done }))
  }, [job, stopped])
  return report && report.job === job ? report : nothing
}
