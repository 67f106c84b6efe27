import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { NoMore } from './no-more.tsx';

/** In the place of a form about a family that was erased, here or elsewhere. */
export const GoneFamily = ({ title }: { readonly title: string }): JSX.Element => <NoMore title={title}>{t`Dit gezin is gewist.`}</NoMore>;
