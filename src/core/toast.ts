import type { ResolvedMessage } from './close-message.ts'
import type { Presentation, PresentationTiming } from './presentation.ts'

/** What a toast's button says and does. */
export interface ToastAction {
  readonly label: string
  /** Hand on the click: where the provider gave an address, its element tells which page to turn. */
  readonly onClick: (event: { readonly currentTarget: Element }) => void
}

/** What a toast says about a connection. */
export interface ConnectionToast {
  readonly title: string
  readonly description: string
  readonly severity: Presentation['severity']
  /** Nothing goes on until the person acts: to be announced assertively. */
  readonly urgent: boolean
  /** ms it stays; `Infinity` while the trouble lasts. */
  readonly duration: number
  readonly action: ToastAction | null
  /** To be called when the person puts it away. It comes back when its kind changes. */
  readonly onDismiss: () => void
}

/** A toast system as `useConnectionToast` uses it. */
export interface ToastAdapter<Id> {
  /** Shows a toast and returns what to know it by. */
  readonly show: (toast: ConnectionToast) => Id
  /** Puts other words into a toast that is shown. */
  readonly update: (id: Id, toast: ConnectionToast) => void
  /** Takes a toast away; it may be gone already. */
  readonly dismiss: (id: Id) => void
}

/** The data of a toast, to compare by: an action by its name. */
export type ToastContent = Omit<ConnectionToast, 'action' | 'onDismiss'> &
  Pick<ResolvedMessage, 'action'>

/** What a toast should say now; null while none should be shown. */
export function describeToast(
  { phase, severity, dismissed }: Presentation,
  message: ResolvedMessage | null,
  { restoredFor }: PresentationTiming,
): ToastContent | null {
  if (!message || dismissed) return null
  return {
    ...message,
    severity,
    urgent: phase === 'blocked',
    duration: phase === 'restored' ? restoredFor : Number.POSITIVE_INFINITY,
  }
}
