/** The contrast of two computed colours, 1–21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour that is painted behind an element's content. */
export function backgroundOf(element: Element | null): string {
  if (!element) return 'rgb(255, 255, 255)'
  const { backgroundColor } = getComputedStyle(element)
  return channels(backgroundColor)[3] === 0 ? backgroundOf(element.parentElement) : backgroundColor
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Red, green, blue (0–255), and alpha (0–1) where it is not 1. */
function channels(colour: string): readonly number[] {
  const [, numbers] = /^rgba?\((.+)\)$/.exec(colour) ?? []
  if (numbers === undefined) throw new Error(`not an rgb() colour: ${colour}`)
  return numbers.split(', ').map(Number)
}
