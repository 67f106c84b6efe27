// A certificate for localhost that lives as long as a bench, written by hand because Node makes none.
import { generateKeyPairSync, sign } from 'node:crypto';

const VALID = ['250101000000Z', '491231000000Z'];

function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const row = (...parts) => der(0x30, ...parts);
const id = (hex) => der(0x06, Buffer.from(hex, 'hex'));
const text = (tag, value) => der(tag, Buffer.from(value, 'latin1'));

const COMMON_NAME = '550403';
const ALTERNATIVE_NAME = '551d11';
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';

export function selfSigned(host = 'localhost') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = row(der(0x31, row(id(COMMON_NAME), text(0x0c, host))));
  const algorithm = row(id(ECDSA_WITH_SHA256));
  const extensions = der(0xa3, row(row(id(ALTERNATIVE_NAME), der(0x04, row(text(0x82, host))))));
  const content = row(
    der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.from([1])), algorithm, name, row(...VALID.map((day) => text(0x17, day))), name,
    publicKey.export({ type: 'spki', format: 'der' }), extensions,
  );
  const cert = row(content, algorithm, der(0x03, Buffer.from([0]), sign('sha256', content, privateKey)));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: `-----BEGIN CERTIFICATE-----\n${cert.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n` };
}
