'use client'

import { type Context, createContext } from 'react'
import { createRegistry, type Registry } from '../core/registry.ts'

/** Where hooks and components find the connections: the page's own registry, or a provider's. */
export const RegistryContext: Context<Registry> = /* #__PURE__ */ createContext(
  /* #__PURE__ */ createRegistry(),
)
