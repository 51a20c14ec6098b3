'use client'

import type { ReactElement } from 'react'
import {
  ReconnectCountdown as Countdown,
  type ReconnectCountdownProps,
} from 'react-websocket-status'

const countdown =
  'text-sm text-muted-foreground tabular-nums data-[variant=number]:inline-grid data-[variant=number]:min-w-8 data-[variant=number]:place-items-center data-[variant=ring]:inline-grid data-[variant=ring]:size-8 data-[variant=ring]:place-items-center [&_[data-slot=visually-hidden]]:sr-only [&>*]:[grid-area:1/1]'

/** The second circle is drawn over the first, as far as the wait has come. */
const ring =
  '[&_circle]:fill-none [&_circle]:stroke-border [&_circle]:stroke-2 [&_circle+circle]:stroke-primary [&_circle+circle]:transition-[stroke-dashoffset] [&_circle+circle]:duration-1000 [&_circle+circle]:ease-linear [&_circle+circle]:[stroke-dasharray:1] [&_circle+circle]:[stroke-dashoffset:var(--rws-progress)] motion-reduce:[&_circle+circle]:transition-none [&_svg]:size-8 [&_svg]:-rotate-90'

/** How long until the next try: as text, a number or a ring. */
export function ReconnectCountdown({ className = '', ...props }: CountdownProps): ReactElement {
  return <Countdown {...props} className={`${countdown} ${ring} ${className}`} />
}

type CountdownProps = Omit<ReconnectCountdownProps, 'className'> & { readonly className?: string }
