import type { ReactElement } from 'react'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import type { Connection } from '../../src/core/connection.ts'
import { locales, messagesOf } from './locales.ts'
import { Staged } from './scene.tsx'
import { kindScenes, situationScenes } from './scenes.ts'
import './state-matrix.css'

const themes = ['light', 'dark'] as const
const directions = ['ltr', 'rtl'] as const

/** The first language that runs that way; English where there is none. */
function wordsFor(direction: 'ltr' | 'rtl') {
  return locales.find(({ dir }) => dir === direction) ?? messagesOf('en')
}

const looks = themes.flatMap((theme) => directions.map((direction) => ({ theme, direction })))

/** Every kind of close and every situation as a banner, in both themes and both directions. */
export function StateMatrix(): ReactElement {
  return (
    <main className="matrix">
      <h1>Every kind of close</h1>
      {Object.entries({ ...kindScenes, ...situationScenes }).map(([kind, scene]) => (
        <section key={kind} aria-label={kind}>
          <h2>{kind}</h2>
          <Staged scene={scene}>
            {(connection) => <Looks kind={kind} connection={connection} />}
          </Staged>
        </section>
      ))}
    </main>
  )
}

interface LooksProps {
  readonly kind: string
  readonly connection: Connection
}

function Looks({ kind, connection }: LooksProps): ReactElement {
  return (
    <div className="looks">
      {looks.map(({ theme, direction }) => {
        const words = wordsFor(direction)
        return (
          <div
            key={`${theme} ${direction}`}
            className="look"
            data-theme={theme}
            dir={direction}
            lang={words.locale}
          >
            <ConnectionProvider messages={words}>
              <ConnectionBanner
                connection={connection}
                // Landmarks of one page need names of their own.
                aria-label={`${kind}, ${theme}, ${direction}`}
              />
            </ConnectionProvider>
          </div>
        )
      })}
    </div>
  )
}
