import type { en } from './en.ts'

/** 벡터나 행렬에서 원소가 놓인 자리. */
export const ko = {
  row: '행',
  column: '열',
} satisfies typeof en
