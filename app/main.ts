import './app.css';
import { openSessionStorage } from './boot-storage.ts';
import { watchInvitationLink } from './shell/invitation-link.ts';
import { startApp } from './start-app.tsx';

const places = openSessionStorage();
watchInvitationLink(places);
void startApp(places);
