'use client'

import type { ReactElement } from 'react'
import {
  ConnectionBannerAction,
  ConnectionBannerDescription,
  ConnectionBannerDetails,
  ConnectionBannerIcon,
  ConnectionBannerTitle,
  ConnectionBanner as Frame,
  type ConnectionBannerProps,
  DismissButton,
  ReconnectCountdown,
} from 'react-websocket-status'

const frame =
  'group/banner flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border bg-card px-4 py-3 text-sm text-card-foreground wrap-anywhere transition data-ending-style:-translate-y-2 data-ending-style:opacity-0 data-starting-style:-translate-y-2 data-starting-style:opacity-0 motion-reduce:translate-none motion-reduce:transition-none data-[position=fixed]:fixed data-[position=fixed]:inset-x-0 data-[position=fixed]:top-0 data-[position=fixed]:z-50 data-[position=sticky]:sticky data-[position=sticky]:top-0 data-[position=sticky]:z-50 print:hidden'

/** What is left of a banner that was put away: a button that brings it back. */
const around =
  'contents [&>[data-slot=connection-banner-collapsed]]:inline-flex [&>[data-slot=connection-banner-collapsed]]:min-h-8 [&>[data-slot=connection-banner-collapsed]]:cursor-pointer [&>[data-slot=connection-banner-collapsed]]:items-center [&>[data-slot=connection-banner-collapsed]]:gap-1.5 [&>[data-slot=connection-banner-collapsed]]:rounded-md [&>[data-slot=connection-banner-collapsed]]:border [&>[data-slot=connection-banner-collapsed]]:bg-card [&>[data-slot=connection-banner-collapsed]]:px-2 [&>[data-slot=connection-banner-collapsed]]:text-xs [&>[data-slot=connection-banner-collapsed]]:font-medium [&>[data-slot=connection-banner-collapsed]]:text-card-foreground [&>[data-slot=connection-banner-collapsed]>svg]:size-3'

const icon =
  'mt-0.5 shrink-0 text-muted-foreground group-data-[severity=error]/banner:text-destructive group-data-[severity=success]/banner:text-emerald-700 group-data-[severity=warning]/banner:text-amber-700 dark:group-data-[severity=success]/banner:text-emerald-400 dark:group-data-[severity=warning]/banner:text-amber-400 [&>svg]:size-4'

// Where it is narrow two lines, so that nothing below moves as its words become longer and shorter.
const countdown =
  "flow-root text-muted-foreground tabular-nums before:float-start before:pb-[clamp(0px,(30em-100%)*999,2lh)] before:content-['']"

const button =
  'inline-flex h-8 cursor-pointer items-center justify-center rounded-md font-medium outline-hidden hover:bg-accent hover:text-accent-foreground focus-visible:ring-2 focus-visible:ring-ring aria-disabled:cursor-default aria-disabled:border-dashed'

/** Why the connection closed, what happens next, and what can be done, in shadcn's colours. */
export function ConnectionBanner({ className = '', ...props }: BannerProps): ReactElement {
  return (
    <div className={around}>
      <Frame {...props} className={`${frame} ${className}`}>
        <ConnectionBannerIcon className={icon} />
        <div className="min-w-0 flex-[1_1_12rem]">
          <ConnectionBannerTitle className="font-medium" />
          <ConnectionBannerDescription className="text-muted-foreground" />
          <ReconnectCountdown className={countdown} />
          <ConnectionBannerDetails className="text-muted-foreground [&_dl]:grid [&_dl]:grid-cols-[auto_1fr] [&_dl]:gap-x-3 [&_summary]:min-h-6 [&_summary]:w-fit [&_summary]:cursor-pointer" />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ConnectionBannerAction className={`${button} border border-input bg-background px-3`} />
          <DismissButton className={`${button} w-8 [&>svg]:size-4`} />
        </div>
      </Frame>
    </div>
  )
}

type BannerProps = Omit<ConnectionBannerProps, 'className' | 'children'> & {
  readonly className?: string
}
