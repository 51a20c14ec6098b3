export {
  createFakeEnvironment,
  type FakeEnvironment,
  type FakeEnvironmentOptions,
  type FakeServer,
} from './testing/fake-environment.ts'
export type { AcceptOptions, FakeSocket, ServerSocket } from './testing/fake-socket.ts'
export {
  accept,
  blackHole,
  close,
  cspBlock,
  type Delay,
  drop,
  hang,
  refuse,
  sequence,
  type ServerScript,
  throwing,
} from './testing/server-scripts.ts'
