import { describe, expect, test } from 'vitest'
import { changed } from '../../fixtures/read.ts'
import { refusal } from '../../fixtures/refusal.ts'
import { full } from './foreign.testing.ts'
import { readTrace } from './read.ts'

describe('a damaged file is refused, and the place is named', () => {
  const present = 'expected this key to be there, got nothing'
  const earlier = (got: string) => `expected the name of an earlier node, got ${got}`
  test.each<[string, string, unknown, string]>([
    [
      'another format',
      'format',
      'unrolled-trace/2',
      'format: expected one of unrolled-trace/1, got "unrolled-trace/2"',
    ],
    ['no format', 'format', undefined, `format: ${present}`],
    ['no nodes', 'nodes', [], 'nodes: expected at least one element, got a list of 0'],
    ['nodes that are no list', 'nodes', {}, 'nodes: expected a list, got an object'],
    ['a node that is no object', 'nodes[1]', 7, 'nodes[1]: expected an object, got 7'],
    ['no name', 'nodes[0].name', undefined, `nodes[0].name: ${present}`],
    [
      'a name used twice',
      'nodes[1].name',
      'W',
      'nodes[1].name: expected a name not used before, got "W"',
    ],
    ['no shape', 'nodes[0].shape', undefined, `nodes[0].shape: ${present}`],
    [
      'a shape of three',
      'nodes[0].shape',
      [2, 2, 1],
      'nodes[0].shape: expected a list of 2, got a list of 3',
    ],
    [
      'no rows',
      'nodes[0].shape[0]',
      0,
      'nodes[0].shape[0]: expected a whole number of at least 1, got 0',
    ],
    [
      'too few numbers',
      'nodes[0].value',
      [1, 2, 3],
      'nodes[0].value: expected a list of 4, got a list of 3',
    ],
    [
      'text in place of a number',
      'nodes[0].value[2]',
      'three',
      'nodes[0].value[2]: expected a finite number, got "three"',
    ],
    [
      'null in place of a number',
      'nodes[0].value[2]',
      null,
      'nodes[0].value[2]: expected a finite number, got null',
    ],
    ['neither leaf nor op', 'nodes[2].op', undefined, `nodes[2].op: ${present}`],
    [
      'an unknown leaf',
      'nodes[0].leaf',
      'weight',
      'nodes[0].leaf: expected one of parameter, input, state, constant, got "weight"',
    ],
    ['no inputs', 'nodes[2].inputs', undefined, `nodes[2].inputs: ${present}`],
    [
      'one input too few',
      'nodes[2].inputs',
      ['W'],
      'nodes[2].inputs: expected a list of 2, got a list of 1',
    ],
    ['an unknown input', 'nodes[2].inputs[1]', 't1.y', `nodes[2].inputs[1]: ${earlier('"t1.y"')}`],
    [
      'an input from later',
      'nodes[2].inputs[1]',
      't2.h',
      `nodes[2].inputs[1]: ${earlier('"t2.h"')}`,
    ],
    [
      'an input that is a number',
      'nodes[2].inputs[1]',
      1,
      'nodes[2].inputs[1]: expected a text, got 1',
    ],
    [
      'inputs that do not fit',
      'nodes[2].inputs',
      ['t1.x', 'W'],
      'nodes[2].inputs: expected shapes that fit (matmul takes (r,k) and (k,c), got 2×1 and 2×2), got a list of 2',
    ],
    [
      'a value of another shape than its op makes',
      'nodes[2].shape',
      [1, 2],
      'nodes[2].shape: expected shapes that fit (matmul of its inputs is 2×1), got a list of 2',
    ],
    ['no attributes', 'nodes[4].attr', undefined, `nodes[4].attr: ${present}`],
    ['an attribute too few', 'nodes[4].attr.to', undefined, `nodes[4].attr.to: ${present}`],
    [
      'an attribute that is no number',
      'nodes[4].attr.to',
      '1',
      'nodes[4].attr.to: expected a finite number, got "1"',
    ],
    [
      'half a row',
      'nodes[4].attr.from',
      0.5,
      'nodes[4].inputs: expected shapes that fit (slice takes rows within 2×1, got 0.5..1), got a list of 1',
    ],
    ['a gate that is no text', 'nodes[3].gate', 2, 'nodes[3].gate: expected a text, got 2'],
    [
      'a stage that is no whole number',
      'nodes[0].stage',
      1.5,
      'nodes[0].stage: expected a whole number of at least 0, got 1.5',
    ],
    [
      'differentiable, perhaps',
      'nodes[0].differentiable',
      'yes',
      'nodes[0].differentiable: expected true or false, got "yes"',
    ],
    ['no loss', 'loss', undefined, `loss: ${present}`],
    ['an unknown loss', 'loss', 'cost', `loss: ${earlier('"cost"')}`],
    [
      'a loss that is no scalar',
      'loss',
      't2.h',
      'loss: expected shapes that fit (a loss is 1×1), got "t2.h"',
    ],
    ['no steps', 'steps', undefined, `steps: ${present}`],
    [
      'an empty list of steps',
      'steps',
      [],
      'steps: expected at least one element, got a list of 0',
    ],
    [
      'an unknown kind of step',
      'steps[0].kind',
      'sideways',
      'steps[0].kind: expected one of forward, loss, backward, clip, update, got "sideways"',
    ],
    ['a step at an unknown node', 'steps[0].node', 't9.h', `steps[0].node: ${earlier('"t9.h"')}`],
    [
      'a leaf computed',
      'steps[0].node',
      'W',
      'steps[0].node: expected one of computed nodes, got "W"',
    ],
    [
      'a loss step at another node',
      'steps[3].node',
      'row',
      'steps[3].node: expected one of loss, got "row"',
    ],
    ['no gradient of the loss', 'steps[3].grad', undefined, `steps[3].grad: ${present}`],
    [
      'a share sent by a leaf',
      'steps[7].from',
      'W',
      'steps[7].from: expected one of computed nodes, got "W"',
    ],
    ['a share sent by nobody', 'steps[7].from', undefined, `steps[7].from: ${present}`],
    [
      'an input number too high',
      'steps[7].input',
      2,
      'steps[7].input: expected a whole number from 0 to 1, got 2',
    ],
    ['a share to another input', 'steps[7].input', 1, 'steps[7].to: expected one of t1.h, got "W"'],
    ['no share', 'steps[7].share', undefined, `steps[7].share: ${present}`],
    [
      'a share too short',
      'steps[7].share',
      [1],
      'steps[7].share: expected a list of 4, got a list of 1',
    ],
    ['a share that is a number', 'steps[7].share', 1, 'steps[7].share: expected an object, got 1'],
    ['a factor missing', 'steps[9].share.right', undefined, `steps[9].share.right: ${present}`],
    [
      'a factor too long',
      'steps[9].share.left',
      [1, 2, 3],
      'steps[9].share.left: expected a list of 2, got a list of 3',
    ],
    [
      'an upstream of another shape',
      'steps[7].upstream',
      [1],
      'steps[7].upstream: expected a list of 2, got a list of 1',
    ],
    [
      'a total of another shape',
      'steps[7].total',
      [1],
      'steps[7].total: expected a list of 4, got a list of 1',
    ],
    [
      'a share before its upstream',
      'steps[4].from',
      't1.h',
      'steps[4].to: expected one of W, got "row"',
    ],
    [
      'a clip of what is not learned',
      'steps[10].node',
      't1.h',
      'steps[10].node: expected one of parameters, got "t1.h"',
    ],
    ['a clip with no result', 'steps[10].after', undefined, `steps[10].after: ${present}`],
    [
      'a memory of another shape',
      'steps[11].remembered',
      [1],
      'steps[11].remembered: expected a list of 4, got a list of 1',
    ],
    ['an update with no memory', 'steps[11].memory', undefined, `steps[11].memory: ${present}`],
    [
      'an unknown optimiser',
      'update.optimizer',
      'adam',
      'update.optimizer: expected one of sgd, momentum, adagrad, got "adam"',
    ],
    ['no rate', 'update.rate', undefined, `update.rate: ${present}`],
    ['no word on clipping', 'update.clip', undefined, `update.clip: ${present}`],
    ['a clip that is text', 'update.clip', '5', 'update.clip: expected a finite number, got "5"'],
    [
      'an unknown mistake',
      'mistakes[0]',
      'typo',
      'mistakes[0]: expected one of no-dh-next, no-dc-next, tanh-twice, no-sigmoid-slope, assign-over-time, swap-i-f, h-now-in-dW_hh, got "typo"',
    ],
    [
      'a stage not after that of an input',
      'nodes[3].stage',
      3,
      'nodes[3].stage: expected a whole number of at least 4, got 3',
    ],
    [
      'a loss that is not computed',
      'nodes[5]',
      { name: 'loss', shape: [1, 1], value: [9], leaf: 'parameter' },
      'loss: expected one of computed nodes, got "loss"',
    ],
    ['a clip to nothing', 'update.clip', 0, 'update.clip: expected a number above 0, got 0'],
    [
      'a mistake twice',
      'mistakes',
      ['tanh-twice', 'tanh-twice'],
      'mistakes[1]: expected a name not used before, got "tanh-twice"',
    ],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(() => readTrace(changed(full, path, value)))).toBe(sentence)
  })

  describe('a step that cannot happen where it stands', () => {
    const toT2h = full.steps[6]
    test.each<[string, string, unknown, string]>([
      [
        'computed twice',
        'steps[1].node',
        't1.h',
        'steps[1]: expected a step that can happen here (it has happened), got forward of t1.h',
      ],
      [
        'computed before an input',
        'steps[0].node',
        't2.h',
        'steps[0]: expected a step that can happen here (t1.h is not computed), got forward of t2.h',
      ],
      [
        'the loss before an input',
        'steps[2]',
        full.steps[3],
        'steps[2]: expected a step that can happen here (row is not computed), got loss of loss',
      ],
      [
        'a share sent twice',
        'steps[5].input',
        0,
        'steps[5]: expected a step that can happen here (it has happened), got backward from loss to its input 0',
      ],
      [
        'a share of what is not computed',
        'steps[3]',
        { ...full.steps[4], upstream: [1] },
        'steps[3]: expected a step that can happen here (loss is not computed), got backward from loss to its input 0',
      ],
      [
        'a share for a gradient that has been passed on',
        'steps',
        [...full.steps.slice(0, 5), toT2h, full.steps[5]],
        'steps[6]: expected a step that can happen here (the gradient of row was passed on before), got backward from loss to its input 1',
      ],
      [
        'a forward step after the loss',
        'steps[4]',
        full.steps[0],
        'steps[4]: expected a step that can happen here (it has happened), got forward of t1.h',
      ],
      [
        'a share after a clip',
        'steps[11]',
        { ...toT2h, upstream: [1] },
        'steps[11]: expected a step that can happen here (it has happened), got backward from row to its input 0',
      ],
      [
        'a clip without an update',
        'update',
        null,
        'steps[10]: expected a step that can happen here (its update does not clip), got clip of W',
      ],
      [
        'a clip where the update has none',
        'update.clip',
        null,
        'steps[10]: expected a step that can happen here (its update does not clip), got clip of W',
      ],
      [
        'an update twice',
        'steps[12]',
        full.steps[11],
        'steps[12]: expected a step that can happen here (it has happened), got update of W',
      ],
      [
        'a clip after its update',
        'steps',
        [...full.steps.slice(0, 10), full.steps[11], full.steps[10]],
        'steps[11]: expected a step that can happen here (the part update has begun), got clip of W',
      ],
    ])('%s', (_, path, value, sentence) => {
      expect(refusal(() => readTrace(changed(full, path, value)))).toBe(sentence)
    })

    test('an update in a file that has none', () => {
      const steps = full.steps.filter(({ kind }) => kind !== 'clip')
      expect(refusal(() => readTrace({ ...full, steps, update: null }))).toBe(
        'steps[10]: expected a step that can happen here (the file has no update), got update of W',
      )
    })

    test('a step called as another: the gradient of t2.h, beside a node of that name', () => {
      const file = JSON.parse(JSON.stringify(full).replaceAll('"row"', '"t2.dh"'))
      expect(refusal(() => readTrace(file))).toBe(
        'steps[2]: expected a step that can happen here (another is called t2.dh), got t2.dh',
      )
    })
  })

  test('an unknown op is answered with the list of those there are', () => {
    expect(refusal(() => readTrace(changed(full, 'nodes[2].op', 'conv')))).toMatch(
      /^nodes\[2\]\.op: expected one of add, sub, .+, softmaxCrossEntropy, got "conv"$/,
    )
  })

  test('a share sent before anything arrived there needs its upstream', () => {
    const early = { kind: 'backward', from: 't1.h', to: 'W', input: 0, share: [0, 0, 0, 0] }
    expect(refusal(() => readTrace(changed(full, 'steps[4]', early)))).toBe(
      `steps[4].upstream: ${present}`,
    )
  })

  test.each([[null], [3], ['text'], [[]]])('%j is no trace at all', (json) => {
    expect(refusal(() => readTrace(json))).toMatch(/^input: expected an object, got/)
  })
})
