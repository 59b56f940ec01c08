import type { Page } from '../pages/page.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The HTML of a page: the template with what the page's folder says and draws. */
export function htmlOf({ id, words }: Page, template: string, body: string): string {
  const { title, description } = words.en
  const parts: Readonly<Record<string, string>> = {
    ...{ id, body },
    ...{ title: escaped(title), description: escaped(description) },
  }
  return template.replace(/{{(\w+)}}/g, (hole, name: string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`index.html: nothing is known to fill ${hole}`)
    return part
  })
}
