type Root = Document | ShadowRoot

/** Texts of the style sheets of parts, in the order in which the parts have loaded. */
const parts = new Set<string>()

/** Sheets by their text: all widgets adopt the same ones, and nothing changes them. */
const sheets = new Map<string, CSSStyleSheet>()

/** Roots in which widgets are drawn, with the number of widgets in each. */
const roots = new Map<Root, number>()

// Made when first needed: where nothing is drawn, as in a test, there are no style sheets.
function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css)
  if (known) return known
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  sheets.set(css, made)
  return made
}

const adopt = (root: Root, css: string) => {
  const sheet = sheetOf(css)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}

/**
 * Brings the style of a part that loads later to all widgets. It is called where the part's file
 * begins: a sheet applies after those of the files that this one imports.
 */
export function addStyles(css: string): void {
  if (parts.has(css)) return
  parts.add(css)
  for (const root of roots.keys()) adopt(root, css)
}

/**
 * Styles the widgets of a root: with the sheet that they start with, where the page does not link that
 * itself, and with those of all parts. Constructed sheets need no permission of a page that allows no
 * inline styles. Returns what ends that.
 */
export function adoptStyles(root: Root, first?: string): () => void {
  if (first !== undefined && !root.adoptedStyleSheets.includes(sheetOf(first)))
    root.adoptedStyleSheets.unshift(sheetOf(first))
  roots.set(root, (roots.get(root) ?? 0) + 1)
  for (const css of parts) adopt(root, css)
  return () => {
    const left = roots.get(root)! - 1
    if (left > 0) roots.set(root, left)
    else roots.delete(root)
  }
}
