import { act, cleanup } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionAnnouncer } from '../../src/components/connection-announcer.tsx'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
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
  ['reconnect-countdown', ReconnectCountdown],
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
