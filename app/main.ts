import './app.css';
import { openSessionStorage } from './boot-storage.ts';
import { watchDeviceLink } from './shell/device-link.ts';
import { startApp } from './start-app.tsx';

const places = openSessionStorage();
watchDeviceLink(places);
void startApp(places);
