import { basename } from 'node:path'
import type { Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'

/** A line of the table: seconds, and what took them. */
const line = (milliseconds: number, name: string) =>
  `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${name}`

/** Milliseconds, by name. */
type Times = Map<string, number>

const slowest = (times: Times, count: number) =>
  [...times].toSorted(([, a], [, b]) => b - a).slice(0, count)

/** Prints what each spec took, all workers together, once its last test is done; the slowest at the end of the run. */
export default class implements Reporter {
  private readonly left = new Map<string, number>()
  private readonly specs: Times = new Map()
  private readonly tests: Times = new Map()

  onBegin(_: unknown, suite: Suite) {
    for (const { location } of suite.allTests())
      this.left.set(location.file, (this.left.get(location.file) ?? 0) + 1)
  }

  onTestEnd({ location, title }: TestCase, { duration }: TestResult) {
    const { file } = location
    const spec = basename(file)
    this.specs.set(spec, (this.specs.get(spec) ?? 0) + duration)
    this.tests.set(`${spec}: ${title}`, duration)
    const left = this.left.get(file)! - 1
    this.left.set(file, left)
    if (left === 0) console.log(line(this.specs.get(spec)!, spec))
  }

  onEnd() {
    if (this.tests.size === 0) return // tests were listed, not run
    const [specs, tests] = [slowest(this.specs, 10), slowest(this.tests, 10)]
    const table = [...specs, ...tests].map(([name, time]) => line(time, name))
    table.splice(specs.length, 0, '', 'The slowest tests:')
    console.log(['', 'The slowest specs:', ...table].join('\n'))
  }

  printsToStdio() {
    return false
  }
}
