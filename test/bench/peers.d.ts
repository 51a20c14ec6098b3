// The peers are installed for the benchmarks alone, and types must check without them. What is used:

declare module 'react-use-websocket' {
  interface Options {
    readonly share?: boolean
    readonly shouldReconnect?: () => boolean
    readonly onMessage?: (event: MessageEvent<unknown>) => void
  }
  interface Result {
    readonly readyState: number
    readonly lastMessage: MessageEvent<unknown> | null
  }
  type Hook = (url: string, options?: Options) => Result
  const hook: Hook | { readonly default: Hook }
  export default hook
}

declare module 'ahooks' {
  export function useWebSocket(
    url: string,
    options?: { readonly onMessage?: (event: MessageEvent<unknown>) => void },
  ): { readonly readyState: number; readonly latestMessage?: MessageEvent<unknown> }
}

declare module 'partysocket/use-ws' {
  export default function useWebSocket(
    url: string,
    protocols: undefined,
    options: {
      readonly onOpen?: () => void
      readonly onClose?: () => void
      readonly onMessage?: (event: MessageEvent<unknown>) => void
    },
  ): unknown
}

declare module 'reconnecting-websocket' {
  export default class ReconnectingWebSocket {
    constructor(url: string)
    onopen: (() => void) | null
    onclose: (() => void) | null
    onmessage: ((event: MessageEvent<unknown>) => void) | null
    close(): void
  }
}
