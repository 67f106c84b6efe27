// Which room may import which. The name of a rule is the sentence that is printed when it is broken.
// `from` and `to` are patterns over paths (or package names); $1 in `to` and `except` is the first group of `from`.
// The composition root is what lies directly in app/. `types` allows imports that vanish when compiled.

const OURS = '(app|sw|hub|wire)/';

export const ROOM_RULES = [
  { name: 'domain imports nothing of ours', from: '^app/domain/', to: `^${OURS}`, except: '^app/domain/' },
  { name: 'domain uses no packages', from: '^app/domain/', to: '^package:' },
  { name: 'wire imports nothing of ours', from: '^wire/', to: '^(app|sw|hub)/' },
  { name: 'crypto knows only results and the wire', from: '^app/crypto/', to: `^${OURS}`, except: '^(app/crypto/|wire/|app/domain/result\\.ts$)' },
  { name: 'crypto uses only Argon2', from: '^app/crypto/', to: '^package:', except: '^package:hash-wasm$' },
  { name: 'storage knows only the domain', from: '^app/storage/', to: `^${OURS}`, except: '^app/(storage|domain)/' },
  { name: 'vault stands on domain, crypto and storage', from: '^app/vault/', to: `^${OURS}`, except: '^app/(vault|domain|crypto|storage)/', types: '^(app/sync|wire)/' },
  { name: 'vault has no screens and no words', from: '^app/vault/', to: '^package:(preact|@lingui/.*)$' },
  { name: 'sync stands on domain, crypto and the wire', from: '^app/sync/', to: `^${OURS}`, except: '^(app/(sync|domain|crypto)/|wire/|app/vault/segment-codec\\.ts$)', types: '^app/(vault|storage)/' },
  { name: 'sync has no screens, no words and no database', from: '^app/sync/', to: '^package:' },
  { name: 'the app knows the wire only through sync and crypto', from: '^app/(?!sync/|crypto/)', to: '^wire/', types: '.' },
  { name: 'ui knows no app', from: '^app/ui/', to: `^${OURS}`, except: '^app/(ui|i18n)/' },
  { name: 'i18n knows only the domain', from: '^app/i18n/', to: `^${OURS}`, except: '^app/(i18n|domain)/' },
  { name: 'hooks stand below the features', from: '^app/hooks/', to: '^app/(features|shell|crypto)/' },
  { name: 'hooks see the vault only as types', from: '^app/hooks/', to: '^app/(vault|storage)/', types: '.' },
  { name: 'sync is seen as types only; the composition root makes it', from: '^app/(hooks|features|shell|vault)/', to: '^app/sync/', types: '.' },
  { name: 'below sync nothing knows it', from: '^app/(domain|crypto|storage|ui|i18n|reference)/', to: '^app/sync/' },
  { name: 'screens reach data through their hooks', from: '^app/features/.+\\.tsx$', to: '^app/(storage|crypto|vault)/', types: '.' },
  { name: 'features are strangers', from: '^app/features/([^/]+)/', to: '^app/features/', except: '^app/features/$1/' },
  { name: 'features do not know the shell', from: '^app/features/', to: '^app/shell/' },
  { name: 'only the vault and the composition root touch storage', from: '^app/(?!vault/|storage/)[^/]+/', to: '^app/storage/', types: '.' },
  { name: 'nothing imports the composition root', from: '^app/[^/]+/', to: '^app/[^/]+\\.tsx?$', except: '^app/services\\.ts$' },
  { name: 'the app sees the worker only as types', from: '^app/', to: '^sw/', types: '.' },
  { name: 'the app does not know the hub', from: '^app/', to: '^hub/' },
  { name: 'the worker is alone', from: '^sw/', to: '^(app|hub)/' },
  { name: 'the worker uses only Workbox', from: '^sw/', to: '^package:', except: '^package:workbox-' },
  { name: 'the hub shares only the wire', from: '^hub/', to: '^(app|sw)/' },
  { name: 'databases of the hub live in its store', from: '^hub/(?!store/)', to: '^package:(libsql|postgres)$', types: '.' },
  { name: 'databases live in storage', from: '^(?!app/storage/)', to: '^package:(dexie|idb-keyval)$' },
  { name: 'the page talks to the worker through one bridge', from: '^app/(?!shell/)', to: '^package:workbox-' },
];

/** Browser doors that belong to one room each; what lies directly in app/ may hand them in. */
export const GLOBAL_RULES = [
  { name: 'browser storage lives in storage', word: /\b(localStorage|indexedDB)\b/, from: '^app/(?!storage/)[^/]+/' },
  { name: 'the page talks to the worker through one bridge', word: /\bnavigator\.serviceWorker\b/, from: '^app/(?!shell/sw-bridge)' },
];
