import type { PluralTexts } from './messages.ts'

/**
 * One format a language, made when it is first used: making one costs more than using it. A
 * malformed tag must not take the page down: what it formats is then written the English way.
 */
function eachLocale<Format>(create: (locale: string) => Format): (locale: string) => Format {
  const known = new Map<string, Format>()
  return (locale) => {
    let format = known.get(locale)
    if (format === undefined) {
      try {
        format = create(locale)
      } catch {
        format = create('en')
      }
      known.set(locale, format)
    }
    return format
  }
}

// Each by itself, so that a bundle has only those it uses.
const relative = /* @__PURE__ */ eachLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }),
)
const plural = /* @__PURE__ */ eachLocale((locale) => new Intl.PluralRules(locale))
const decimal = /* @__PURE__ */ eachLocale((locale) => new Intl.NumberFormat(locale))
const percent = /* @__PURE__ */ eachLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent' }),
)
const minutes = /* @__PURE__ */ eachLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'minute',
      unitDisplay: 'long',
      maximumFractionDigits: 0,
    }),
)
const milliseconds = /* @__PURE__ */ eachLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' }),
)
const longMilliseconds = /* @__PURE__ */ eachLocale(
  (locale) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond', unitDisplay: 'long' }),
)
const clock = /* @__PURE__ */ eachLocale(
  (locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
)
const time = /* @__PURE__ */ eachLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }),
)

/** The whole phrase for a wait, such as "in 12 seconds"; over a minute in minutes, rounded up. */
export function formatWait(locale: string, seconds: number): string {
  return seconds > 60
    ? relative(locale).format(Math.ceil(seconds / 60), 'minute')
    : relative(locale).format(seconds, 'second')
}

/** The text in the plural form that the language uses for `count`. */
export function formatPlural(locale: string, count: number, texts: PluralTexts): string {
  const text = texts[plural(locale).select(count)] ?? texts.other
  return text(formatNumber(locale, count))
}

/** A share in 0–1 as a percentage, such as "97%". */
export function formatShare(locale: string, share: number): string {
  return percent(locale).format(share)
}

/** A duration in ms as whole minutes, such as "15 minutes". */
export function formatMinutes(locale: string, duration: number): string {
  return minutes(locale).format(duration / 60_000)
}

/** A duration in ms, such as "120 ms", or in full for those who listen: "120 milliseconds". */
export function formatMilliseconds(
  locale: string,
  duration: number,
  display: 'short' | 'long',
): string {
  const format = display === 'short' ? milliseconds : longMilliseconds
  return format(locale).format(duration)
}

/** A time of day (epoch ms) to the second, or from one to another, such as "1:46:40 – 1:47:45 AM". */
export function formatClock(locale: string, from: number, to?: number): string {
  return to === undefined ? clock(locale).format(from) : clock(locale).formatRange(from, to)
}

/** A whole number in the language's own digits. */
export function formatNumber(locale: string, number: number): string {
  return decimal(locale).format(number)
}

/** An instant (epoch ms) with date, time to the second and time zone. */
export function formatTime(locale: string, at: number): string {
  return time(locale).format(at)
}
