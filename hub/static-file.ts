/** One file with the compressed forms that the build made of it. */
export type StaticFile = {
  type: string;
  /** True when the name holds a hash, so that the bytes under this name never change. */
  immutable: boolean;
  hash: string;
  body: Uint8Array<ArrayBuffer>;
  encoded: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>;
};

export type Encoding = 'br' | 'gzip';

/** Best first. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];

function acceptedEncodings(header: string | null): Set<string> {
  const accepted = new Set<string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) accepted.add(name);
  }
  return accepted;
}

function chooseEncoding(file: StaticFile, header: string | null): Encoding | undefined {
  const accepted = acceptedEncodings(header);
  return ENCODINGS.find((encoding) => file.encoded[encoding] && accepted.has(encoding));
}

/** Weak comparison, as RFC 9110 asks for If-None-Match. */
function matchesTag(header: string | null, tag: string): boolean {
  return (header ?? '').split(',').some((candidate) => {
    const given = candidate.trim();
    return given === '*' || given.replace(/^W\//, '') === tag;
  });
}

/** 304 when the browser has this form of the file already; otherwise the smallest form it accepts. */
export function respondWithFile(file: StaticFile, request: Request): Response {
  const encoding = chooseEncoding(file, request.headers.get('accept-encoding'));
  const body = (encoding && file.encoded[encoding]) ?? file.body;
  const tag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`;
  const headers = new Headers({
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
  });
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  headers.set('content-type', file.type);
  headers.set('content-length', String(body.byteLength));
  if (encoding) headers.set('content-encoding', encoding);
  return new Response(body, { headers });
}
