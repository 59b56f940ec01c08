import type { Catalogue } from '../../i18n/index.ts'

interface ShellWords {
  readonly navigation: string
  /** Where the scripts of a page do not come, or do not run. */
  readonly notStarted: string
}

export const shellWords: Catalogue<ShellWords> = {
  en: {
    navigation: 'Pages',
    notStarted:
      'The script of this page has not come, so the picture does not move yet. It never comes to a page that is opened as a file, or in a frame that is kept apart from its site: open the page from a web server, in a window of its own. Otherwise reload it.',
  },
  ko: {
    navigation: '페이지',
    notStarted:
      '이 페이지의 스크립트가 오지 않아 그림이 아직 움직이지 않습니다. 파일로 연 페이지나 사이트와 분리된 프레임에는 스크립트가 오지 않으니, 웹 서버의 주소를 새 창에서 열어 주세요. 그런 경우가 아니면 페이지를 새로 고쳐 주세요.',
  },
}
