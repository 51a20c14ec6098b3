import { generateKeyPairSync, sign } from 'node:crypto'

/** What a server needs to speak TLS. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** A fresh certificate that nobody but itself vouches for (RFC 5280 section 4.1, version 1). */
export function createSelfSignedCertificate(name: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(oid('2a8648ce3d040302')) // ecdsa-with-SHA256
  const subject = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))))
  const day = 24 * 60 * 60 * 1000
  const validity = sequence(utcTime(Date.now() - day), utcTime(Date.now() + day))
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' })
  const serialNumber = der(0x02, Buffer.from([1]))
  const signed = sequence(serialNumber, algorithm, subject, validity, subject, publicKeyInfo)
  const signature = der(0x03, Buffer.from([0]), sign('sha256', signed, privateKey))
  const encoded = sequence(signed, algorithm, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${encoded}\n-----END CERTIFICATE-----\n`,
  }
}

/** A value in the Distinguished Encoding Rules, of less than 64 kB: tag, length, content. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content)]), content])
}

/** As short as it can be: Chromium takes no other. */
function lengthOf({ length }: Buffer): readonly number[] {
  if (length < 128) return [length]
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

function sequence(...members: readonly Uint8Array[]): Buffer {
  return der(0x30, ...members)
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

/** `2025-01-31T12:34:56.789Z` → `250131123456Z`. */
function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, '')
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`))
}
