import type { Label } from '../../../equation/label.ts'
import { say } from '../../../narration/sentence.ts'
import { josa } from '../../josa.ts'
import { j } from '../../narration/ko/words.ts'
import type { en } from './en.ts'

export const ko = {
  mode: '식을 보는 방법',
  modes: { symbols: '기호', filled: '상류 값 대입', numbers: '숫자' },
  kinds: {
    value: '값을 만드는 식',
    loss: '손실은 시점별 손실의 합',
    start: '손실 자신의 그래디언트',
    'softmax loss': '출발점은 p − onehot(정답)',
    local: '상류 × 지역 = 항',
    product: '행렬 곱을 거슬러 가기',
    pass: '받은 그대로 보내기',
    merge: '조각을 제자리에 다시 쌓기',
    total: '앞선 항 + 이번 항',
    clip: '원소마다 잘라 내기',
    memory: '최적화 기법이 기억하는 값',
    update: '갱신',
  },
  words: {
    'earlier terms': '앞선 항',
    'this term': '이번 항',
    'so far': '지금까지',
    memory: '기억',
    'new memory': '새 기억',
    'before clip': '클리핑 전',
    before: '갱신 전',
    after: '갱신 후',
  },
  part: (number, of) => `항 ${of}개 중 ${number}번째`,
  matrix: (name, rows, cols) => `${name}, ${rows}행 ${cols}열`,
  wrong: '실수가 켜져 있어서 연쇄 법칙대로 나온 값이 아닙니다.',
  notFromThese: '기록된 수가 여기에서 서로 맞지 않습니다.',
  notChainRule: '– 연쇄 법칙대로 나온 값이 아닙니다.',
  missing: (term: Label, gradient: Label) =>
    say`– ${gradient}에 더해야 할 ${j(term, '이/가')} 빠졌습니다.`,
  hint: '결과의 숫자를 가리키면 그 숫자가 어떻게 나왔는지 보입니다.',
  rowColumn: (row, a, col, b) => `${josa(`${a}의 ${row}행`, '와/과')} ${b}의 ${col}열의 곱`,
  entry: (row, col) => `${row}행 ${col}열`,
  view: '행렬 보기',
  viewOf: (name, rows, cols) => `${name} 행렬 보기, ${rows}행 ${cols}열`,
  choose: '볼 행렬',
  moveInside: '화살표 키로 원소 사이를 옮겨 다닙니다.',
  more: (n) => `${n}개 더 보기`,
  copy: 'LaTeX로 복사',
  copied: '복사했습니다',
  copyFailed: '브라우저가 복사를 허락하지 않았습니다. 아래 글을 직접 선택해 주세요.',
} satisfies typeof en
