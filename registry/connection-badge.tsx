'use client'

import type { ReactElement } from 'react'
import { ConnectionBadge as Badge, type ConnectionBadgeProps } from 'react-websocket-status'

const badge =
  'inline-flex w-fit items-center gap-1.5 rounded-md border px-2 py-0.5 text-xs font-medium text-foreground data-[variant=dot]:border-0 data-[variant=dot]:p-0 data-[variant=icon]:p-1 [&_[data-slot=visually-hidden]]:sr-only [&>svg]:size-3 [&>svg]:shrink-0 [&>svg]:text-muted-foreground data-[severity=error]:[&>svg]:text-destructive data-[severity=success]:[&>svg]:text-emerald-700 data-[severity=warning]:[&>svg]:text-amber-700 dark:data-[severity=success]:[&>svg]:text-emerald-400 dark:data-[severity=warning]:[&>svg]:text-amber-400'

/** How the connection is, always there: a shape and a word. */
export function ConnectionBadge({ className = '', ...props }: BadgeProps): ReactElement {
  return <Badge {...props} className={`${badge} ${className}`} />
}

type BadgeProps = Omit<ConnectionBadgeProps, 'className'> & { readonly className?: string }
