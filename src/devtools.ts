export {
  ConnectionDevtools,
  type ConnectionDevtoolsProps,
  type ConnectionDevtoolsState,
} from './devtools/connection-devtools.tsx'
export { connectReduxDevtools, type ReduxDevtoolsOptions } from './devtools/redux-devtools.ts'
export {
  type Conditions,
  createSimulator,
  type Simulator,
  type SimulatorOptions,
} from './devtools/simulator.ts'
