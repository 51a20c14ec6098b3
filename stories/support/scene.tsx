import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import type { ConnectionUrl } from '../../src/core/connection-options.ts'
import type { Connection } from '../../src/core/connection.ts'
import { useWebSocket, type UseWebSocketOptions } from '../../src/hooks/use-websocket.ts'
import {
  createFakeEnvironment,
  type FakeEnvironment,
  type FakeEnvironmentOptions,
} from '../../src/testing.ts'
import { runInRealTime } from './real-time.ts'

/** How a real connection comes to look as a story wants it, in a world with a scripted server. */
export interface Scene {
  readonly url?: ConnectionUrl
  readonly world?: FakeEnvironmentOptions
  readonly options?: Omit<UseWebSocketOptions, 'environment'>
  /** What happens, once the components are there to see it. */
  readonly steps?: (world: FakeEnvironment, connection: Connection) => Promise<void>
}

interface StagedProps {
  readonly scene: Scene
  /** Its world, where the story's test wants to direct it. @default a new one */
  readonly world?: FakeEnvironment
  /** Whether time goes on after the steps. */
  readonly clock?: 'still' | 'running'
  readonly children: (connection: Connection) => ReactNode
}

/** The world a scene takes place in: today, without latency unless the scene says so. */
function createWorld(scene: Scene): FakeEnvironment {
  return createFakeEnvironment({ now: Date.now(), ...scene.world })
}

/** Plays a scene to where its story begins, and then stands still so that it can be looked at. */
export function Staged(props: StagedProps): ReactElement {
  const { scene, world: given, clock = 'still', children } = props
  const { url = 'wss://app.example/live', steps } = scene
  const [world] = useState(() => given ?? createWorld(scene))
  const [isSet, setIsSet] = useState(false)
  const { connection } = useWebSocket(url, { ...scene.options, share: false, environment: world })

  useEffect(() => {
    let isCurrent = true
    const play = async (): Promise<void> => {
      await world.advance(0)
      await steps?.(world, connection)
      if (isCurrent) setIsSet(true)
    }
    void play()
    return () => {
      isCurrent = false
    }
  }, [world, steps, connection])

  useEffect(
    () => (isSet && clock === 'running' ? runInRealTime(world) : undefined),
    [isSet, clock, world],
  )

  return <div data-scene={isSet ? 'set' : 'setting'}>{children(connection)}</div>
}

/** What a story needs to show a scene; its play function finds the world in `loaded`. */
export function staged<Args>(
  scene: Scene,
  look: (connection: Connection, args: Args) => ReactNode,
) {
  return {
    loaders: [() => ({ world: createWorld(scene) })],
    render: (args: Args, { loaded, globals }: StoryWorld) => (
      <Staged scene={scene} world={loaded.world} clock={globals.clock}>
        {(connection) => look(connection, args)}
      </Staged>
    ),
    play: ({ canvasElement }: { readonly canvasElement: HTMLElement }) => whenSet(canvasElement),
  }
}

interface StoryWorld {
  // Storybook types neither, because any loader and any toolbar may add to them.
  readonly loaded: Record<string, any>
  readonly globals: Record<string, any>
}

/** Waits until a story's scene has been played, and what came in has come in. */
export async function whenSet(canvasElement: HTMLElement): Promise<void> {
  const unready = '[data-scene=setting], [data-starting-style]'
  await waitFor(() => expect(canvasElement.querySelector(unready)).toBeNull())
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
