import { josa as hangul } from 'es-hangul'

/** Pairs such as 을/를: the form after a consonant, then the form after a vowel; 와/과 the other way round. */
export type ParticlePair = Parameters<typeof hangul.pick>[1]

/** Words and names that are not read letter by letter. */
const readings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tanh: '탄젠트',
    sigmoid: '시그모이드',
    softmax: '소프트맥스',
    relu: '렐루',
    onehot: '원핫',
    Adagrad: '에이다그래드',
    Momentum: '모멘텀',
    momentum: '모멘텀',
    adagrad: '에이다그래드',
    ln: '엘엔',
    raw: '로',
    Unrolled: '언롤드',
    JavaScript: '자바스크립트',
    NaN: '낸',
    Infinity: '인피니티',
  }),
)

const letters: Readonly<Record<string, string>> = {
  a: '에이',
  b: '비',
  c: '시',
  d: '디',
  e: '이',
  f: '에프',
  g: '지',
  h: '에이치',
  i: '아이',
  j: '제이',
  k: '케이',
  l: '엘',
  m: '엠',
  n: '엔',
  o: '오',
  p: '피',
  q: '큐',
  r: '알',
  s: '에스',
  t: '티',
  u: '유',
  v: '브이',
  w: '더블유',
  x: '엑스',
  y: '와이',
  z: '제트',
}

/** Digits, and signs that are said out loud. */
const signs: Readonly<Record<string, string>> = {
  0: '영',
  1: '일',
  2: '이',
  3: '삼',
  4: '사',
  5: '오',
  6: '육',
  7: '칠',
  8: '팔',
  9: '구',
  '₀': '영',
  '₁': '일',
  '₂': '이',
  '²': '제곱',
  ᵀ: '전치',
  '⊤': '전치',
  '★': '별',
  '⊙': '곱',
  '∞': '무한대',
  '%': '퍼센트',
  σ: '시그마',
  Σ: '시그마',
  η: '에타',
  ε: '엡실론',
  '␣': '공백',
}

/** What is not said: brackets and quotation marks that close, primes, full stops, spaces. */
const silent = /[\s)\]}>’”'"」』»′.,…]+$/u

/** Names of the consonants end in a consonant, 리을 in ㄹ; a vowel is its own name. */
const jamo = (one: string): string => (one === 'ㄹ' ? '리을' : /[ㄱ-ㅎ]/.test(one) ? '기역' : '아')

/** How the end of a text is read aloud, in Hangul: `h_t−1` ends in 일, `W_xh` in 에이치, `tanh` in 탄젠트. */
function reading(text: string): string {
  const said = text.normalize('NFC').replace(silent, '')
  const [word] = /[A-Za-z]+$/.exec(said) ?? []
  if (word !== undefined) return readings.get(word) ?? letters[word.at(-1)!.toLowerCase()]!
  const last = [...said].at(-1) ?? ''
  if (/[가-힣]/.test(last)) return last
  if (/[ㄱ-ㅣ]/.test(last)) return jamo(last)
  return signs[last] ?? '아' // what nobody can read aloud counts as ending in a vowel
}

/** The particle that fits behind a text. */
export const particle = (text: string, pair: ParticlePair): string =>
  hangul.pick(reading(text), pair)

/** The text with its particle. */
export const josa = (text: string, pair: ParticlePair): string => text + particle(text, pair)
