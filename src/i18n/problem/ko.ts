import type { Expected, Problem } from '../../door/index.ts'
import { josa } from '../josa.ts'
import { languageNames } from '../languageNames.ts'
import { minus } from '../numberText.ts'
import type { settings as names } from './en.ts'

export const settings = {
  preset: '예제',
  cell: '셀',
  text: '문자열',
  targets: '정답',
  activation: '활성 함수',
  'hidden-size': '은닉 크기',
  seed: '시드',
  'forget-bias': '망각 게이트 편향',
  h0: '초기 은닉 상태 h₀',
  c0: '초기 셀 상태 c₀',
  weights: '고친 가중치',
  inputs: '고친 입력',
  mistakes: '실수',
  optimizer: '최적화 기법',
  rate: '학습률',
  clip: '클리핑 한계',
  iteration: '갱신 횟수',
  'step-size': '이동 단위',
  step: '단계',
  at: '단계 이름',
  loop: '반복 구간',
  speed: '속도',
  follow: '단계 따라가기',
  select: '선택한 노드',
  panels: '열린 패널',
  predict: '먼저 예측하기',
  compare: '비교 대상',
  theme: '테마',
  locale: '언어',
} satisfies typeof names

const isSetting = (name: string): name is keyof typeof settings => Object.hasOwn(settings, name)

const nameOf = (got: string) =>
  new Map<string, string>(Object.entries(languageNames)).get(got) ?? got

const counted = (min: number, max: number) => {
  if (min === max) return `${max}자여야`
  return min === 0 ? `${max}자 이하여야` : `${min}자에서 ${max}자 사이여야`
}

const range = (min: number, max: number) =>
  max === Number.MAX_SAFE_INTEGER ? `${min} 이상의` : `${min}부터 ${max}까지의`

/** What it must be, where there is nothing else to say. */
function wanted(expected: Expected): string | null {
  switch (expected.kind) {
    case 'utf-8':
      return 'UTF-8 텍스트여야'
    case 'json':
      return 'JSON이어야'
    case 'object':
      return '객체여야'
    case 'text':
      return '문자열이어야'
    case 'boolean':
      return 'true나 false여야'
    case 'number':
      return '유한한 수여야'
    case 'whole number':
      return `${range(expected.min, expected.max)} 정수여야`
    case 'number between':
      return minus(`${expected.min}부터 ${expected.max}까지의 수여야`)
    case 'positive number':
      return expected.max === Number.POSITIVE_INFINITY
        ? '0보다 큰 수여야'
        : `0보다 크고 ${expected.max} 이하인 수여야`
    case 'positive number or none':
      return '0보다 큰 수이거나 none이어야'
    case 'list':
      return expected.length === undefined ? '목록이어야' : `원소 ${expected.length}개의 목록이어야`
    case 'numbers':
      return expected.cols === 1
        ? `수 ${expected.rows}개여야`
        : `${expected.rows} × ${expected.cols}개의 수여야`
    case 'numbers between commas':
      return expected.most === undefined
        ? '쉼표로 구분한 수여야'
        : `쉼표로 구분한 −${expected.most}부터 ${expected.most}까지의 수여야`
    case 'one of':
      return `${expected.choices.join(', ')} 가운데 하나여야`
    case 'loop':
      return expected.max === undefined
        ? '12-40처럼 작은 번호부터 쓴 두 단계의 번호여야'
        : `12-40처럼 두 단계의 번호이고 ${expected.max} 이하여야`
    case 'new name':
      return '아직 쓰지 않은 이름이어야'
    case 'name of an earlier node':
      return '앞에 나온 노드의 이름이어야'
    case 'character of the vocabulary':
      return '어휘에 있는 글자여야'
    default:
      return null
  }
}

/** What was found, as the end of a sentence. */
function found(got: string, { kind }: Expected): string {
  if (kind === 'numbers' && /^\d+$/.test(got)) return `${got}개입니다`
  if (got === 'nothing') return '값이 없습니다'
  if (got === 'an object') return '객체입니다'
  const [, length] = /^a list of (\d+)$/.exec(got) ?? []
  if (length !== undefined) return `원소 ${length}개의 목록입니다`
  return got.startsWith('something else') ? '그렇지 않습니다' : `${got}입니다`
}

/** A problem in words: what was wrong, and what is used instead. */
export function problem({ used, ...problem }: Problem): string {
  const said = sentence(problem)
  if (used === undefined) return said
  return used === ''
    ? `${said} 이 값은 쓰지 않습니다.`
    : `${said} 대신 ${josa(used, '을/를')} 씁니다.`
}

function sentence({ at, expected, got }: Problem): string {
  const name = isSetting(at) ? settings[at] : at === '' ? '입력' : at
  const topic = josa(name, '은/는')
  const simple = wanted(expected)
  if (simple !== null) return `${topic} ${simple} 하는데 ${found(got, expected)}.`
  switch (expected.kind) {
    case 'present':
      return `${josa(name, '이/가')} 빠져 있습니다.`
    case 'no empty list':
      return `${topic} 비어 있으면 안 됩니다.`
    case 'characters': {
      const whose = at === '' ? '링크는' : topic
      return `${whose} ${counted(expected.min, expected.max)} 하는데 ${got}자입니다.`
    }
    case 'well-formed text':
      return `${topic} 온전한 글자로 이루어져야 하는데 ${got}에는 반쪽짜리 글자가 있습니다.`
    case 'link encoding':
      return `링크의 ${josa(name, '이/가')} 깨졌습니다. ${got}에 %25 같은 코드가 아닌 %가 있습니다.`
    case 'a target':
      return '손실을 구하려면 적어도 한 시점에 정답이 있어야 합니다.'
    case 'name of a step':
      return `${josa(got, '이라/라')}는 단계는 없습니다.`
    case 'name of a node':
      return `${josa(got, '이라/라')}는 노드는 없습니다.`
    case 'packed numbers':
      return `링크에서 ${josa(name, '을/를')} 읽을 수 없습니다. ${josa(got, '은/는')} 유한한 수를 압축한 목록이 아닙니다.`
    case 'mistake of this cell':
      return `이 셀에는 ${josa(got, '이라/라')}는 실수를 할 자리가 없어서 껐습니다.`
    case 'name of a setting':
      return `${josa(got, '이라/라')}는 설정은 없습니다.`
    case 'language that loads':
      return `‘${nameOf(got)}’ 파일을 불러오지 못해 언어를 그대로 둡니다.`
    case 'cell with this state':
      return `${topic} LSTM에서만 쓸 수 있는데 지금 셀은 ${got.toUpperCase()}입니다.`
    case 'finite pass':
      return at === 'iteration'
        ? `${got}번째 갱신에서 수가 너무 커져 더는 유한하지 않습니다. 신경망이 발산한 것이니 학습률을 낮춰 보세요.`
        : `${name}: 이 값으로는 계산 중에 수가 너무 커져 더는 유한하지 않습니다.`
    case 'fitting shapes':
      return `${name}의 크기가 서로 맞지 않습니다: ${expected.reason}.`
    case 'step in order':
      return `${topic} 여기서 일어날 수 없습니다: ${got} (${expected.reason}).`
    default:
      return `${topic} ${got}일 수 없습니다.`
  }
}
