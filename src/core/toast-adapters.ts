import type { ConnectionToast, ToastAdapter } from './toast.ts'

interface ClickEvent {
  readonly currentTarget: Element
  readonly preventDefault: () => void
}

/** What this package uses of sonner's options. */
export interface SonnerOptions {
  readonly id?: string | number
  readonly description: string
  readonly duration: number
  readonly action:
    | { readonly label: string; readonly onClick: (event: ClickEvent) => void }
    | undefined
  readonly onDismiss: () => void
}

/** What this package uses of sonner's `toast`. */
export type SonnerToast = {
  readonly [Severity in ConnectionToast['severity']]: (
    title: string,
    options: SonnerOptions,
  ) => string | number
} & { readonly dismiss: (id: string | number) => unknown }

/**
 * Shows connection toasts with sonner.
 *
 * @example
 * import { toast } from 'sonner'
 * useConnectionToast(sonnerAdapter(toast))
 */
export function sonnerAdapter(toast: SonnerToast): ToastAdapter<string | number> {
  return {
    show: (shown) => toast[shown.severity](shown.title, toSonner(shown)),
    update(id, shown) {
      toast[shown.severity](shown.title, { id, ...toSonner(shown) })
    },
    dismiss(id) {
      toast.dismiss(id)
    },
  }
}

function toSonner({ description, duration, action, onDismiss }: ConnectionToast): SonnerOptions {
  return {
    description,
    duration,
    // Named even where there is none: sonner keeps what an update leaves out.
    action: action
      ? {
          label: action.label,
          onClick(event) {
            // Or sonner would take the toast away, and the trouble is not over yet.
            event.preventDefault()
            action.onClick(event)
          },
        }
      : undefined,
    onDismiss,
  }
}

/** What this package uses of Base UI's toast options. */
export interface BaseUiToastOptions {
  readonly title: string
  readonly description: string
  readonly type: string
  readonly timeout: number
  readonly priority: 'low' | 'high'
  readonly actionProps:
    | {
        readonly children: string
        readonly onClick: (event: { readonly currentTarget: Element }) => void
      }
    | undefined
  readonly onClose: () => void
}

/** What this package uses of Base UI's toast manager. */
export interface BaseUiToastManager {
  readonly add: (options: BaseUiToastOptions) => string
  readonly update: (id: string, options: BaseUiToastOptions) => void
  readonly close: (id: string) => void
}

/**
 * Shows connection toasts with Base UI: its `createToastManager()`, or what `useToastManager()`
 * returns.
 *
 * @example
 * useConnectionToast(baseUiAdapter(Toast.useToastManager()))
 */
export function baseUiAdapter(manager: BaseUiToastManager): ToastAdapter<string> {
  return {
    show: (toast) => manager.add(toBaseUi(toast)),
    update(id, toast) {
      manager.update(id, toBaseUi(toast))
    },
    dismiss(id) {
      manager.close(id)
    },
  }
}

function toBaseUi(toast: ConnectionToast): BaseUiToastOptions {
  const { title, description, severity, urgent, duration, action, onDismiss } = toast
  return {
    title,
    description,
    type: severity,
    // 0: until it is closed.
    timeout: Number.isFinite(duration) ? duration : 0,
    priority: urgent ? 'high' : 'low',
    // Named even where there is none: Base UI keeps what an update leaves out.
    actionProps: action ? { children: action.label, onClick: action.onClick } : undefined,
    onClose: onDismiss,
  }
}
