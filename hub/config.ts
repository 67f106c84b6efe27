export type HubConfig = { host: string; port: number; distDir: string };

export type ConfigResult = { ok: true; value: HubConfig } | { ok: false; error: string };

type Environment = Readonly<Record<string, string | undefined>>;

const HIGHEST_PORT = 65_535;

/** Port 0 asks the system for a free one. The hub listens to this machine alone unless HOST opens it up. */
export function parseConfig(env: Environment, defaultDistDir: string): ConfigResult {
  const portText = env['PORT']?.trim() || '8787';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > HIGHEST_PORT) {
    return { ok: false, error: `PORT must be a whole number from 0 to ${HIGHEST_PORT}, and is "${portText}"` };
  }
  const host = env['HOST']?.trim() || '127.0.0.1';
  return { ok: true, value: { host, port, distDir: env['DIST']?.trim() || defaultDistDir } };
}
