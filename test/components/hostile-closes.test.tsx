import { cleanup, render } from '@testing-library/react'
import { Fragment } from 'react'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { resolveCloseMessage } from '../../src/core/close-message.ts'
import { explainClose } from '../../src/core/close-reason.ts'
import { defaultTiming, nothing, type Phase } from '../../src/core/presentation.ts'
import { en } from '../../src/locales/en.ts'
import { createFakeEnvironment } from '../../src/testing.ts'
import { createPage } from '../support/page.tsx'

/** What a server could say to hurt: no part of it may reach a person or the console. */
const hostileReasons: readonly string[] = [
  '<img src=x onerror=xyzzy()>',
  '<script>xyzzy()</script>',
  '"><a href="javascript:xyzzy()">',
  'https://evil.example/xyzzy',
  '\u202Exyzzy\u202C\u2066',
  '\u200B\u200Dxyzzy\uFEFF',
  '\0\u0007\u001B[31mxyzzy\r\n',
  '\uD800xyzzy',
  '__proto__',
  '{"kind":"normal","retryAfter":0,"title":"xyzzy"}',
  '%s %c ${xyzzy} {{xyzzy}}',
  'xyzzy'.repeat(24),
]
const told = /xyzzy|evil|__proto__|onerror|javascript|retryAfter/

const levels = ['debug', 'log', 'info', 'warn', 'error'] as const
let consoleSpies: readonly MockInstance[] = []

beforeEach(() => {
  consoleSpies = levels.map((level) => vi.spyOn(console, level))
})

afterEach(() => {
  cleanup()
  for (const spy of consoleSpies) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})

/** Going on by itself, and not: each has words of its own. */
const phases: readonly Phase[] = ['waiting', 'blocked']

function messagesFor(code: number, reason: string): string {
  const closeReason = explainClose({ code, reason, opened: true })
  const { kind, severity } = closeReason
  return phases
    .map((phase) => {
      const presentation = { ...nothing, phase, kind, severity }
      const state = { closeReason, queued: 0 }
      const message = resolveCloseMessage({ state, presentation, messages: en })
      return [message?.title, message?.description, message?.action?.label].join(' | ')
    })
    .join(' | ')
}

/** Those that no frame may carry. */
const unsendable: ReadonlySet<number> = new Set([1005, 1006, 1015])

/** One code of each kind that comes with a reason: the first. */
function codesByKind(): readonly number[] {
  const codes = new Map<string, number>()
  for (let code = 0; code <= 65_535; code++) {
    const { kind } = explainClose({ code, opened: true })
    if (!unsendable.has(code) && !codes.has(kind)) codes.set(kind, code)
  }
  return [...codes.values()]
}

describe('[S1] [R7] a hostile reason', () => {
  it('changes no message of any of the 65 536 codes', { timeout: 60_000 }, () => {
    const changed: [code: number, reason: string][] = []
    for (let code = 0; code <= 65_535; code++) {
      const message = messagesFor(code, '')
      for (const reason of hostileReasons) {
        if (messagesFor(code, reason) !== message) changed.push([code, reason])
      }
    }
    expect(changed).toEqual([])
  })

  it.each(codesByKind())('reaches no part of the page with %i', async (code) => {
    const fake = createFakeEnvironment({ random: [0.5] })
    const timing = { ...defaultTiming, lostDelay: 0 }
    const { connect, happen, wrapper } = createPage({ fake, timing })
    const connections = hostileReasons.map((_, index) => connect(`host${index}`))
    for (const { retain } of connections) retain()
    await happen(() => {})
    render(
      connections.map((connection) => (
        <Fragment key={connection.label}>
          <ConnectionBanner connection={connection} />
          <CloseReasonMessage connection={connection} />
        </Fragment>
      )),
      { wrapper },
    )
    await happen(() => {
      for (const [index, reason] of hostileReasons.entries()) {
        fake.server.close(code, reason, fake.sockets[index])
      }
    })
    const reasons = connections.map(({ getState }) => getState().closeReason?.reason)
    expect(reasons).toEqual(hostileReasons)
    const { outerHTML: html } = document.documentElement
    expect(html.match(told)).toBeNull()
    for (const slot of ['connection-banner', 'close-reason-message']) {
      expect(html.split(`data-slot="${slot}"`)).toHaveLength(hostileReasons.length + 1)
    }
  })
})
