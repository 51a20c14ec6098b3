import { json } from './json.ts'

/** Makes a message of what the socket delivered: text, a `Blob` or an `ArrayBuffer`. Throws on what is none. */
export type Parser<Message> = (data: unknown) => Message

/**
 * What `parseWith` uses of a Standard Schema, version 1 (https://standardschema.dev): the schemas of
 * zod, valibot, arktype and others are such.
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
  }
}

/** A schema's verdict on a value. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly MessageIssue[] }

/** What is wrong with a message, and where in it. */
export interface MessageIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The error for a message that its parser refused; `cause` is what the parser threw. */
export interface InvalidMessage extends Error {
  readonly issues: readonly MessageIssue[]
}

/** How messages are read; `parseWith(schema)` makes such. */
export interface MessageOptions<Message> {
  /** `json`, or a function of your own that throws on a bad message. */
  readonly parse: Parser<Message>
  /**
   * Gets each message that `parse` refused, as it was delivered; the handler does not see it, and the
   * next one is read as ever. @default the environment's `report`: the page's `error` event
   */
  readonly onInvalid?: ((error: InvalidMessage, data: unknown) => void) | undefined
}

/** Reads nothing into messages: what reads them when nobody says how. */
export const asDelivered: MessageOptions<unknown> = { parse: (data) => data }

/**
 * Lets through only what a schema accepts, as what the schema makes of it. The schema must answer at
 * once, because messages stay in order. `parse` comes first: JSON, unless you give another.
 *
 * It makes whole options, no parser, because TypeScript infers what a handler gets from the result of
 * such a call only where that is not itself a function.
 *
 * @example
 * const Price = z.object({ symbol: z.string(), price: z.number() })
 * useMessage(connection, ({ symbol, price }) => chart.add(symbol, price), parseWith(Price))
 */
export function parseWith<Output>(
  schema: StandardSchema<Output>,
  { parse = json, onInvalid }: Partial<MessageOptions<unknown>> = {},
): MessageOptions<Output> {
  function check(data: unknown): Output {
    const result = schema['~standard'].validate(parse(data))
    if ('then' in result) {
      // Nobody waits for it, so nobody would handle what it fails with.
      result.catch(() => {})
      throw new TypeError(asynchronous)
    }
    if (result.issues) throw invalid(result.issues)
    return result.value
  }
  return { parse: check, onInvalid }
}

/** Hands a message on as `options` say. A bad one that nobody wants is thrown, to be reported. */
export function receive<Message>(
  data: unknown,
  handler: (message: Message) => void,
  { parse, onInvalid = raise }: MessageOptions<Message>,
): void {
  let message
  try {
    message = parse(data)
  } catch (error) {
    onInvalid(isInvalid(error) ? error : invalid([{ message: textOf(error) }], error), data)
    return
  }
  handler(message)
}

function raise(error: InvalidMessage): never {
  throw error
}

/** Ours, or what a validator's own `parse` throws: it has the same issues. */
function isInvalid(error: unknown): error is InvalidMessage {
  return error instanceof Error && 'issues' in error && Array.isArray(error.issues)
}

/** A server that sends 100 000 bad entries must not fill the logs; `issues` has them all. */
const maxTold = 3

/** Says what is wrong where. The data itself is left to `onInvalid`: errors go to logs. */
function invalid(issues: readonly MessageIssue[], cause?: unknown): InvalidMessage {
  const told = issues.slice(0, maxTold).map(tell)
  if (issues.length > maxTold) told.push(`and ${issues.length - maxTold} more`)
  const text = `react-websocket-status: a message was refused: ${told.join('; ')}`
  return Object.assign(new Error(text, { cause }), { issues })
}

function tell({ message, path = [] }: MessageIssue): string {
  return [path.map(keyOf).join('.'), message].filter(Boolean).join(': ')
}

function keyOf(segment: PropertyKey | { readonly key: PropertyKey }): string {
  return String(typeof segment === 'object' ? segment.key : segment)
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const asynchronous =
  'the schema answers with a promise, and messages must stay in order. Give parseWith one without async steps (refinements, transforms, lookups) and take those in the handler.'
