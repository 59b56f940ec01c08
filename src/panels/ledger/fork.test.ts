import { expect, test } from 'vitest'
import { nodeNamed } from '../../engine/index.ts'
import { readLink } from '../../settings/index.ts'
import { runOf } from '../../store/index.ts'
import { forkOf } from './fork.ts'

const of = (link: string, name: string) => {
  const { trace } = runOf(readLink(link).settings)
  return forkOf(trace, nodeNamed(trace.tape, name)!)
}

test.each([
  ['what comes from t+1 waits at h', '#preset=hello-lstm', 't3.h', { kind: 'waits', time: 3 }],
  ['and at c', '#preset=hello-lstm', 't3.c', { kind: 'waits', time: 3 }],
  ['nothing comes after the last step', '#preset=hello-lstm', 't4.c', { kind: 'last', time: 4 }],
  [
    'nor where no later step has a loss',
    '#cell=rnn&text=abc&targets=b∅∅',
    't1.h',
    { kind: 'nothingLater', time: 1 },
  ],
  ['a gate is not handed on', '#preset=hello-lstm', 't3.f', null],
  [
    'a mistake that loses the term does not make it zero',
    '#preset=hello-lstm&mistakes=no-dc-next',
    't3.c',
    null,
  ],
  [
    'where that mistake loses nothing, all is as ever',
    '#preset=hello-lstm&mistakes=no-dc-next',
    't4.c',
    { kind: 'last', time: 4 },
  ],
])('%s', (_, link, name, fork) => expect(of(link, name)).toEqual(fork))
