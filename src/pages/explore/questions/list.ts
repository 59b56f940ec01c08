import type { QuestionWords } from '../../../i18n/panels/questions/index.ts'

export type QuestionName = keyof QuestionWords['all']

/** Questions learners ask, in the order of the passes, and the place where each is answered by what is seen there. */
export const questions: readonly { readonly name: QuestionName; readonly link: string }[] = [
  { name: 'loss', link: '#preset=hello-slide&at=t4.dy&select=t4.y&panels=equation,ledger' },
  { name: 'twoTerms', link: '#preset=hello-slide&at=t3.dh&select=t3.h&panels=ledger' },
  { name: 'whichTime', link: '#preset=hello-slide&at=t4.dh&select=t4.h&panels=ledger' },
  { name: 'slope', link: '#preset=hello-slide&at=t3.dhraw&panels=code' },
  { name: 'oneHot', link: '#preset=hello-slide&at=dW_xh.t3&select=W_xh&panels=equation,ledger' },
  { name: 'receives', link: '#preset=hello-slide&at=dW_hh.t3&select=W_hh&panels=ledger' },
  { name: 'sumOverTime', link: '#preset=hello-slide&at=dW_hh&select=W_hh&panels=ledger,code' },
  { name: 'copies', link: '#preset=hello-slide&at=update.W_hh&select=W_hh&panels=equation,node' },
  { name: 'zero', link: '#preset=hello-slide&at=t2.dhraw&select=W_xh&panels=node' },
  { name: 'clip', link: '#preset=hello-slide&at=clip.W_xh&select=W_xh&panels=equation,node' },
  {
    name: 'truncation',
    link: '#cell=lstm&text=unrolled&hidden-size=4&at=dW_hh&select=W_hh&panels=ledger',
  },
  { name: 'stack', link: '#preset=hello-lstm&at=t3.H&select=t3.H&panels=node' },
  { name: 'sigmoid', link: '#preset=hello-lstm&at=t3.diraw&panels=code' },
  { name: 'cellTerm', link: '#preset=hello-lstm&at=t3.dc&select=t3.c&panels=ledger' },
  { name: 'forget', link: '#preset=hello-lstm&at=t2.dc.1&panels=ledger' },
  { name: 'zeroForget', link: '#preset=hello-lstm&at=t1.df&select=t1.f&panels=node' },
  {
    name: 'fails',
    link: '#preset=hello-lstm&at=t3.dgraw&mistakes=tanh-twice&panels=check,code,mistakes',
  },
  {
    name: 'vanishing',
    link: '#cell=rnn&text=unrolled%20through%20time&hidden-size=8&forget-bias=3&at=t1.dh&compare=lstm&panels=compare',
  },
]
