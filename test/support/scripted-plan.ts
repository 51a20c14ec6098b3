import type { MessageData } from '../../src/core/environment.ts'
import type { ServerScript, ServerSocket } from '../../src/testing.ts'
import type { RawPlan, RawStep } from './raw-frame-server.ts'

/** The scripted server's part of what `RawPlan` makes the real one do: one plan a dial, in turn. */
export function scriptFor(...plans: readonly RawPlan[]): ServerScript {
  let turn = 0
  return (dial) => {
    const { handshake, steps = [] } = plans[turn++] ?? {}
    const accept = (protocol: string): void => {
      dial.accept({ protocol, reply: echo }, () => {
        for (const step of steps) perform(dial, step)
      })
    }
    if (handshake === 'hang') return
    if (handshake === undefined) accept('')
    else if (typeof handshake === 'string' || 'status' in handshake) dial.refuse()
    else if ('delay' in handshake) dial.later(handshake.delay, () => accept(''))
    else accept(handshake.protocol)
  }
}

/**
 * What the server answers to the page's Close frame. Scripts cannot choose it, but what the server
 * says of its own accord at that moment is there first.
 */
export function answerClose(dial: ServerSocket, { onClose = 'echo' }: RawPlan): void {
  if (onClose === 'ignore') dial.freeze()
  else if (onClose === 'fin') dial.drop()
  else if (onClose !== 'echo') dial.close(onClose.close ?? undefined)
}

function perform(dial: ServerSocket, step: RawStep): void {
  if (step === 'silent') dial.freeze()
  else if (step === 'fin' || step === 'rst') dial.drop()
  else if ('text' in step) dial.send(step.text)
  // It has no bytes to break; a code that no frame may carry is its breach of the protocol.
  else if ('bytes' in step) dial.close(1006)
  else dial.close(step.close ?? undefined, step.reason)
}

function echo(data: MessageData): string | undefined {
  return typeof data === 'string' ? data : undefined
}
