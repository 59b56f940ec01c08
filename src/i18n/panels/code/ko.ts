import { josa } from '../../josa.ts'
import { mistakes } from '../../start/ko.ts'
import type { en } from './en.ts'

export const ko = {
  languages: '언어',
  names: { numpy: 'NumPy', pytorch: 'PyTorch', typescript: 'TypeScript' },
  listing: (language) => `${language} 손실 함수`,
  places: {
    forward: (t) => `순전파 반복문, t = ${t}`,
    loss: '순전파 반복문 다음',
    backward: (t) => `역전파 반복문, t = ${t}`,
    autograd: '역전파, 자동 미분',
    clip: '클리핑',
    update: '갱신',
  },
  grey: '회색: 다른 시점에서 만든 값',
  fromElsewhere: '다른 시점에서 만든 값',
  mistaken: '여기서 실수',
  copy: '실행되는 스크립트로 복사',
  copied: '복사했습니다',
  copyFailed: '브라우저가 복사를 허락하지 않았습니다. 대신 내려받아 주세요.',
  download: '내려받기',
  autogradIsRight:
    '자동 미분은 그래디언트를 스스로 계산하므로 이런 실수를 할 수 없습니다. 이 스크립트는 화면의 값이 아니라 올바른 그래디언트를 출력합니다.',
  comments: {
    forward: '순전파',
    backward: '역전파, 마지막 시점부터',
    rows: (letters) => `쌓은 행의 순서: ${letters}`,
    terms: '손실은 합이므로 L[t]마다 1을 받는다',
    onehot: '소프트맥스와 교차 엔트로피: dy = p - 원핫',
    handsOn: (gradient, [one, other]) =>
      `+는 ${josa(gradient, '을/를')} ${one}, ${other}에 그대로 넘긴다`,
    fromNext: 't+1이 보내는 값, 마지막 시점에는 없다',
    autograd: '역전파는 자동 미분이 모두 한다',
    clip: '모든 원소를 한계 안으로, 갱신보다 먼저',
    update: (optimizer) =>
      optimizer === 'momentum'
        ? '속도 반대쪽으로 한 걸음. 속도는 이번 그래디언트에 이전 속도의 일부를 더한 값'
        : '그래디언트 반대쪽으로 한 걸음',
    mistakes: (names) =>
      `≠ 일부러 넣은 실수: ${names.map((name) => mistakes.names[name]).join('; ')}`,
    numbers: '파라미터, 모든 자릿수',
    sequence: '입력, 정답, 초기 상태. t는 1부터 센다',
    helpers: '배열의 곱과 합',
    results: '손실, 모든 그래디언트, 갱신한 파라미터',
    cut: '클리핑으로 잘린 그래디언트와 갱신에 쓴 값. 잘린 것이 없으면 []',
  },
} satisfies typeof en
