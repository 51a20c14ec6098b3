/** Opcodes of RFC 6455 section 5.2. */
export const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** A frame as it came in, unmasked. */
export interface Frame {
  readonly opcode: number
  readonly payload: Buffer
}

/** A whole, unmasked frame, as a server sends it (RFC 6455 section 5.2). Nothing is checked. */
export function encodeFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const first = 0x80 | opcode
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload])
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = first
  if (length < 65_536) {
    header[1] = 126
    header.writeUInt16BE(length, 2)
  } else {
    header[1] = 127
    header.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([header, payload])
}

/** A Close frame with any code of 16 bits, allowed or not; without a code it is empty. */
export function encodeClose(code?: number, reason = ''): Buffer {
  if (code === undefined) return encodeFrame(opcodes.close, new Uint8Array())
  const payload = Buffer.alloc(2)
  payload.writeUInt16BE(code)
  return encodeFrame(opcodes.close, Buffer.concat([payload, Buffer.from(reason)]))
}

/** Cuts the bytes of a client into frames. Messages in several frames come frame by frame. */
export function createFrameReader(onFrame: (frame: Frame) => void): (bytes: Buffer) => void {
  let buffered = Buffer.alloc(0)
  return (bytes) => {
    buffered = Buffer.concat([buffered, bytes])
    for (let frame = takeFrame(buffered); frame; frame = takeFrame(buffered)) {
      buffered = buffered.subarray(frame.size)
      onFrame(frame)
    }
  }
}

function takeFrame(bytes: Buffer): (Frame & { readonly size: number }) | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes.readUInt8(1) & 0x7f
  const maskAt = short < 126 ? 2 : short === 126 ? 4 : 10
  const start = maskAt + 4
  if (bytes.length < start) return undefined
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const size = start + length
  if (bytes.length < size) return undefined
  // A client's frames are always masked (RFC 6455 section 5.3).
  const payload = Buffer.from(bytes.subarray(start, size))
  for (let index = 0; index < length; index++) {
    payload[index] = payload.readUInt8(index) ^ bytes.readUInt8(maskAt + (index & 3))
  }
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, size }
}
