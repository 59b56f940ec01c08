import type { Label } from '../../equation/label.ts'
import { say } from '../../narration/sentence.ts'
import type { Locale } from '../../settings/settings.ts'
import type { CounterPlace } from '../descriptions.ts'

const passes = {
  forward: 'forward',
  loss: 'loss',
  backward: 'backward',
  clip: 'clip',
  update: 'update',
}

/** What is said of mistakes wherever one is on; their panel has more. */
export const mistakes = {
  /** The bar above the stage. */
  label: 'Mistakes that are on',
  on: (count: number) => (count === 1 ? 'A mistake is on:' : `${count} mistakes are on:`),
  off: 'Turn off',
  /** The page's title while one is on. */
  title: (title: string) => `≠ Mistake on · ${title}`,
  tag: 'mistake on',
  /** Of a single gradient. */
  wrong: 'wrong: a mistake is on',
  lost: 'lost: nothing arrives',
  /** Heard before the name of a mistake, where it is made. */
  here: 'mistake here:',
  /** One line each. */
  names: {
    'no-dh-next': 'dh loses what comes from t+1',
    'no-dc-next': 'dc loses what comes from t+1',
    'tanh-twice': 'tanh taken twice in its slope',
    'no-sigmoid-slope': 'σ’s slope left out',
    'assign-over-time': 'dW = in place of dW +=',
    'swap-i-f': 'dH stacked f i o g',
    'h-now-in-dW_hh': 'dW_hh with h of t, not of t−1',
  },
}

/** What the page says from its first picture on: the bar of the playhead, the camera, and what fails. Everything else loads after it. */
export const en = {
  lang: 'en' as Locale,
  passes,
  operations: {
    split: (stack: Label) => say`split ${stack}`,
    merge: (stack: Label) => say`merge ${stack}`,
  },
  time: (t: number) => `t = ${t}`,

  transport: {
    label: 'Playback',
    first: 'First step',
    previousTime: 'Previous time step',
    previous: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
    nextTime: 'Next time step',
    last: 'Last step',
    finish: {
      forward: 'Finish the forward pass',
      loss: 'Finish the loss',
      backward: 'Finish the backward pass',
      clip: 'Finish clipping',
      update: 'Finish the update',
    },
    slider: 'Step',
    /** The counter's first part. */
    step: (n: number, total: number) => `Step ${n} of ${total}`,
    counter: ({ n, total, pass, time, name }: CounterPlace) =>
      [`Step ${n} of ${total}`, passes[pass], ...(time === null ? [] : [`t = ${time}`]), name].join(
        ' · ',
      ),
  },

  camera: {
    label: 'View',
    follow: 'Follow the step',
    fit: 'Show all time steps',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
  },

  mistakes,
  notices: {
    label: 'Notices',
    dismiss: 'Dismiss',
    dismissAll: 'Dismiss all',
    failed: (reason: string) => `Something went wrong: ${reason}`,
    notLoaded: 'This part could not be loaded.',
    recording: 'Old numbers: the new ones are being computed …',
    again: 'Try again',
    stopped: 'The page has stopped working.',
    reload: 'Reload the page',
  },
}

export type StartMessages = typeof en
