import { addons } from 'storybook/manager-api'

/** Pages to use and to read, which have nothing to set. */
const pages = new Set(['live-outage--live-outage', 'close-codes--close-codes'])

addons.setConfig({
  layoutCustomisations: {
    showPanel: ({ storyId }: { readonly storyId: string }, asUsual: boolean) =>
      !pages.has(storyId) && asUsual,
  },
})
