import type { MatrixSize, Refused } from '../../../settings/index.ts'
import { josa } from '../../josa.ts'
import type { en } from './en.ts'

const shapeOf = ({ rows, cols }: MatrixSize) => `${rows} × ${cols}`

/** Why the old numbers stay. */
function refused(why: Refused, name: string): string {
  switch (why.kind) {
    case 'empty':
      return `입력한 수가 없어 ${name}의 값을 그대로 둡니다.`
    case 'no number':
      return `${josa(why.got, '은/는')} 유한한 수가 아니어서 ${name}의 값을 그대로 둡니다.`
    case 'too large':
      return `${josa(why.got, '은/는')} 너무 큽니다. −${why.most}에서 ${why.most} 사이의 수만 쓸 수 있어 ${name}의 값을 그대로 둡니다.`
    case 'shape':
      return `붙여넣은 것은 ${shapeOf(why.got)}인데 ${josa(name, '은/는')} ${shapeOf(why.expected)}입니다. 값을 그대로 둡니다.`
    case 'ragged':
      return `붙여넣은 행들의 길이가 다릅니다. 1행에는 ${why.first}개, ${why.row}행에는 ${why.length}개가 있습니다. ${name}의 값을 그대로 둡니다.`
  }
}

/** Numbers that are edited in place. */
export const ko = {
  entry: (name, n) => `${name} ${n}번째`,
  cell: (name, row, column) => `${name} ${row}행 ${column}열`,
  edited: (what) => `${what}, 고침`,
  hint: '숫자를 입력하거나 끌어 보세요. 행렬을 붙여넣으면 한 번에 채워집니다.',
  keys: '위아래 화살표로 0.1씩, Shift와 함께 1씩, Alt와 함께 0.01씩 바뀝니다. 좌우 화살표와 Page Up, Page Down으로 다른 숫자로 옮겨 갑니다.',
  kept: (kept) =>
    `${josa(kept, '으로/로')} 저장했습니다. 링크에는 반정밀도 수가 담기기 때문입니다.`,
  keptAll: '반올림해서 저장했습니다. 링크에는 세 자리쯤인 반정밀도 수가 담기기 때문입니다.',
  refused,
  resetEntry: (before) => `${josa(before, '으로/로')} 되돌리기`,
  reset: (name) => `${name} 원래대로`,
  bar: '고친 값',
  count: (n) => `${n}개 고침`,
  resetAll: '모두 원래대로',
  long: (characters) =>
    `링크가 ${characters}자로 길어져서 어떤 프로그램에서는 잘릴 수 있습니다. 파일에는 모든 숫자가 담깁니다.`,
  leftOut: {
    weights: '고친 가중치가 너무 많아 링크에 담지 못했습니다. 파일에는 모두 담깁니다.',
    inputs: '고친 입력이 너무 많아 링크에 담지 못했습니다. 파일에는 모두 담깁니다.',
  },
  download: 'case.json 내려받기',
} satisfies typeof en
