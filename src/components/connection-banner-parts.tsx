'use client'

import { forwardRef, type ForwardRefExoticComponent, type RefAttributes, useContext } from 'react'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { type NoticeState, useNoticeAround } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { StatusIcon } from './status-icon.tsx'

/** Props of a part of the banner: its element's, with `render`. */
export type NoticePartProps<Tag extends 'p' | 'span' | 'button'> = PartProps<Tag, NoticeState>

/** What happened, in a few words. Use `render={<h2 />}` where your page wants a heading. */
export const ConnectionBannerTitle: ForwardRefExoticComponent<
  NoticePartProps<'p'> & RefAttributes<HTMLParagraphElement>
> = forwardRef(function ConnectionBannerTitle(given, ref) {
  const { state, message } = useNoticeAround('ConnectionBannerTitle')
  return (
    <Part tag="p" slot="connection-banner-title" state={state} given={given} forwardedRef={ref}>
      {message?.title}
    </Part>
  )
})

/** What becomes of the person's work, and what they can do. */
export const ConnectionBannerDescription: ForwardRefExoticComponent<
  NoticePartProps<'p'> & RefAttributes<HTMLParagraphElement>
> = forwardRef(function ConnectionBannerDescription(given, ref) {
  const { state, message } = useNoticeAround('ConnectionBannerDescription')
  return (
    <Part
      tag="p"
      slot="connection-banner-description"
      state={state}
      given={given}
      forwardedRef={ref}
    >
      {message?.description}
    </Part>
  )
})

/** The severity as a shape. */
export const ConnectionBannerIcon: ForwardRefExoticComponent<
  NoticePartProps<'span'> & RefAttributes<HTMLSpanElement>
> = forwardRef(function ConnectionBannerIcon(given, ref) {
  const { state } = useNoticeAround('ConnectionBannerIcon')
  return (
    <Part
      tag="span"
      slot="connection-banner-icon"
      aria-hidden="true"
      state={state}
      given={given}
      forwardedRef={ref}
    >
      <StatusIcon shape={state.severity} />
    </Part>
  )
})

/** Puts the banner away until the kind of trouble changes, or it is over; a small button stays. */
export const DismissButton: ForwardRefExoticComponent<
  NoticePartProps<'button'> & RefAttributes<HTMLButtonElement>
> = forwardRef(function DismissButton(given, ref) {
  const { state, presentation } = useNoticeAround('DismissButton')
  const { messages } = useContext(ConnectionContext)
  return (
    <Part
      tag="button"
      slot="dismiss-button"
      type="button"
      aria-label={messages.actions.dismiss}
      onClick={presentation.dismiss}
      state={state}
      given={given}
      forwardedRef={ref}
    >
      <StatusIcon shape="dismiss" />
    </Part>
  )
})
