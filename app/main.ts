import './app.css';
import { watchDeviceLink } from './shell/device-link.ts';
import { startApp } from './start-app.tsx';

watchDeviceLink(sessionStorage);
void startApp();
