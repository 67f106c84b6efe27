import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Deferred } from '../hooks/deferred.tsx';
import { sideOf } from '../hooks/line-people.ts';
import { PracticeSheet } from '../hooks/practice/practice-sheet.tsx';
import { type Place, placeFor, type Route } from '../hooks/route.ts';
import type { Services } from '../services.ts';
import { ServicesContext } from '../services.ts';
import { RetentionRun } from '../features/retention/retention-run.tsx';
import { RoadsScreen } from '../features/roads/roads-screen.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { AutoLock } from './auto-lock.tsx';
import { Banners } from './banners.tsx';
import { followInvitationLink } from './invitation-link.ts';
import { createReader } from '../hooks/read-aloud/reader.ts';
import { LossGate } from './loss-gate.tsx';
import { ReadAloud } from './read-aloud.tsx';
import type { RootState } from './root-state.ts';
import { SaveStatus } from './save-status.tsx';
import { Tabbar } from './tabbar.tsx';
import { UndoBar } from './undo-bar.tsx';

type Screen = () => Promise<ComponentType<never>>;

/** Every place and the file that draws it. A screen's props are the rest of its route. */
const SCREENS: Readonly<Record<Exclude<Place, 'today' | 'roads' | 'safety'>, Screen>> = {
  'new-family': async () => (await import('../features/roads/family/new-family-screen.tsx')).NewFamilyScreen,
  road: async () => (await import('../features/roads/road-screen.tsx')).RoadScreen,
  family: async () => (await import('../features/roads/family/family-screen.tsx')).FamilyScreen,
  step: async () => (await import('../features/roads/steps/step-screen.tsx')).StepScreen,
  promise: async () => (await import('../features/roads/promises/promise-screen.tsx')).PromiseScreen,
  'close-road': async () => (await import('../features/roads/close-road-screen.tsx')).CloseRoadScreen,
  cards: async () => (await import('../features/cards/cards-screen.tsx')).CardsScreen,
  card: async () => (await import('../features/cards/card-screen.tsx')).CardScreen,
  'our-cards': async () => (await import('../features/cards/our-cards-screen.tsx')).OurCardsScreen,
  record: async () => (await import('../features/cards/record-screen.tsx')).RecordScreen,
  'our-card': async () => (await import('../features/cards/our-card-screen.tsx')).OurCardScreen,
  review: async () => (await import('../features/cards/review-screen.tsx')).ReviewScreen,
  hats: async () => (await import('../features/cards/hats-screen.tsx')).HatsScreen,
  meeting: async () => (await import('../features/cards/meeting-screen.tsx')).MeetingScreen,
  lines: async () => (await import('../features/lines/lines-screen.tsx')).LinesScreen,
  line: async () => (await import('../features/lines/line-screen.tsx')).LineScreen,
  'line-edit': async () => (await import('../features/lines/line-edit-screen.tsx')).LineEditScreen,
  'pass-on': async () => (await import('../features/lines/pass-on-screen.tsx')).PassOnScreen,
  'line-invite': async () => (await import('../features/lines/line-invite-screen.tsx')).LineInviteScreen,
  'join-line': async () => (await import('../features/lines/join-line-screen.tsx')).JoinLineScreen,
  inbox: async () => (await import('../features/lines/inbox-screen.tsx')).InboxScreen,
  handover: async () => (await import('../features/lines/handover-screen.tsx')).HandoverScreen,
  advice: async () => (await import('../features/lines/advice-screen.tsx')).AdviceScreen,
  team: async () => (await import('../features/teams/team-screen.tsx')).TeamScreen,
  'team-new': async () => (await import('../features/teams/team-new-screen.tsx')).TeamNewScreen,
  'team-invite': async () => (await import('../features/teams/team-invite-screen.tsx')).TeamInviteScreen,
  'join-team': async () => (await import('../features/teams/join-team-screen.tsx')).JoinTeamScreen,
  partner: async () => (await import('../features/teams/partner-screen.tsx')).PartnerScreen,
  'own-card': async () => (await import('../features/teams/own-card-screen.tsx')).OwnCardScreen,
  'team-faces': async () => (await import('../features/teams/faces-screen.tsx')).FacesScreen,
  me: async () => (await import('../features/me/me-screen.tsx')).MeScreen,
  limits: async () => (await import('../features/me/limits-screen.tsx')).LimitsScreen,
  'say-no': async () => (await import('../features/me/say-no-screen.tsx')).SayNoScreen,
  stop: async () => (await import('../features/me/stop/stop-screen.tsx')).StopScreen,
  'take-over': async () => (await import('../features/me/stop/take-over-screen.tsx')).TakeOverScreen,
  figures: async () => (await import('../features/me/figures-screen.tsx')).FiguresScreen,
  'promise-of-silence': async () => (await import('../features/me/promise-of-silence-screen.tsx')).PromiseOfSilenceScreen,
  'lock-settings': async () => (await import('../features/lock-settings/lock-settings-screen.tsx')).LockSettingsScreen,
  backup: async () => (await import('../features/backup/backup-screen.tsx')).BackupScreen,
  devices: async () => (await import('../features/devices/devices-screen.tsx')).DevicesScreen,
  'add-device': async () => (await import('../features/devices/add-device-screen.tsx')).AddDeviceScreen,
  'join-device': async () => (await import('../features/devices/join-device-screen.tsx')).JoinDeviceScreen,
  install: async () => (await import('../features/install/install-screen.tsx')).InstallScreen,
  help: async () => (await import('../features/help/help-screen.tsx')).HelpScreen,
};

function Place({ route }: { readonly route: Route }) {
  if (route.at === 'today') return <TodayScreen key={route.looked} looked={route.looked} />;
  if (route.at === 'safety') return <TodayScreen />;
  if (route.at === 'roads') return <RoadsScreen />;
  const { at, ...props } = route;
  // The route's own type says which props its screen takes.
  return <Deferred key={JSON.stringify(route)} name={JSON.stringify(route)} load={SCREENS[at] as () => Promise<ComponentType<object>>} props={props} />;
}

/** The unlocked app. */
export function OpenApp({ services, state }: { readonly services: Services; readonly state: RootState }) {
  useEffect(() => {
    const reader = createReader(globalThis.speechSynthesis);
    state.onTop.value = <ServicesContext.Provider value={services}><AutoLock /></ServicesContext.Provider>;
    if (reader) state.aside.value = <ReadAloud reader={reader} navigation={services.navigation} />;
    return () => {
      reader?.stop();
      state.aside.value = undefined;
      state.onTop.value = undefined;
    };
  }, []);
  useEffect(() => followInvitationLink(sessionStorage, services.navigation.go), []);
  const side = sideOf(services.records);
  const route = placeFor(side, services.navigation.route.value);
  return (
    <ServicesContext.Provider value={services}>
      <LossGate state={state}>
        <ScrollArea>
          <Banners state={state} />
          <RetentionRun />
          <Place route={route} />
          <PracticeSheet route={route} />
        </ScrollArea>
        <SaveStatus />
        <UndoBar covered={state.safety.value} />
        <Tabbar side={side} at={route.at} onGo={(at) => services.navigation.home({ at })} />
      </LossGate>
    </ServicesContext.Provider>
  );
}
