import { act } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionAnnouncer } from '../../src/components/connection-announcer.tsx'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBannerAction } from '../../src/components/connection-banner-action.tsx'
import { ConnectionBannerDetails } from '../../src/components/connection-banner-details.tsx'
import {
  ConnectionBannerDescription,
  ConnectionBannerIcon,
  ConnectionBannerTitle,
  DismissButton,
} from '../../src/components/connection-banner-parts.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionGate } from '../../src/components/connection-gate.tsx'
import { ConnectionTimeline } from '../../src/components/connection-timeline.tsx'
import { LatencyMeter } from '../../src/components/latency-meter.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import { RetryButton } from '../../src/components/retry-button.tsx'
import { ConnectionDevtools } from '../../src/devtools/connection-devtools.tsx'
import * as everything from '../../src/index.ts'
import { describeConformance, described } from './describe-conformance.tsx'
import { createScene } from './render-with.tsx'

/** Shows it during an outage. */
async function show(element: ReactElement): Promise<void> {
  const { lose, show: mount } = await createScene()
  mount(element)
  await lose()
}

/** The same inside a banner. */
const showInside = (part: ReactElement): Promise<void> =>
  show(<ConnectionBanner>{part}</ConnectionBanner>)

/** Inside a banner that tells of a close which an app's own action answers. */
async function showAction(part: ReactElement): Promise<void> {
  const scene = await createScene()
  const actions = { reload: () => {} }
  scene.show(<ConnectionBanner>{part}</ConnectionBanner>, { actions })
  act(() => scene.fake.server.close(1002))
  await scene.pass(0)
}

const data = ['data-phase', 'waiting'] as const

describeConformance('ConnectionBanner', ConnectionBanner, {
  slot: 'connection-banner',
  tag: 'div',
  data: ['data-kind', 'connectFailed'],
  show,
})
describeConformance('ConnectionBannerTitle', ConnectionBannerTitle, {
  slot: 'connection-banner-title',
  tag: 'p',
  data,
  show: showInside,
})
describeConformance('ConnectionBannerDescription', ConnectionBannerDescription, {
  slot: 'connection-banner-description',
  tag: 'p',
  data,
  show: showInside,
})
describeConformance('ConnectionBannerIcon', ConnectionBannerIcon, {
  slot: 'connection-banner-icon',
  tag: 'span',
  data: ['data-severity', 'warning'],
  show: showInside,
})
describeConformance('ConnectionBannerAction', ConnectionBannerAction, {
  slot: 'connection-banner-action',
  tag: 'button',
  data: ['data-kind', 'protocolError'],
  show: showAction,
})
describeConformance('ConnectionBannerDetails', ConnectionBannerDetails, {
  slot: 'connection-banner-details',
  tag: 'details',
  data: ['data-code', '1006'],
  show: showInside,
})
describeConformance('DismissButton', DismissButton, {
  slot: 'dismiss-button',
  tag: 'button',
  data,
  show: showInside,
})
describeConformance('RetryButton', RetryButton, {
  slot: 'retry-button',
  tag: 'button',
  data: ['data-retry', 'backoff'],
  show,
})
describeConformance('ReconnectCountdown', ReconnectCountdown, {
  slot: 'reconnect-countdown',
  tag: 'span',
  data: ['data-variant', 'text'],
  show,
})
describeConformance('CloseReasonMessage', CloseReasonMessage, {
  slot: 'close-reason-message',
  tag: 'div',
  data,
  show,
})
describeConformance('ConnectionBadge', ConnectionBadge, {
  slot: 'connection-badge',
  tag: 'span',
  data: ['data-status', 'waiting'],
  show,
})
describeConformance('ConnectionAnnouncer', ConnectionAnnouncer, {
  slot: 'connection-announcer',
  tag: 'div',
  data,
  show,
  takesChildren: false,
})
describeConformance('ConnectionGate', ConnectionGate, {
  slot: 'connection-gate',
  tag: 'div',
  data: ['data-phase', 'waiting'],
  show,
  takesChildren: false,
})
describeConformance('LatencyMeter', LatencyMeter, {
  slot: 'latency-meter',
  tag: 'span',
  data: ['data-quality', 'unknown'],
  show,
})
describeConformance('ConnectionTimeline', ConnectionTimeline, {
  slot: 'connection-timeline',
  tag: 'details',
  data: ['data-status', 'open'],
  show,
})
describeConformance('ConnectionDevtools', ConnectionDevtools, {
  slot: 'connection-devtools',
  tag: 'section',
  data: ['data-position', 'bottom-right'],
  show,
  takesChildren: false,
})

it('leaves out no component but the provider, which has no element', () => {
  const components = Object.keys(everything).filter((name) => /^[A-Z]/.test(name))
  expect([...described].toSorted()).toEqual(
    [...components, 'ConnectionDevtools']
      .filter((name) => name !== 'ConnectionProvider')
      .toSorted(),
  )
})
