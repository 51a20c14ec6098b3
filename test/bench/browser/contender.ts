/** The same four things, said in the words of each library. */
export interface Contender {
  readonly name: string
  /** 'open' once it is; any other word before and after. */
  readonly useStatus: (url: string) => string
  /** The newest message, for showing. */
  readonly useLast: (url: string) => unknown
  /** Every message, in order. */
  readonly useEvery: (url: string, handler: (data: unknown) => void) => void
  /** One second of countdown to the next dial, shown; absent where the library has none. */
  readonly Countdown?: (props: { readonly url: string }) => React.ReactNode
}
