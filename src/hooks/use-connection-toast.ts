'use client'

import { useContext, useEffect, useInsertionEffect, useRef } from 'react'
import type { Connection } from '../core/connection.ts'
import { describeToast, type ToastAction, type ToastAdapter } from '../core/toast.ts'
import { ConnectionContext } from './provider-context.ts'
import { useAction } from './use-action.ts'
import { useMessageFor } from './use-message-for.ts'
import { usePresentation } from './use-presentation.ts'

/** A toast that is up. */
interface Shown<Id> {
  readonly id: Id
  /** Ours for it, known before the toast system has an id for it. */
  readonly key: symbol
  readonly told: string
}

/**
 * Tells of an outage in the app's own toasts instead of a banner: one toast an outage, reworded
 * when its kind changes, replaced by "Back online", never two at once, and none for a blip. Call it
 * once a page. Without a connection it tells of the most urgent one of the page.
 *
 * @example
 * useConnectionToast(sonnerAdapter(toast))
 */
export function useConnectionToast<Id>(adapter: ToastAdapter<Id>, connection?: Connection): void {
  const { timing } = useContext(ConnectionContext)
  const presentation = usePresentation(connection)
  const message = useMessageFor(presentation)
  const { run } = useAction()
  const content = describeToast(presentation, message, timing)
  const shown = useRef<Shown<Id> | null>(null)
  // Adapters are made in render: which one it is says nothing.
  const latest = useRef({ adapter, presentation })
  useInsertionEffect(() => {
    latest.current = { adapter, presentation }
  })

  // After each render, and they are few: what is compared is what the toast says.
  useEffect(() => {
    const before = shown.current
    const key = before?.key ?? Symbol('toast')
    if (!content) {
      shown.current = null
      if (before) adapter.dismiss(before.id)
      return
    }
    const told = JSON.stringify(content)
    if (before?.told === told) return
    const toast = { ...content, action: content.action && actionOf(content.action), onDismiss }
    if (before) adapter.update(before.id, toast)
    shown.current = { id: before ? before.id : adapter.show(toast), key, told }

    // Toast systems say this too when it was this hook that took the toast away.
    function onDismiss(): void {
      if (shown.current?.key !== key) return
      shown.current = null
      latest.current.presentation.dismiss()
    }

    function actionOf({ name, label }: { name: string; label: string }): ToastAction {
      return {
        label,
        onClick({ currentTarget }) {
          const { connection: target, retry } = latest.current.presentation
          if (name === 'retry' || name === 'reconnect') retry()
          else if (target) run(name, target, currentTarget)
        },
      }
    }
  })

  useEffect(
    () => () => {
      const last = shown.current
      shown.current = null
      if (last) latest.current.adapter.dismiss(last.id)
    },
    [],
  )
}
