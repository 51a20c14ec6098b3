import type { ReactElement } from 'react'
import styles from '../../src/styles.css?raw'
import { meanings, readVariables } from './theme-variables.ts'

/** Every variable, with its default from the stylesheet itself. */
export function ThemeTable(): ReactElement {
  const known = readVariables(styles)
  const defaults = new Map(known.map((variable) => [variable.name, variable]))
  return (
    <table>
      <thead>
        <tr>
          <th>Variable</th>
          <th>Default</th>
          <th>In dark</th>
          <th>For</th>
        </tr>
      </thead>
      <tbody>
        {[...meanings].map(([name, meaning]) => {
          const { light = '', dark = '' } = defaults.get(name) ?? {}
          // Those of the shown severity have five values, one each.
          const isDerived = light.startsWith('var(--rws-')
          return (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>{light && !isDerived && <code>{light}</code>}</td>
              <td>{dark !== light && !isDerived && <code>{dark}</code>}</td>
              <td>{meaning}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
