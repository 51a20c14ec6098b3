import type { ReactElement } from 'react'
import { locales, nameOf } from './locales.ts'

/** Every language there is, with the words for one and the same thing. */
export function LanguageTable(): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th>Language</th>
          <th>Tag</th>
          <th>Direction</th>
          <th>“Back online”</th>
        </tr>
      </thead>
      <tbody>
        {locales.map((messages) => (
          <tr key={messages.locale}>
            <td lang={messages.locale}>{nameOf(messages)}</td>
            <td>
              <code>{messages.locale}</code>
            </td>
            <td>{messages.dir}</td>
            <td lang={messages.locale} dir={messages.dir}>
              {String(messages.situations.restored.title)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
