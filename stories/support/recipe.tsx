import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import type { Command } from './demo-room.ts'
import { createDemo, type Demo } from './demo.ts'
import './demo.css'
import './recipe.css'

/** A way to make trouble for a recipe. */
export interface RecipeTrouble {
  readonly label: string
  readonly command: Command
  /** Which of its servers. @default all */
  readonly server?: number
}

interface RecipeProps {
  readonly title: string
  readonly about: string
  readonly troubles: readonly RecipeTrouble[]
  /** How many servers it talks to. @default 1 */
  readonly servers?: number
  readonly children: (server: Demo, others: readonly Demo[]) => ReactNode
}

/** A recipe at work, with a server of its own and the means to disturb it. */
export function Recipe(props: RecipeProps): ReactElement {
  const { title, about, troubles, servers = 1, children } = props
  const [first] = useState(createDemo)
  const [others] = useState(() => Array.from({ length: servers - 1 }, createDemo))
  const all = [first, ...others]
  useEffect(() => {
    const stops = [first, ...others].map(({ start }) => start())
    return () => {
      for (const stop of stops) stop()
    }
  }, [first, others])
  return (
    <main className="demo recipe">
      <div className="intro" lang="en">
        <h1>{title}</h1>
        <p className="muted">{about}</p>
      </div>
      <section className="card" aria-label={title}>
        <header>
          <span lang="en">The page&apos;s connection</span>
          <ConnectionBadge />
        </header>
        <div className="body">{children(first, others)}</div>
      </section>
      <div className="troubles" role="group" aria-label="Make trouble" lang="en">
        {troubles.map(({ label, command, server }) => (
          <button
            key={label}
            className="trouble"
            type="button"
            onClick={() => {
              for (const one of server === undefined ? all : all.slice(server, server + 1)) {
                void one.tell(command)
              }
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </main>
  )
}
