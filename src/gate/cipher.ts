import { joined, utf8, type Bytes } from './bytes.ts';

/** Bytes of an initialisation vector of AES-GCM. */
const ivLength = 12;

/** What a cipher text belongs to: without the very same words it does not open. */
export type Belonging = readonly (string | number)[];

/**
 * Encrypts with AES-GCM, bound to `belonging`: initialisation vector ‖ cipher text ‖ tag.
 *
 * The vector is HMAC(ivKey, belonging ‖ bytes)[0..12]. The same input gives the same bytes, and two
 * texts never share a vector, which under one key would betray both.
 */
export async function encrypt(
  bytes: Bytes,
  key: CryptoKey,
  ivKey: CryptoKey,
  belonging: Belonging,
): Promise<Bytes> {
  const additionalData = encoded(belonging);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, additionalData.length);
  const mac = await crypto.subtle.sign('HMAC', ivKey, joined(length, additionalData, bytes));
  const iv = new Uint8Array(mac, 0, ivLength);
  const params = { name: 'AES-GCM', iv, additionalData };
  return joined(iv, new Uint8Array(await crypto.subtle.encrypt(params, key, bytes)));
}

/** What `crypto.subtle` needs to open what `encrypt` made: how, and the cipher text. */
export function toDecrypt(
  bytes: Bytes,
  belonging: Belonging,
): { params: AesGcmParams; text: Bytes } {
  return {
    params: {
      name: 'AES-GCM',
      iv: bytes.subarray(0, ivLength),
      additionalData: encoded(belonging),
    },
    text: bytes.subarray(ivLength),
  };
}

/** JSON keeps words apart: `["a/b"]` is never `["a", "b"]`. */
function encoded(belonging: Belonging): Bytes {
  return utf8(JSON.stringify(belonging));
}
