import {
  activations,
  type CellName,
  cellNamed,
  cells,
  type Model,
  type Pass,
  parametersOfModel,
  type Tensors,
} from '../cells/index.ts'
import { Given } from '../door/index.ts'
import type { Training } from '../training/index.ts'

const largest = 100_000

/** More losses than these are too long a text for one JSON object. */
const mostIterations = 10_000_000

function readModel(given: Given): Model {
  return {
    cell: given.key('cell').oneOf(Object.keys(cells) as CellName[]),
    inputSize: given.key('inputSize').whole(1, largest),
    hiddenSize: given.key('hiddenSize').whole(1, largest),
    outputSize: given.key('outputSize').whole(1, largest),
    activation: given.maybe('activation')?.oneOf(activations) ?? 'tanh',
  }
}

const readParameters = (given: Given, model: Model): Tensors =>
  Object.fromEntries(
    parametersOfModel(model).map(({ name, shape }) => [name, given.key(name).numbers(...shape)]),
  )

/** The states a case starts from; what it leaves out is zero. */
function readInitial(given: Given | null, model: Model): Tensors {
  const { carries } = cellNamed(model.cell)
  const read = (symbol: string) => {
    const state = given?.maybe(symbol)
    return state ? [[symbol, state.numbers(model.hiddenSize, 1)] as const] : []
  }
  return Object.fromEntries(carries.flatMap(read))
}

/** Class indices of a text by its vocabulary; null where the case has none. */
function readText(given: Given): readonly number[] | null {
  const text = given.maybe('text')
  const vocabulary = given
    .maybe('vocabulary')
    ?.some()
    .map((one) => one.text())
  if (!text || !vocabulary) return null
  const characters = [...text.text()]
  if (characters.length === 0) text.fail({ kind: 'no empty list' }, 'an empty text')
  return characters.map((character) => {
    const index = vocabulary.indexOf(character)
    return index >= 0
      ? index
      : text.fail({ kind: 'character of the vocabulary' }, JSON.stringify(character))
  })
}

/** A case in the format `unrolled-oracle/1`; `expected` is not read. Throws BadInput. */
export function readCase(given: Given): Pass {
  given.key('format').oneOf(['unrolled-oracle/1'])
  const model = readModel(given.key('model'))
  readText(given)
  const inputs = given
    .key('inputs')
    .some()
    .map((input) => input.numbers(model.inputSize, 1))
  const targets = given.key('targets').list(inputs.length)
  if (targets.every((target) => target.value === null))
    given.key('targets').fail({ kind: 'whole number', min: 0, max: model.outputSize - 1 }, 'none')
  return {
    model,
    parameters: readParameters(given.key('parameters'), model),
    initial: readInitial(given.maybe('initial'), model),
    inputs,
    targets: targets.map((target) =>
      target.value === null ? null : target.whole(0, model.outputSize - 1),
    ),
  }
}

/** A run in the format `unrolled-training-oracle/1`, and how many iterations it asks for. */
export function readTraining(given: Given): { training: Training; iterations: number } {
  given.key('format').oneOf(['unrolled-training-oracle/1'])
  const model = readModel(given.key('model'))
  for (const key of ['text', 'vocabulary']) given.key(key)
  const data = readText(given)!
  for (const size of ['inputSize', 'outputSize'] as const) {
    const vocabulary = given.key('vocabulary')
    if (vocabulary.list().length !== model[size])
      vocabulary.fail({ kind: 'list', length: model[size] })
  }
  new Given(data.length, 'text.length').whole(2) // a character, and one after it to predict
  const sequenceLength = given.key('sequenceLength').whole(1, data.length - 1)
  // The format counts its iterations by the losses it expects; a run without these says `iterations`.
  const counted = given.maybe('expected')?.maybe('losses')?.list().length
  const iterations = given.maybe('iterations')?.whole(0, mostIterations) ?? counted
  const training: Training = {
    model,
    parameters: readParameters(given.key('parameters'), model),
    data,
    sequenceLength,
    update: {
      optimizer: 'adagrad',
      rate: given.key('learningRate').number(),
      clip: given.key('clip').positive(1e6),
      epsilon: given.key('epsilon').positive(),
    },
  }
  return { training, iterations: iterations ?? given.key('iterations').whole(0, mostIterations) }
}
