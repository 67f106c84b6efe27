/** The catalogs may be what is missing, so these words live here. */
const WORDS: ReadonlyArray<{ lang: string; text: string }> = [
  { lang: 'nl', text: 'Een stukje van de app ontbreekt op deze telefoon. Je gegevens zijn hierdoor niet weg. Maak één keer verbinding met internet en open de app opnieuw.' },
  { lang: 'ar', text: 'جزء من التطبيق غير موجود على هذا الهاتف. لم تُفقد بياناتك بسبب ذلك. اتصل بالإنترنت مرة واحدة ثم افتح التطبيق من جديد.' },
  { lang: 'tr', text: 'Uygulamanın bir parçası bu telefonda eksik. Bilgilerin bu yüzden kaybolmadı. Bir kez internete bağlan ve uygulamayı yeniden aç.' },
  { lang: 'pl', text: 'Na tym telefonie brakuje części aplikacji. Twoje dane przez to nie zniknęły. Połącz się raz z internetem i otwórz aplikację ponownie.' },
  { lang: 'en', text: 'A part of the app is missing on this phone. Your data is not lost by this. Connect to the internet once and open the app again.' },
];

/** Whatever is missing: these two are there. Without words, so that they need no language. */
const CALLS: ReadonlyArray<{ href: string; text: string }> = [
  { href: 'tel:112', text: '112' },
  { href: 'tel:08002000', text: 'Veilig Thuis 0800-2000' },
];

const headers = (type: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

function missingPage(): Response {
  const paragraphs = WORDS.map(({ lang, text }) => `<p lang="${lang}" dir="auto">${text}</p>`).join('');
  const calls = CALLS.map(({ href, text }) => `<h2><a href="${href}">${text}</a></h2>`).join('');
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Drempel</title><main>${paragraphs}<p><a href="/">Drempel</a></p>${calls}</main></html>`;
  return new Response(page, { status: 503, headers: headers('text/html') });
}

/**
 * A page whose first script is missing would stay silent, so the answer is a script that speaks. A running app marks
 * itself with `data-running` on its root element; there the throw alone makes import() reject, and the app speaks.
 */
function missingScript(): Response {
  const script = `if (!('running' in document.documentElement.dataset)) {
  document.body.replaceChildren(...${JSON.stringify(WORDS)}.map(({ lang, text }) =>
    Object.assign(document.createElement('p'), { lang, dir: 'auto', textContent: text })), ...${JSON.stringify(CALLS)}.map(({ href, text }) => {
    const line = document.createElement('h2');
    line.append(Object.assign(document.createElement('a'), { href, textContent: text }));
    return line;
  }));
}
throw new Error('a part of the app is missing');
`;
  return new Response(script, { headers: headers('text/javascript') });
}

/** What to answer when a file is neither in the cache nor to be had from the network. */
export function missingPart(destination: RequestDestination): Response {
  if (destination === 'document') return missingPage();
  if (destination === 'script') return missingScript();
  return new Response('', { status: 503, headers: headers('text/plain') });
}
