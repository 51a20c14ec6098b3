import type { ComponentType, ReactElement } from 'react'
import type { Connection } from 'react-websocket-status'
import { type Scene, Staged } from '../support/scene.tsx'
import { eventful, kindScenes, open, restored } from '../support/scenes.ts'
import './look-sheet.css'

interface PieceProps {
  readonly connection: Connection
}

interface BannerProps extends PieceProps {
  readonly 'aria-label': string
}

/** A complete look: what an app would make of the package's parts. */
export interface Look {
  readonly Banner: ComponentType<BannerProps>
  readonly Badge: ComponentType<PieceProps>
  readonly Countdown: ComponentType<PieceProps>
  readonly Timeline: ComponentType<PieceProps>
}

interface LookSheetProps {
  readonly look: Look
  readonly clock?: 'still' | 'running'
}

const banners: Readonly<Record<string, Scene>> = {
  Waiting: kindScenes.serviceRestart,
  Offline: kindScenes.offline,
  'Needs the person': kindScenes.unauthorized,
  Restored: restored,
}

const badges = [open, kindScenes.connectionLost, kindScenes.offline, kindScenes.forbidden]

/** Every piece of a look in the states that people meet. */
export function LookSheet({ look, clock = 'still' }: LookSheetProps): ReactElement {
  const { Banner, Badge, Countdown, Timeline } = look
  return (
    <main className="look-sheet">
      <h1 lang="en">Every piece</h1>
      {Object.entries(banners).map(([name, scene]) => (
        <section key={name}>
          <h2 lang="en">{name}</h2>
          <Staged scene={scene} clock={clock}>
            {(connection) => <Banner connection={connection} aria-label={name} />}
          </Staged>
        </section>
      ))}
      <section aria-label="Badge">
        <h2 lang="en">Badge</h2>
        <div className="badges">
          {badges.map((scene, index) => (
            // Four of them, always the same.
            // oxlint-disable-next-line react/no-array-index-key
            <Staged key={index} scene={scene} clock={clock}>
              {(connection) => <Badge connection={connection} />}
            </Staged>
          ))}
        </div>
      </section>
      <section aria-label="Countdown">
        <h2 lang="en">Countdown</h2>
        <Staged scene={kindScenes.connectionLost} clock={clock}>
          {(connection) => <Countdown connection={connection} />}
        </Staged>
      </section>
      <section aria-label="Timeline">
        <h2 lang="en">Timeline</h2>
        <Staged scene={eventful} clock={clock}>
          {(connection) => <Timeline connection={connection} />}
        </Staged>
      </section>
    </main>
  )
}
