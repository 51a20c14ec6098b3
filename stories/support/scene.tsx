import { type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react'
import type { ConnectionUrl } from '../../src/core/connection-options.ts'
import type { Connection } from '../../src/core/connection.ts'
import { RegistryContext } from '../../src/hooks/registry-context.ts'
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
  readonly steps?: (world: FakeEnvironment) => Promise<void>
}

interface SceneProps {
  readonly scene: Scene
  /** Whether time goes on after the steps. */
  readonly clock?: 'still' | 'running'
  readonly children: (connection: Connection, world: FakeEnvironment) => ReactNode
}

/** Plays a scene to where its story begins, and then stands still so that it can be looked at. */
export function Staged({ scene, clock = 'still', children }: SceneProps): ReactElement {
  const { url = 'wss://app.example/live', steps } = scene
  const [world] = useState(() => createFakeEnvironment({ now: Date.now(), ...scene.world }))
  const [isSet, setIsSet] = useState(false)
  const { connection } = useWebSocket(url, { ...scene.options, share: false, environment: world })

  useEffect(() => {
    let isCurrent = true
    const play = async (): Promise<void> => {
      await world.advance(0)
      await steps?.(world)
      if (isCurrent) setIsSet(true)
    }
    void play()
    return () => {
      isCurrent = false
    }
  }, [world, steps])

  useEffect(
    () => (isSet && clock === 'running' ? runInRealTime(world) : undefined),
    [isSet, clock, world],
  )

  return <div data-testid={isSet ? 'set' : 'setting'}>{children(connection, world)}</div>
}
