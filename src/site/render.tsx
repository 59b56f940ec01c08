import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Page } from '../pages/page.ts'
import { ServedPage } from '../pages/shell/ServedPage.tsx'

export { pages } from '../pages/index.ts'

const served = import.meta.glob<{ readonly Served: ComponentType }>('../pages/*/served.tsx', {
  eager: true,
})

/** The markup that a page is served with. */
export function bodyOf({ id }: Page): string {
  const file = served[`../pages/${id}/served.tsx`]
  if (!file) throw new Error(`src/pages/${id} has no served.tsx`)
  const { Served } = file
  return renderToStaticMarkup(
    <ServedPage>
      <Served />
    </ServedPage>,
  )
}
