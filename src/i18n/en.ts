import { character } from './characters.ts'
import type { NodeDescription, TimeStepDescription } from './descriptions.ts'
import { inspector, panels } from './panels/en.ts'
import { problem, settings } from './problem/en.ts'
import { goTo, help, questions, table } from './sheets/en.ts'
import { speech } from './speech/en.ts'
import { mistakes, en as start } from './start/en.ts'

const words = { space: 'space', line: 'line break', tab: 'tab' }
const shownAs = (one: string) => character(one, words)
const noGradient = {
  'not wanted': 'no gradient wanted',
  'no effect': inspector.noEffect,
  lost: mistakes.lost,
  'not reached': 'gradient not reached yet',
  'beside loss':
    'no gradient of its own, since softmax and −ln are differentiated together and it goes straight to the logits',
}

/** Everything that the page says in English; the shape of every other language. */
export const en = {
  ...start,
  cells: { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' },
  words,
  /** A character where it is read: a space and a line break by name. */
  character: shownAs,

  /** Pace and loop, beside the buttons of the playhead. */
  pace: {
    speed: 'Speed',
    speedOf: (speed: number) => `${speed}×`,
    stepSize: 'Step size',
    stepSizes: { node: 'node', contribution: 'single term', time: 'time step' },
    loop: 'Loop',
    loopStart: 'Start the loop here',
    loopEnd: 'End the loop here',
    loopClear: 'Clear the loop',
    looping: (from: number, to: number) => `Loops over steps ${from} to ${to}`,
    more: 'More controls',
  },
  input: {
    open: 'Network and text',
    button: 'Network',
    close: 'Close',
    target: (t: number) => `Target at t = ${t}`,
    defaultTargets: 'Each character predicts the next',
    ownTargets: (last: string, t: number) =>
      `With targets of your own the last character, ${shownAs(last)}, is fed in as well, at t = ${t}.`,
    custom: 'own weights',
    noClip: 'no clipping',
    zeros: 'zeros',
    newWeights: 'New weights',
    restart: 'Restart with the same weights',
    nextIteration: 'Next iteration',
    iteration: (n: number) => (n === 1 ? 'After 1 update' : `After ${n} updates`),
    lossNow: (loss: string) => `Loss ${loss}`,
    lossChange: (before: string, after: string) => `Loss ${before} → ${after}`,
  },
  presets: {
    'hello-slide': '“hello”, the lecture slide (RNN)',
    'hello-lstm': '“hello” through an LSTM',
    'hello-gru': '“hello” through a GRU',
  },
  activations: { tanh: 'tanh', relu: 'relu', identity: 'none' },
  optimizers: { sgd: 'SGD', momentum: 'Momentum', adagrad: 'Adagrad' },
  /** What each setting is called, by its name in the link. */
  settings,
  /** What is wrong with something from outside: where, what would be right, what was there. */
  problem,
  themes: {
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projector: 'Projector',
  },

  graph: {
    label: (cell: string, t: number, times: number) =>
      `Computation graph of the ${cell}, time step ${t} of ${times}`,
    /** Of a computation that has no time steps. */
    whole: 'Computation graph',
    hint: 'Arrow keys move from node to node, Enter shows details.',
    /** A node's name for those who hear the graph: its numbers and its wires. */
    node: ({
      name,
      value,
      gradient,
      wrong,
      state,
      arrived,
      expected,
      edited,
      from,
      to,
    }: NodeDescription) =>
      [
        name,
        ...(edited ? ['edited'] : []),
        value === null ? 'not computed yet' : `value ${value}`,
        ...(state === 'partial'
          ? [`gradient ${gradient} so far, ${arrived} of ${expected} terms`]
          : state === 'final'
            ? [`gradient ${gradient}, final`]
            : [noGradient[state]]),
        ...(wrong ? [mistakes.wrong] : []),
      ].join(', ') +
      (from.length > 0 ? `; receives from ${from.join(', ')}` : '') +
      (to.length > 0 ? `; sends to ${to.join(', ')}` : ''),
  },

  map: {
    label: 'Time steps',
    step: ({ time, fed, expected, loss }: TimeStepDescription) =>
      [
        `t = ${time}`,
        ...(fed === null
          ? []
          : expected === null
            ? [`${shownAs(fed)} fed in, no target`]
            : [`${shownAs(fed)} → ${shownAs(expected)}`]),
        ...(loss === null ? [] : [`loss ${loss}`]),
      ].join(', '),
    loss: (loss: string) => `loss ${loss}`,
  },

  legend: {
    leaf: 'value: input, parameter, state',
    operation: 'operation',
    value: (bound: string) => `value, −${bound} … +${bound}`,
    gradient: (bound: string) => `gradient, −${bound} … +${bound}`,
    cut: 'cut: beyond the scale',
    sign: 'above the zero line: positive; below: negative',
    notReached: 'not reached',
    partial: 'partial, more to come',
    final: 'final, all terms in',
    wrong: 'wrong: a mistake is on',
  },

  inspector,
  panels,
  questions,
  table,
  goTo,
  help,
  perhapsNotSaved:
    'If no file has come, this frame does not allow saving: open the page in a window of its own.',
  history: {
    undo: 'Undo',
    redo: 'Redo',
    undoOf: (what: string) => `Undo: ${what}`,
    redoOf: (what: string) => `Redo: ${what}`,
  },
  /** Signs that a screen reader would skip, in words. */
  speech,
}

export type Messages = typeof en
