import { i18n } from '@lingui/core';
import type { Entity } from '../../domain/entities.ts';
import { COMMITMENT_LABELS } from '../../i18n/labels/promise-labels.ts';

/** Her own words when she gave them, otherwise the picture's. */
export const promiseWords = ({ kind, words }: Entity<'commitment'>): string => words || i18n._(COMMITMENT_LABELS[kind]);
