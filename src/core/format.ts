import type { PluralTexts } from './messages.ts'

interface Formats {
  readonly relative: Intl.RelativeTimeFormat
  readonly plural: Intl.PluralRules
  readonly number: Intl.NumberFormat
  readonly percent: Intl.NumberFormat
  readonly minutes: Intl.NumberFormat
  readonly milliseconds: Intl.NumberFormat
  readonly longMilliseconds: Intl.NumberFormat
  readonly clock: Intl.DateTimeFormat
  readonly time: Intl.DateTimeFormat
}

const known = new Map<string, Formats>()

/** A malformed tag must not take the page down: numbers are then written the English way. */
function formatsOf(locale: string): Formats {
  const cached = known.get(locale)
  if (cached) return cached
  let formats
  try {
    formats = createFormats(locale)
  } catch {
    formats = createFormats('en')
  }
  known.set(locale, formats)
  return formats
}

function createFormats(locale: string): Formats {
  return {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'always' }),
    plural: new Intl.PluralRules(locale),
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent' }),
    minutes: new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'minute',
      unitDisplay: 'long',
      maximumFractionDigits: 0,
    }),
    milliseconds: new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' }),
    longMilliseconds: new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'millisecond',
      unitDisplay: 'long',
    }),
    clock: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
    time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }),
  }
}

/** The whole phrase for a wait, such as "in 12 seconds"; over a minute in minutes, rounded up. */
export function formatWait(locale: string, seconds: number): string {
  const { relative } = formatsOf(locale)
  return seconds > 60
    ? relative.format(Math.ceil(seconds / 60), 'minute')
    : relative.format(seconds, 'second')
}

/** The text in the plural form that the language uses for `count`. */
export function formatPlural(locale: string, count: number, texts: PluralTexts): string {
  const { plural, number } = formatsOf(locale)
  return (texts[plural.select(count)] ?? texts.other)(number.format(count))
}

/** A share in 0–1 as a percentage, such as "97%". */
export function formatShare(locale: string, share: number): string {
  return formatsOf(locale).percent.format(share)
}

/** A duration in ms as whole minutes, such as "15 minutes". */
export function formatMinutes(locale: string, duration: number): string {
  return formatsOf(locale).minutes.format(duration / 60_000)
}

/** A duration in ms, such as "120 ms", or in full for those who listen: "120 milliseconds". */
export function formatMilliseconds(
  locale: string,
  duration: number,
  display: 'short' | 'long',
): string {
  const { milliseconds, longMilliseconds } = formatsOf(locale)
  return (display === 'short' ? milliseconds : longMilliseconds).format(duration)
}

/** A time of day (epoch ms) to the second, or from one to another, such as "1:46:40 – 1:47:45 AM". */
export function formatClock(locale: string, from: number, to?: number): string {
  const { clock } = formatsOf(locale)
  return to === undefined ? clock.format(from) : clock.formatRange(from, to)
}

/** A whole number in the language's own digits. */
export function formatNumber(locale: string, number: number): string {
  return formatsOf(locale).number.format(number)
}

/** An instant (epoch ms) with date, time to the second and time zone. */
export function formatTime(locale: string, at: number): string {
  return formatsOf(locale).time.format(at)
}
