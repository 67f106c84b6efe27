import type { Services } from '../../services.ts';

/** Other devices of hers hold the same, and this one lost its place among them with its storage. */
export const isApart = ({ devices, settings }: Pick<Services, 'devices' | 'settings'>): boolean => devices.status.value.state === 'alone' && settings.read().otherDevices === true;
