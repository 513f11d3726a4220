/** Just enough of the protobuf wire format to write an ONNX file. */

const encoder = new TextEncoder();

/** Writes one message; fields come out in the order of the calls. */
export class MessageWriter {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  /** An integer field (wire type 0); negative numbers as two's complement of 64 bits. */
  int(field: number, value: number | bigint): this {
    this.varint(BigInt(field) << 3n);
    this.varint(BigInt.asUintN(64, BigInt(value)));
    return this;
  }

  /** A float field (wire type 5). */
  float(field: number, value: number): this {
    this.varint((BigInt(field) << 3n) | 5n);
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    this.append(bytes);
    return this;
  }

  /** A string, bytes or message field (wire type 2). */
  bytes(field: number, value: string | Uint8Array | MessageWriter): this {
    const payload =
      typeof value === 'string' ? encoder.encode(value) : value instanceof Uint8Array ? value : value.finish();
    this.varint((BigInt(field) << 3n) | 2n);
    this.varint(BigInt(payload.length));
    this.append(payload);
    return this;
  }

  /** All fields of another writer, as fields of this message. */
  include(other: MessageWriter): this {
    this.append(other.finish());
    return this;
  }

  finish(): Uint8Array {
    const out = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  private varint(value: bigint): void {
    const bytes: number[] = [];
    do {
      const low = Number(value & 0x7fn);
      value >>= 7n;
      bytes.push(value ? low | 0x80 : low);
    } while (value);
    this.append(Uint8Array.from(bytes));
  }

  private append(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
