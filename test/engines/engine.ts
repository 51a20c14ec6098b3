/** A browser engine that may be on this machine. */
export interface Engine {
  readonly name: EngineName
  /** As people call it. */
  readonly title: string
  /** Whether all it takes is on this machine. */
  readonly isInstalled: () => boolean
  readonly launch: (options: LaunchOptions) => Promise<Browser>
}

export type EngineName = 'chromium' | 'firefox' | 'webkit'

export interface LaunchOptions {
  /** Takes any certificate for a good one: a secure page of our own has no better. */
  readonly trusting: boolean
}

/** A running browser with one page. */
export interface Browser {
  readonly version: string
  /** Resolves when the page has loaded. */
  readonly goto: (url: string) => Promise<void>
  readonly goBack: () => Promise<void>
  /** What an expression comes to in the page, its promise awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Cuts the page off from the network, as far as the engine's driver can. */
  readonly setOffline: (offline: boolean) => Promise<void>
  readonly close: () => Promise<void>
}
