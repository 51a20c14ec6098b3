import { useLayoutEffect } from 'react'
import styles from '../../src/styles.css?inline'

const sheet = new CSSStyleSheet()
sheet.replaceSync(styles)
document.adoptedStyleSheets.push(sheet)

import.meta.hot?.accept('../../src/styles.css?inline', (changed) => {
  if (typeof changed?.['default'] === 'string') sheet.replaceSync(changed['default'])
})

/** Takes the package's stylesheet away where a story shows looks of its own. */
export function useStylesheet(wanted: boolean): void {
  useLayoutEffect(() => {
    sheet.disabled = !wanted
    return () => {
      sheet.disabled = false
    }
  }, [wanted])
}
