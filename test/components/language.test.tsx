import { act, cleanup } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionAnnouncer } from '../../src/components/connection-announcer.tsx'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionGate } from '../../src/components/connection-gate.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { ConnectionTimeline } from '../../src/components/connection-timeline.tsx'
import { LatencyMeter } from '../../src/components/latency-meter.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import { RetryButton } from '../../src/components/retry-button.tsx'
import { ar } from '../../src/locales/ar.ts'
import { en } from '../../src/locales/en.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

/** Language and direction of what a slot shows. */
function languageOf(slot: string): readonly (string | undefined)[] {
  const element = document.querySelector<HTMLElement>(`[data-slot='${slot}']`)
  return [element?.lang, element?.dir]
}

describe.each([
  ['connection-banner', ConnectionBanner],
  ['connection-announcer', ConnectionAnnouncer],
  ['connection-badge', ConnectionBadge],
  ['close-reason-message', CloseReasonMessage],
  ['connection-timeline', ConnectionTimeline],
  ['latency-meter', LatencyMeter],
  ['reconnect-countdown', ReconnectCountdown],
  ['retry-button', RetryButton],
] as const)('%s', (slot, Component) => {
  it('[A14] says which language its words are in, and which way they run', async () => {
    const { show, fake, pass } = await createScene()
    show(<Component />, { messages: ar })
    act(() => fake.server.close(1012))
    await pass(0)
    expect(languageOf(slot)).toEqual(['ar', 'rtl'])
  })

  it('takes another language and direction as props', async () => {
    const { show, fake, pass } = await createScene()
    show(<Component lang="arz" dir="auto" />, { messages: ar })
    act(() => fake.server.close(1012))
    await pass(0)
    expect(languageOf(slot)).toEqual(['arz', 'auto'])
  })
})

it('says it of what stands before a closed gate', async () => {
  const { show, fake, pass } = await createScene()
  show(<ConnectionGate>Rest</ConnectionGate>, { messages: ar })
  act(() => fake.server.close(1013))
  await pass(0)
  expect(languageOf('connection-gate')).toEqual(['', ''])
  expect(languageOf('connection-gate-message')).toEqual(['ar', 'rtl'])
})

it("leaves a button with the app's words in the language of the page", async () => {
  const { show } = await createScene()
  show(<RetryButton>Nochmal</RetryButton>, { messages: ar })
  expect(languageOf('retry-button')).toEqual(['', ''])
})

it("keeps a locale's script and region", async () => {
  const { show } = await createScene()
  show(<ConnectionBadge />, { messages: { ...en, locale: 'zh-Hant-TW-u-nu-hanidec-ca-roc' } })
  expect(languageOf('connection-badge')).toEqual(['zh-Hant-TW', 'ltr'])
})

it('says the same in the HTML of a server, which knows only the provider', () => {
  const page = (
    <ConnectionProvider messages={ar}>
      <ConnectionBadge />
    </ConnectionProvider>
  )
  expect(renderToString(page)).toContain('lang="ar" dir="rtl"')
})
