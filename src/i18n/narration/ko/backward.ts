import type { Role } from '../../../engine/index.ts'
import type { Label } from '../../../equation/label.ts'
import { nextTime, star } from '../../../equation/scribe.ts'
import type { Arrival, TermFact } from '../../../narration/facts.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { josa } from '../../josa.ts'
import { digits, inFull } from '../../numberText.ts'
import { listed, type Narrator } from '../narrator.ts'
import { j, native, spot, term } from './words.ts'

/** A와 B; A, B, C. */
const row = (parts: readonly Label[]): Said =>
  parts.length === 2 ? say`${j(parts[0]!, '와/과')} ${parts[1]!}` : listed(parts, ', ', ', ')

/** Terms that were there first, and whence. */
function waiting(to: Label, waited: readonly TermFact[]): Said {
  const names =
    waited.length > 2
      ? `항 ${waited.length}개`
      : row(waited.map((one) => (one.star ? star : one.formula)))
  return waited.every(({ later }) => later)
    ? say`${nextTime}에서 먼저 와 ${to}에서 기다리던 ${names}`
    : say`먼저 와 기다리던 ${names}`
}

/** A term that more will follow. */
const waits = (arrival: Arrival): Said =>
  say`${j(arrival.formula, '이/가')} ${arrival.to}에 와서 나머지 항을 기다립니다(${term(arrival)}).`

/** A term that completes a gradient, with or without others. */
function completes(arrival: Arrival): Said {
  const { formula, gradient, to, number, of, waited, timed, lastTime, data, dropped } = arrival
  if (number < of) return waits(arrival)
  if (!timed && waited.length === 0) return say`${gradient} = ${formula}입니다.`
  if (data) return say`${gradient} = ${formula}입니다.`
  if (dropped.length > 0) {
    const names = dropped.map((one) => (one.star ? star : one.formula))
    const lost = listed([...names.slice(0, -1), j(names.at(-1)!, '이/가')], ', ', ', ')
    const here = row([formula, ...waited.map((one) => one.formula)])
    return say`${nextTime}에서 ${j(to, '으로/로')} 와야 할 ${lost} 실수로 빠졌습니다. ${here}만으로 ${j(gradient, '을/를')} 정했습니다.`
  }
  if (waited.length > 0)
    return say`${waiting(to, waited)}에 ${j(formula, '이/가')} 더해져 ${j(gradient, '이/가')} 됩니다.`
  return lastTime
    ? say`마지막 시점에는 ${nextTime}에서 오는 것이 없으므로 ${j(formula, '이/가')} 곧 ${gradient}입니다.`
    : say`뒤쪽 시점의 손실에서 오는 것이 없으므로 ${j(formula, '이/가')} 곧 ${gradient}입니다.`
}

/** What W_hh sends to the state of the time step before. */
function sendsBack(arrival: Arrival): Said {
  const { formula, to, gradient, number, of, waited } = arrival
  const sent = say`${arrival.star ? say`${star} = ` : ''}${j(formula, '은/는')} ${j(to, '으로/로')} 가서`
  if (of === 1) return say`${sent} 더해질 것 없이 곧 ${j(gradient, '이/가')} 됩니다.`
  if (number === 1) return say`${sent} 나머지 항을 기다립니다(${term(arrival)}).`
  const there = waited.length > 2 ? `항 ${waited.length}개` : row(waited.map((one) => one.formula))
  return number === of
    ? say`${sent} 먼저 온 ${there}에 더해져 ${j(gradient, '이/가')} 됩니다.`
    : say`${sent} 먼저 온 ${there}에 더해지고 나머지 항을 기다립니다(${term(arrival)}).`
}

/** What a weight gains; its terms add up over time. */
function gains(weight: Arrival, input: Label, at: string | null): Said {
  const { gradient, formula, zero, sent, assigned } = weight
  if (sent || assigned) {
    const own = sent ?? formula
    const gained = assigned
      ? say`실수로 ${gradient}에 ${j(own, '을/를')} 덮어썼습니다(${term(weight)}).`
      : say`실수로 ${gradient}에 ${j(own, '이/가')} 더해집니다(${term(weight)}).`
    const instead = sent ? say` 곱한 것은 ${input}이므로 ${j(formula, '이/가')} 맞습니다.` : []
    const gone = assigned ? say` 앞서 온 항은 사라집니다. +=로 써야 남습니다.` : []
    return say`${gained}${instead}${gone}`
  }
  if (zero)
    return say`${j(zero, '이/가')} 모두 0이므로 ${gradient}에 더해지는 것이 없습니다(${term(weight)}).`
  const gained = say`${gradient}에 ${j(formula, '이/가')} 더해집니다(${term(weight)}).`
  return at === null
    ? gained
    : say`${gained} ${j(input, '이/가')} 원핫 벡터이므로 ${at}에 해당하는 열만 바뀝니다.`
}

/** What becomes of a term where it arrives, in brackets behind it. */
function settles(arrival: Arrival): string {
  if (arrival.of === 1) return ''
  return arrival.number === arrival.of ? `(${term(arrival)})` : `(${term(arrival)}, 대기)`
}

/** What an op does on the way back, before what each input gets. */
const leads: Readonly<Record<Role, (symbol: string) => string>> = {
  distributor: (symbol) =>
    `${josa(symbol, '은/는')} 그래디언트에 입력의 부호를 붙여 각 입력에 보냅니다.`,
  switcher: (symbol) => `${josa(symbol, '은/는')} 입력마다 그 자리의 기울기를 곱해 보냅니다.`,
  router: (symbol) => `${josa(symbol, '은/는')} 값이 온 쪽으로만 그래디언트를 돌려보냅니다.`,
  scale: (symbol) => `그래디언트에 ${symbol}의 기울기를 곱합니다.`,
  product: (symbol) => `${josa(symbol, '을/를')} 연쇄 법칙으로 미분합니다.`,
  loss: (symbol) => `소프트맥스와 ${josa(symbol, '을/를')} 묶어 미분합니다.`,
}

export const backward = {
  start: ({ losses, start }) =>
    losses.length === 1
      ? say`덧셈은 그래디언트를 그대로 전합니다. ${j(losses[0]!, '이/가')} ${josa(inFull(start), '을/를')} 받습니다.`
      : say`덧셈은 그래디언트를 그대로 전합니다. 시점별 손실 ${String(losses.length)}개가 저마다 ${josa(inFull(start), '을/를')} 받습니다.`,
  error: ({ gradient, probabilities, target, probability, slope }) =>
    say`소프트맥스와 교차 엔트로피를 묶어 미분하면 ${j(gradient, '은/는')} ${probabilities}의 정답 ${spot(target)} 자리에서 1을 뺀 값입니다. 그 자리는 ${digits(probability)} − 1 = ${digits(slope)}입니다.`,
  distribute: ({ upstream, receivers, bias }) => {
    const places = [...receivers.map(({ to }) => to), ...(bias ? [bias.to] : [])]
    const counted = bias?.assigned
      ? say` 실수로 ${bias.gradient}에 더하지 않고 덮어써서(${term(bias)}) 앞서 온 항이 사라집니다.`
      : bias
        ? say` ${bias.gradient}에 더해지는 ${term(bias)}입니다.`
        : ''
    return say`덧셈은 ${j(upstream, '을/를')} ${row(places)}에 ${places.length > 1 ? '똑같이 그대로 보냅니다' : '그대로 보냅니다'}.${counted}`
  },
  product: ({ weight, spot: at, input, onward, ends }) => {
    const learned = weight ? gains(weight, input, at && spot(at)) : []
    const sent = onward ? (onward.later ? sendsBack(onward) : completes(onward)) : []
    const stops = ends
      ? say`초기 상태는 주어진 값이므로 그래디언트는 더 거슬러 올라가지 않습니다.`
      : []
    return listed(
      [learned, sent, stops].filter((part) => part.length > 0),
      ' ',
      ' ',
    )
  },
  slope: ({ symbol, by, output, upstream, arrival }) => {
    const { gradient, formula, number, of, lastTime, waited, dropped } = arrival
    if (number < of || waited.length > 0 || dropped.length > 0) return completes(arrival)
    if (by === 'condition')
      return say`${josa(symbol, '은/는')} ${j(output, '이/가')} 양수인 곳에서만 ${j(upstream, '을/를')} 통과시킵니다. 이것이 ${gradient}입니다.`
    if (by === 'nothing')
      return say`활성 함수가 없으므로 ${j(upstream, '이/가')} 그대로 ${j(gradient, '이/가')} 됩니다.`
    if (of === 1 && output.length > 1)
      return lastTime
        ? say`마지막 시점에는 ${nextTime}에서 오는 둘째 항이 없으므로 ${gradient} = ${formula}입니다.`
        : say`뒤쪽 시점의 손실에서 오는 둘째 항이 없으므로 ${gradient} = ${formula}입니다.`
    return by === 'output'
      ? say`${gradient} = ${formula}입니다. ${symbol}의 기울기를 자기 출력 ${j(output, '으로/로')} 나타낸 것입니다.`
      : say`${gradient} = ${formula}입니다. 돌아온 그래디언트에 ${symbol}의 기울기를 곱한 것입니다.`
  },
  swap: ({ arrivals }) => {
    const [first, second] = arrivals
    const { to, zero } = first!
    if (second) {
      const nil = arrivals.flatMap((one) =>
        one.zero ? [say`${j(one.zero, '이/가')} 모두 0이므로 ${nothingOf(one)}`] : [],
      )
      return nil.length > 0
        ? say`요소별 곱은 다른 인수의 값을 곱해 ${to}에는 ${got(first!)}, ${second.to}에는 ${got(second)} 보냅니다. ${listed(nil, ', ', ', ')}.`
        : say`요소별 곱은 그래디언트에 다른 인수의 값을 곱해 보냅니다. ${j(to, '은/는')} ${got(first!)}, ${j(second.to, '은/는')} ${got(second)} 받습니다.`
    }
    if (!zero)
      return say`${j(to, '은/는')} 그래디언트에 다른 인수의 값을 곱한 ${got(first!)} 받습니다.`
    return say`${j(to, '은/는')} ${got(first!)} 받습니다. 다른 인수인 ${j(zero, '이/가')} 모두 0이므로 ${nothingOf(first!)}.`
  },
  minus: ({ result, arrival }) => {
    const { to, formula, gradient, number, of, waited } = arrival
    if (number < of)
      return say`${j(to, '은/는')} ${result}에 음의 부호로 들어 있으므로 ${got(arrival)} 받습니다.`
    return waited.length > 0
      ? say`${j(to, '은/는')} ${result}에 음의 부호로 들어 있습니다. ${waiting(to, waited)}에 ${j(formula, '이/가')} 더해져 ${j(gradient, '이/가')} 됩니다.`
      : say`${j(to, '은/는')} ${result}에 음의 부호로 들어 있으므로 ${j(formula, '을/를')} 받습니다.`
  },
  merge: ({ stack, gates, blocks, empty, number, of, swapped }) => {
    const rest =
      empty.length > 0 ? ` ${empty.join(', ')} 블록에는 온 것이 없으므로 그 행은 0입니다.` : ''
    if (swapped)
      return blocks.length > 1
        ? say`실수로 ${native(gates.length)} 블록을 ${swapped.gates.join(' ')} 순서로 쌓아 ${j(stack, '으로/로')} 삼았습니다. ${gates.join(' ')} 순서가 맞습니다.${rest}`
        : say`실수로 ${j(blocks[0]!, '이/가')} ${stack}에서 자기 행이 아니라 ${swapped.rows}의 행을 채웁니다(${term({ number, of })}).`
    return blocks.length > 1
      ? say`${native(gates.length)} 블록의 그래디언트를 ${gates.join(' ')} 순서로 다시 쌓으면 ${j(stack, '이/가')} 됩니다.${rest}`
      : say`${j(blocks[0]!, '은/는')} ${stack}에서 자기 행만 채우고, 나머지 행에는 0을 보냅니다(${term({ number, of })}).`
  },
  'each entry': ({ symbol, upstream, arrival }) =>
    say`${josa(symbol, '은/는')} ${arrival.to}의 원소를 모두 더하므로 원소마다 ${upstream}${settles(arrival)}${String(j(upstream, '을/를')[1])} 받습니다.`,
  'other back': ({ role, symbol, arrivals }) =>
    say`${leads[role](symbol)} ${listed(
      arrivals.map((one) => say`${j(one.to, '은/는')} ${got(one)}`),
      ', ',
      ', ',
    )} 받습니다.`,
  nothing: ({ upstream }) => say`${j(upstream, '이/가')} 정확히 0이므로 보내는 것도 모두 0입니다.`,
} satisfies Partial<Narrator>

/** What a factor that is all zeros makes of the other one's gradient. */
const nothingOf = ({ gradient, of }: Arrival): Said =>
  of === 1 ? say`${j(gradient, '은/는')} 0이 맞습니다` : say`${gradient}의 이 항은 0입니다`

/** What a factor gets, as an object: c_t−1 ⊙ dc_t를. */
function got(arrival: Arrival): Said {
  const object = j(arrival.formula, '을/를')
  return [arrival.formula, settles(arrival) + String(object[1])]
}
