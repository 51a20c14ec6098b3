export * from './core/index.ts'
export * from './hooks/use-connection-state.ts'
export * from './hooks/use-message.ts'
export * from './hooks/use-websocket.ts'
