import { chooseLocale, loadStart } from './i18n/load.ts'
import type { Mount } from './pages/page.ts'

/** The scripts of every page; each loads where its page is open. */
const scripts = import.meta.glob<{ readonly mount: Mount }>('./pages/*/main.tsx')

// The start of every page: its scripts and the words of one language load at the same time.
const { dataset } = document.documentElement
const root = document.getElementById('root')!
const link = new URLSearchParams(location.hash.slice(1))

const theme = link.get('theme')
if (theme) dataset.theme = theme

Promise.all([
  scripts[`./pages/${dataset.page}/main.tsx`]!(),
  loadStart(chooseLocale([link.get('locale') ?? '', ...navigator.languages])),
]).then(
  ([{ mount }, messages]) => mount(root, messages),
  () => root.querySelector('.not-started')?.classList.add('at-once'),
)
