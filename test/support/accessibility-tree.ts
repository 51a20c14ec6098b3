import { cdp } from 'vitest/browser'

interface Frame {
  readonly frame: { readonly id: string; readonly url: string }
  readonly childFrames?: readonly Frame[]
}

/** What a person may come to know of a part besides its role and its name. */
const told = new Set(['disabled', 'expanded', 'focused', 'level', 'live'])
/** Roles that are nothing to a person. */
const silent = new Set(['RootWebArea', 'generic', 'none', 'InlineTextBox'])

/** The tree that Chromium gives to a screen reader, one line a part, as it is now. */
export async function readAccessibilityTree(): Promise<string> {
  const nodes = await readNodes()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines: string[] = []

  function write(node: AccessibilityNode | undefined, depth: number): void {
    if (!node) return
    const role = String(node.role?.value)
    const isTold = !node.ignored && !silent.has(role)
    if (isTold) lines.push('  '.repeat(depth) + describe(role, node))
    for (const id of node.childIds ?? []) write(byId.get(id), isTold ? depth + 1 : depth)
  }

  write(nodes[0], 0)
  return lines.join('\n')
}

type AccessibilityNode = Awaited<ReturnType<typeof readNodes>>[number]

async function readNodes() {
  const { frameTree } = await cdp().send('Page.getFrameTree')
  const frameId = findFrame(frameTree, location.href)
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', { frameId })
  return nodes
}

function findFrame({ frame, childFrames = [] }: Frame, url: string): string {
  if (frame.url === url) return frame.id
  for (const child of childFrames) {
    const found = findFrame(child, url)
    if (found) return found
  }
  return ''
}

function describe(role: string, { name, properties = [] }: AccessibilityNode): string {
  const states = properties
    .filter((property) => told.has(property.name))
    .map((property) => `${property.name}=${String(property.value.value)}`)
  const words = name?.value ? [JSON.stringify(name.value)] : []
  return [role === 'StaticText' ? 'text' : role, ...words, ...states].join(' ')
}
