'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type Ref,
  type RefAttributes,
  useContext,
} from 'react'
import { findHandler } from '../hooks/find-handler.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { useAction } from '../hooks/use-action.ts'
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
  const { presentation, message, state } = useNoticeAround('ConnectionBannerAction')
  const { actions } = useContext(ConnectionContext)
  const { isBusy, run } = useAction()
  const target = connection ?? presentation.connection
  const action = message?.action
  if (!action || !target) return null
  const { name, label } = action

  if (name === 'retry' || name === 'reconnect') {
    return (
      // Which element it is, a button or a link, depends on the action: a ref sees either.
      <RetryButton connection={connection} {...given} ref={ref as Ref<HTMLButtonElement>}>
        {given.children ?? label}
      </RetryButton>
    )
  }

  const handler = findHandler(actions, name)
  if (handler === undefined) return null
  const busy = isBusy(name, target)
  const part = {
    slot: 'connection-banner-action',
    state: { ...state, busy },
    given,
    forwardedRef: ref,
    children: label,
  }
  if (typeof handler === 'string') return <Part tag="a" href={handler} {...part} />
  return (
    <Part
      tag="button"
      type="button"
      aria-disabled={busy || undefined}
      onClick={() => run(name, target)}
      {...part}
    />
  )
})
