'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type Ref,
  type RefAttributes,
  useContext,
  useState,
} from 'react'
import { safeHref } from '../core/safe-href.ts'
import { warnOnce } from '../core/warn-once.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { useNoticeAround } from './notice-context.ts'
import { Part } from './part.tsx'
import { RetryButton, type RetryButtonProps } from './retry-button.tsx'

/**
 * The one thing a person can do about it: a `RetryButton`, or the provider's action for this kind
 * of close, as a link where the provider gave an address. Nothing where there is nothing to do.
 */
export const ConnectionBannerAction: ForwardRefExoticComponent<
  RetryButtonProps & RefAttributes<HTMLElement>
> = forwardRef(function ConnectionBannerAction({ connection, ...given }, ref) {
  const { presentation, message, closeReason, state } = useNoticeAround('ConnectionBannerAction')
  const { actions } = useContext(ConnectionContext)
  const [busy, setBusy] = useState(false)
  const target = connection ?? presentation.connection
  const action = message?.action
  if (!action || !target) return null
  const { name, label } = action

  if (name === 'retry' || name === 'reconnect') {
    return (
      // Which element it is, a button or a link, depends on the action: a ref sees either.
      <RetryButton connection={target} {...given} ref={ref as Ref<HTMLButtonElement>}>
        {given.children ?? label}
      </RetryButton>
    )
  }

  const part = {
    slot: 'connection-banner-action',
    state: { ...state, busy },
    given,
    forwardedRef: ref,
    children: label,
  }
  const handler = actions[name]
  if (typeof handler === 'string') {
    const href = safeHref(handler)
    if (href !== undefined) return <Part tag="a" href={href} {...part} />
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(
        `the address given for the action "${name}" is not https, http, mailto or relative, so no button goes there. Give such an address, or a function.`,
      )
    }
    return null
  }
  if (!handler) return null

  const { report } = target.environment
  const start = async (): Promise<void> => handler({ connection: target, closeReason })
  function act(): void {
    if (busy) return
    setBusy(true)
    void start()
      .catch(report)
      .then(() => setBusy(false))
  }

  return (
    <Part tag="button" type="button" aria-disabled={busy || undefined} onClick={act} {...part} />
  )
})
