// `npm start`: installs and builds what is needed, then serves the app and says where it is.
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { ROOT, at, ensureBuild, ensurePackages, requireNode } from './lib.mjs';

requireNode();
ensurePackages();
ensureBuild();
const { renderUnicodeCompact } = await import('uqr');

const port = process.env.PORT || '8787';
const host = process.env.HOST || '0.0.0.0';

function networkAddress() {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.find((address) => address && address.family === 'IPv4' && !address.internal)?.address;
}

const indent = (text) => text.replaceAll(/^/gm, '    ');

function announce({ port: actualPort, code }) {
  const local = `http://localhost:${actualPort}`;
  const lan = host === '0.0.0.0' ? networkAddress() : undefined;
  console.log(`\n  On this computer   ${local}`);
  if (lan) console.log(`  On the network     http://${lan}:${actualPort}`);
  console.log(`\n${indent(renderUnicodeCompact(lan ? `http://${lan}:${actualPort}` : local, { border: 1 }))}\n`);
  if (lan) {
    console.log('  A phone that scans this sees the app, but over plain http its browser offers no encryption and no');
    console.log('  offline use, so the app keeps nothing there. To use it for real on an Android phone, connect it by');
    console.log(`  USB, run "adb reverse tcp:${actualPort} tcp:${actualPort}" and open ${local} on the phone;`);
    console.log('  or put the hub behind https (hub/README.md). HOST=127.0.0.1 keeps it off the network.');
  }
  if (code) {
    console.log(`  To let devices and people find each other through this hub, the app asks once for a code:\n\n      ${code}\n`);
    console.log(`  It is kept in ${join(process.env.DATA_DIR || at('data'), 'organisation-code.txt')}; more of them: node dist-hub/cli.mjs org add NAME`);
  }
  console.log('  Ctrl+C stops it.\n');
}

const hub = spawn(process.execPath, [at('dist-hub', 'main.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  env: { ...process.env, PORT: port, HOST: host },
});
hub.once('message', (message) => announce(message));
hub.once('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => hub.kill(signal));
