import type { Label } from '../../../equation/label.ts'
import { plainLabel } from '../../../equation/plainLabel.ts'
import type { Fact, GateLetter, Spot } from '../../../narration/facts.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { josa, particle } from '../../josa.ts'
import { digits, inFull } from '../../numberText.ts'
import { listed, type Narrator } from '../narrator.ts'
import { j, native, spot } from './words.ts'

const gates: Readonly<Record<GateLetter, (gate: Label) => Said>> = {
  i: (gate) => say`입력 게이트 ${j(gate, '은/는')} 후보 값을 얼마나 써넣을지 정합니다.`,
  f: (gate) => say`망각 게이트 ${j(gate, '은/는')} 지난 셀 상태를 얼마나 남길지 정합니다.`,
  o: (gate) => say`출력 게이트 ${j(gate, '은/는')} 셀의 내용을 얼마나 내보낼지 정합니다.`,
  r: (gate) => say`리셋 게이트 ${j(gate, '은/는')} 후보 값에 과거를 얼마나 보여 줄지 정합니다.`,
  z: (gate) => say`업데이트 게이트 ${j(gate, '은/는')} 지난 은닉 상태를 얼마나 남길지 정합니다.`,
}

const stacked = ({ side, result, gates: rows }: Extract<Fact, { kind: 'preactivation' }>): Said => {
  const order = `${rows.join(' ')} 순서로 쌓여 있습니다.`
  const all = `${native(rows.length)} 블록`
  if (side === 'input') return say`${result}에는 ${all}에 들어갈 입력 쪽 값이 ${order}`
  if (side === 'state') return say`${result}에는 ${all}에 들어갈 상태 쪽 값이 ${order}`
  return say`${result}에는 ${all}의 활성화 이전 값이 ${order}`
}

/** Who is the likeliest, up to the number. */
const likeliest = (top: readonly Spot[]): string => {
  if (top.length === 1) return `가장 높은 확률은 ${spot(top[0]!)}의`
  if (top.length > 3) return `${top.length}개가 똑같이 가장 높은`
  const last = top.at(-1)?.character ?? '클래스'
  return `${top.map(spot).join(', ')}${particle(last, '이/가')} 똑같이 가장 높은`
}

export const forward = {
  other: ({ result, formula, inputs }) =>
    plainLabel(result) === plainLabel(formula)
      ? say`${listed(inputs, ', ', ', ')}에서 ${j(result, '을/를')} 계산합니다.`
      : say`${result} = ${formula}입니다.`,
  pick: ({ input, result, weight, spot: at }) =>
    say`${j(input, '이/가')} 원핫 벡터이므로 ${j(result, '은/는')} ${weight}에서 ${spot(at)}에 해당하는 열과 같습니다.`,
  project: ({ weight, input }) =>
    say`${j(weight, '이/가')} 입력 ${j(input, '을/를')} 셀 안으로 가져옵니다.`,
  recur: ({ weight, state, result, initial, zero }) => {
    if (zero)
      return say`첫 시점 앞에는 아무것도 없습니다. ${j(state, '이/가')} 0이므로 ${result}도 0입니다.`
    return initial
      ? say`처음에 주어진 상태 ${state}에 ${j(weight, '을/를')} 곱합니다.`
      : say`이전 시점에서 넘어온 은닉 상태 ${state}에 ${j(weight, '을/를')} 곱합니다.`
  },
  read: ({ state, result, characters }) =>
    say`출력은 은닉 상태 ${state}만 읽습니다. ${j(result, '은/는')} ${characters ? '글자' : '클래스'}마다 매긴 점수입니다.`,
  preactivation: (fact) => {
    const { result, bias, side, gates: rows, alone } = fact
    if (alone && side === 'state')
      return say`과거가 모두 0이므로 ${j(result, '은/는')} 편향 ${j(bias, '와/과')} 같습니다. ${native(rows.length)} 블록이 ${rows.join(' ')} 순서로 쌓여 있습니다.`
    if (side === 'input')
      return say`입력 쪽 값에 편향 ${j(bias, '을/를')} 더합니다. ${stacked(fact)}`
    if (side === 'state')
      return say`상태 쪽 값에 편향 ${j(bias, '을/를')} 더합니다. ${stacked(fact)}`
    return rows.length > 0
      ? say`입력 쪽 값, 상태 쪽 값, 편향 ${j(bias, '을/를')} 더합니다. ${stacked(fact)}`
      : say`입력 쪽 값, 상태 쪽 값, 편향 ${j(bias, '을/를')} 더하면 활성 함수에 들어갈 ${j(result, '이/가')} 됩니다.`
  },
  logits: ({ result, bias }) =>
    say`편향 ${j(bias, '을/를')} 더하면 로짓 ${j(result, '이/가')} 됩니다. 아직 확률이 아니라 크기에 제한이 없는 점수입니다.`,
  'both sides': ({ gate, terms: [input, state], result }) =>
    say`게이트 ${gate}에는 입력과 상태가 함께 들어갑니다. ${j(input!, '와/과')} ${j(state!, '을/를')} 더해 ${j(result, '을/를')} 얻습니다.`,
  'candidate sum': ({ passed, input }) =>
    say`리셋 게이트를 지나온 과거 ${j(passed, '을/를')} 입력 쪽 값 ${input}에 더합니다.`,
  squash: ({ symbol, range: [low, high], from, result }) =>
    say`${josa(symbol, '이/가')} ${j(from, '을/를')} ${josa(inFull(low), '와/과')} ${inFull(high)} 사이로 압축해 새 은닉 상태 ${j(result, '을/를')} 만듭니다.`,
  'keep positive': ({ symbol, from, result }) =>
    say`${josa(symbol, '이/가')} ${from}에서 양수만 남기고 나머지를 0으로 바꿔 새 은닉 상태 ${j(result, '을/를')} 만듭니다.`,
  'no activation': ({ from, result }) =>
    say`활성 함수가 없으므로 ${j(from, '이/가')} 그대로 새 은닉 상태 ${j(result, '이/가')} 됩니다.`,
  gate: ({ gate, from, result }) =>
    say`σ가 ${j(from, '을/를')} 0과 1 사이로 압축합니다. ${gates[gate](result)}`,
  candidate: ({ cell, result }) =>
    cell === 'lstm'
      ? say`tanh가 −1과 1 사이의 후보 값 ${j(result, '을/를')} 만듭니다. 셀에 써넣을 수 있는 내용입니다.`
      : say`tanh가 −1과 1 사이의 후보 값 ${j(result, '을/를')} 만듭니다. 새 은닉 상태가 될 수 있는 내용입니다.`,
  'squash cell': ({ cell }) =>
    say`tanh가 ${j(cell, '을/를')} −1과 1 사이로 압축합니다. 이 값에 출력 게이트를 곱합니다.`,
  keep: ({ result, zero }) =>
    zero
      ? say`첫 시점 앞에는 남길 셀 상태가 없으므로 ${j(result, '은/는')} 0입니다.`
      : say`${j(result, '은/는')} 지난 셀 상태에서 망각 게이트가 남긴 부분입니다.`,
  write: ({ result }) => say`${j(result, '은/는')} 입력 게이트를 지나 셀에 쓰이는 후보 값입니다.`,
  cell: ({ result, terms: [kept, written] }) =>
    say`남긴 것과 새로 쓰는 것을 더하면 새 셀 상태가 됩니다. ${result} = ${kept!} + ${written!}입니다.`,
  show: ({ result, formula }) =>
    say`셀의 내용 중 출력 게이트가 내보내는 만큼이 은닉 상태입니다. ${result} = ${formula}입니다.`,
  reset: ({ result }) => say`${j(result, '은/는')} 리셋 게이트가 후보 값에 보여 주는 과거입니다.`,
  complement: ({ result }) =>
    say`지난 상태가 차지하지 않는 몫 ${j(result, '은/는')} 후보 값에 돌아갑니다.`,
  renew: ({ result }) => say`${j(result, '은/는')} 새 은닉 상태에서 후보 값이 차지하는 부분입니다.`,
  'keep state': ({ result, zero }) =>
    zero
      ? say`첫 시점 앞에는 남길 은닉 상태가 없으므로 ${j(result, '은/는')} 0입니다.`
      : say`${j(result, '은/는')} 지난 은닉 상태에서 남는 부분입니다.`,
  blend: ({ result, fresh, old }) =>
    say`후보 값과 지난 상태를 섞어 새 은닉 상태를 만듭니다. ${result} = ${fresh} + ${old}입니다.`,
  split: ({ stack, gates: rows, blocks }) =>
    blocks.length < rows.length
      ? say`쌓인 값 ${stack}에서 ${j(blocks[0]!, '을/를')} 떼어 냅니다.`
      : say`${j(stack, '을/를')} ${rows.join(' ')} 순서의 ${native(rows.length)} 블록으로 나눕니다.`,
  softmax: ({ logits, result, top, probability }) =>
    top.length === 0
      ? say`소프트맥스가 로짓 ${j(logits, '을/를')} 확률 ${j(result, '으로/로')} 바꿉니다.`
      : say`소프트맥스가 로짓 ${j(logits, '을/를')} 합이 1인 확률 ${j(result, '으로/로')} 바꿉니다. ${likeliest(top)} ${digits(probability)}입니다.`,
  cost: ({ result, probabilities, target, probability, loss }) =>
    probability === 0
      ? say`${j(probabilities, '이/가')} 정답 ${spot(target)}에 준 확률은 너무 작아 0으로 반올림됩니다. 손실은 로짓에서 바로 계산해 ${result} = ${digits(loss)}입니다.`
      : say`${j(probabilities, '이/가')} 정답 ${spot(target)}에 준 확률은 ${digits(probability)}입니다. 손실은 이 확률의 음의 로그인 ${result} = ${digits(loss)}입니다.`,
  total: ({ result, gradient, count, loss, start }) =>
    count === 1
      ? say`하나뿐인 손실이 곧 전체 손실 ${result} = ${digits(loss)}입니다. 역전파는 여기에서 ${gradient} = ${josa(inFull(start), '으로/로')} 시작합니다.`
      : say`시점 ${String(count)}개의 손실을 더하면 ${result} = ${digits(loss)}입니다. 역전파는 여기에서 ${gradient} = ${josa(inFull(start), '으로/로')} 시작합니다.`,
} satisfies Partial<Narrator>
