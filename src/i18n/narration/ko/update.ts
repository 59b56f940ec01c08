import type { Fact } from '../../../narration/facts.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { josa } from '../../josa.ts'
import { digits, inFull } from '../../numberText.ts'
import { listed, type Narrator } from '../narrator.ts'
import { j, spot } from './words.ts'

const optimizers = { sgd: 'SGD', adagrad: 'Adagrad' } as const

/** A time step on the way back, and which parameters have a term of it. */
function gathered({
  time,
  without,
  gaining,
  target,
  assigned,
}: Extract<Fact, { kind: 'backward step' }>): Said {
  const aimless = without.length > 0 && !target ? '정답이 없는 ' : ''
  const through = say`${aimless}시점 ${josa(String(time), '을/를')} 거슬러 지나며`
  if (gaining === 0) return say`${through} 어느 파라미터에도 더해지는 항이 없습니다.`
  const left = assigned ? '이 시점의 항만 남습니다' : '항이 하나씩 더해집니다'
  if (without.length === 0) return say`${through} 파라미터마다 ${left}.`
  return say`${through} ${listed([...without.slice(0, -1), j(without.at(-1)!, '을/를')], ', ', ', ')} 뺀 파라미터마다 ${left}.`
}

export const update = {
  clip: ({ gradient, bound, cut, of }) =>
    cut === 0
      ? say`${gradient}에는 ±${inFull(bound)}의 범위를 벗어난 원소가 없어 그대로 둡니다.`
      : say`${gradient}의 원소 ${String(of)}개 중 ±${inFull(bound)}의 범위를 벗어난 ${String(cut)}개만 경계값으로 자릅니다.`,
  update: ({ parameter, gradient, optimizer, rate, zero, stays }) => {
    if (zero && stays)
      return say`${j(gradient, '이/가')} 모두 0이므로 ${j(parameter, '은/는')} 그대로입니다.`
    if (zero)
      return say`${j(gradient, '은/는')} 모두 0이지만 0.9배로 줄어든 속도가 남아 있어 ${j(parameter, '은/는')} 계속 움직입니다.`
    const eta = inFull(rate)
    if (optimizer === 'sgd')
      return say`${j(parameter, '을/를')} 그래디언트의 반대쪽으로 옮깁니다. ${parameter} − ${eta} ${j(gradient, '이/가')} 새 값입니다.`
    return optimizer === 'momentum'
      ? say`${parameter}의 속도를 0.9배로 줄이고 ${j(gradient, '을/를')} 더합니다. 여기에 학습률 ${josa(eta, '을/를')} 곱한 만큼 ${parameter}에서 뺍니다.`
      : say`${j(parameter, '을/를')} ${gradient}의 반대쪽으로 옮깁니다. 학습률은 ${eta}이고, Adagrad는 원소마다 보폭을 지금까지의 그래디언트 제곱합의 제곱근으로 나눕니다.`
  },
  'forward step': ({ time, fed, state, loss, term }) => {
    const input = fed ? `${spot(fed)} 입력으로` : '입력에서'
    const made = say`시점 ${String(time)}: ${input} 은닉 상태 ${j(state, '을/를')} 얻습니다.`
    return loss === null ? made : say`${made} 손실은 ${term} = ${digits(loss)}입니다.`
  },
  'backward step': (fact) => {
    const { states, given, dropped } = fact
    const gone = gathered(fact)
    if (dropped.length > 0) {
      const lost = say`실수로 ${listed([...dropped.slice(0, -1), j(dropped.at(-1)!, '으로/로')], ', ', ', ')}는 아무것도 가지 않습니다.`
      return states.length === 0
        ? say`${gone} ${lost}`
        : say`${gone} 그래디언트는 ${listed([...states.slice(0, -1), j(states.at(-1)!, '으로/로')], ', ', ', ')} 이어지지만 ${lost}`
    }
    if (given)
      return say`${gone} 초기 상태 ${listed([...states.slice(0, -1), j(states.at(-1)!, '은/는')], ', ', ', ')} 주어진 값이므로 그래디언트는 여기까지 옵니다.`
    return states.length === 0
      ? say`${gone} 그래디언트가 맨 앞까지 왔습니다.`
      : say`${gone} 그래디언트는 ${listed([...states.slice(0, -1), j(states.at(-1)!, '으로/로')], ', ', ', ')} 이어집니다.`
  },
  'clip all': ({ bound, cut, of }) =>
    cut === 0
      ? say`모든 그래디언트의 원소 ${String(of)}개 중 ±${inFull(bound)}의 범위를 벗어난 것이 없습니다.`
      : say`모든 그래디언트의 원소 ${String(of)}개 중 ±${inFull(bound)}의 범위를 벗어난 ${String(cut)}개를 경계값으로 자릅니다.`,
  'update all': ({ count, of, optimizer, rate }) => {
    const all = count < of ? `파라미터 ${of}개 중 ${count}개를` : `파라미터 ${of}개를 모두`
    return optimizer === 'momentum'
      ? say`${all} 속도의 반대쪽으로 옮깁니다. 속도는 모멘텀이 그래디언트를 모은 것이고, 학습률은 ${inFull(rate)}입니다.`
      : say`${all} 그래디언트의 반대쪽으로 옮깁니다. 최적화 기법은 ${optimizers[optimizer]}, 학습률은 ${inFull(rate)}입니다.`
  },
  'forward pass': ({ times, loss }) =>
    say`순전파는 시점 ${String(times)}개를 차례로 지납니다. 전체 손실은 ${digits(loss)}입니다.`,
  'backward pass': ({ parameters }) =>
    say`역전파는 손실에서 첫 시점까지 거슬러 올라가며 파라미터 ${String(parameters)}개의 그래디언트를 모두 구합니다.`,
  several: ({ nodes }) => say`여기에서 계산하는 것: ${listed(nodes, ', ', ', ')}.`,
  'several back': ({ nodes }) => say`여기에서 전하는 것: ${listed(nodes, ', ', ', ')}.`,
} satisfies Partial<Narrator>
