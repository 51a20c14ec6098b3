import { type ReactElement, type ReactNode, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { createRegistry } from '../../src/core/registry.ts'
import { demoActions } from './demo-actions.ts'
import { checkedLooks } from './every-look.ts'
import { messagesOf } from './locales.ts'
import { useStylesheet } from './stylesheet.ts'

/** What the toolbar sets. */
export interface Looks {
  readonly theme: 'system' | 'light' | 'dark'
  readonly direction: 'language' | 'ltr' | 'rtl'
  readonly locale: string
  readonly motion: 'system' | 'reduced'
}

interface SurroundingsProps {
  readonly looks: Looks
  /** Whether styles.css is there. */
  readonly styled: boolean
  readonly children: ReactNode
}

/**
 * The page around a story: theme, direction, language, an app's actions, and connections that are
 * shared with no other story.
 */
export function Surroundings({ looks, styled, children }: SurroundingsProps): ReactElement {
  const { theme, direction, locale, motion } = { ...looks, ...useStore(checkedLooks) }
  const messages = messagesOf(locale)
  const dir = direction === 'language' ? messages.dir : direction
  useStylesheet(styled)
  const [registry] = useState(createRegistry)
  useLayoutEffect(() => {
    const page = document.documentElement
    page.lang = messages.locale
    page.dir = dir
    page.dataset['motion'] = motion
    if (theme === 'system') delete page.dataset['theme']
    else page.dataset['theme'] = theme
  }, [messages, dir, theme, motion])
  return (
    <ConnectionProvider messages={messages} actions={demoActions} registry={registry}>
      {children}
    </ConnectionProvider>
  )
}
