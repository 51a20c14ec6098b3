/** A `--rws-*` variable of the stylesheet. */
export interface ThemeVariable {
  readonly name: string
  /** Light; where nothing else is given, also dark. Empty where a component sets it. */
  readonly light: string
  readonly dark: string
}

const severities = ['info', 'warning', 'error', 'success', 'neutral']
const parts = {
  background: 'Background',
  text: 'Text, 4.5:1 and more on that background',
  icon: 'Icon, badge and timeline, 3:1 and more on that background',
}

/** What each variable is for. A test holds this list against the stylesheet. */
export const meanings: ReadonlyMap<string, string> = new Map([
  ...severities.flatMap((severity) =>
    Object.entries(parts).map(
      ([part, what]) => [`--rws-${severity}-${part}`, `${what}: ${severity}`] as const,
    ),
  ),
  ['--rws-background', 'Background of the severity that is shown'],
  ['--rws-text', 'Text of the severity that is shown'],
  ['--rws-icon', 'Icon of the severity that is shown'],
  ['--rws-border', 'Colour of borders'],
  ['--rws-ring', 'Colour of the focus ring'],
  ['--rws-radius', 'Corners of banner and message; of buttons three quarters of it'],
  ['--rws-gap', 'Between icon, words and buttons: row, column'],
  ['--rws-padding', 'Inside banner and message'],
  ['--rws-font-family', 'Font'],
  ['--rws-font-size', 'Size of the text'],
  ['--rws-duration', 'How long the banner takes to come and go'],
  ['--rws-slide', 'How far it slides meanwhile'],
  ['--rws-z-index', 'Layer of a sticky or fixed banner'],
  ['--rws-progress', 'Set by the countdown: how much of the wait is over, 0 to 1'],
  ['--rws-share', "Set by the timeline on each segment: its share of the bar's width, 0 to 1"],
  ['--rws-banner-height', 'Set on the root by a sticky or fixed banner: its height'],
])

/** Every variable that a stylesheet declares or reads, in the order they come. */
export function readVariables(css: string): readonly ThemeVariable[] {
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '')
  const found = new Map<string, string[]>()
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/(--rws-[\w-]+)\s*[:,)]/g)) {
    const values = found.get(name) ?? []
    found.set(name, values)
    const value = whole.endsWith(')') ? '' : readValue(text.slice(index + whole.length))
    // Forced colours are the system's, not a theme's.
    if (value !== '' && value !== 'CanvasText') values.push(value)
  }
  return [...found].map(([name, [light = '', dark = light]]) => ({ name, light, dark }))
}

/** Up to the end of the declaration, or of the `var()` around it. */
function readValue(text: string): string {
  let depth = 0
  let end = 0
  for (const { 0: character, index } of text.matchAll(/[();]/g)) {
    end = index
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ';' || depth < 0) break
  }
  return text.slice(0, end).replaceAll(/\s+/g, ' ').trim()
}
