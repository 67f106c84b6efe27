import { lingui } from '@lingui/vite-plugin';
import preact from '@preact/preset-vite';
import type { PluginOption } from 'vite';

/** Fresh plugin instances on every call: Preact's JSX, Lingui's macros and imports of .po catalogs. */
export const appPlugins = (): PluginOption[] => [
  preact({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
  lingui(),
];
