/** The app's frame: header, sidebar, main area. Its test ids and attributes are those browser tests wait for. */
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";

import { CollapseIcon, ExpandIcon } from "../ui/icons";
import { lazyComponents, Loading } from "../lazy";
import { Block } from "../components/Block";
import { useFollowedEnd } from "../ui/followEnd";
import type { PageConfigMessage } from "../protocol/wire.gen";
import { CompileErrorDialog } from "./CompileErrorDialog";
import { loadParts, named } from "../lazy";
import { InSidebar } from "../ui/surroundings";
import { SiteRoot } from "../ui/address";
import { useSession, useStore } from "../model/context";
import type { BlockNode } from "../model/nodes";
import { embedding } from "./embedding";
import { Failure } from "./Failure";
import { MainMenu } from "./MainMenu";
import { SidebarNavigation, visiblePages } from "./Navigation";
import { Notices } from "./Notices";
import { PageNotFoundDialog } from "./PageNotFoundDialog";
import { isTyping } from "../ui/shortcuts";
import { chooseSidebar, NARROW, sidebarChoice } from "./sidebarChoice";
import { Starting } from "./Starting";
import { StatusWidget, StopButton } from "./StatusWidget";
import { TopNavigation } from "./TopNavigation";
import { useHead } from "./useHead";
import { wideMode } from "./wideMode";

const ResizeHandle = lazyComponents("shell/ResizeHandle", () => import("./ResizeHandle"))("ResizeHandle");
const Logo = lazyComponents("shell/Logo", () => import("./Logo"))("Logo");
named("shell/print", () => import("./print"));

const SIDEBAR_ID = "stSidebar";
/** In CSS pixels. */
const USUAL_WIDTH = 300;

export function App() {
  useRerunKey();
  useStartAtAnchor();
  useHead();
  return (
    <SiteRoot value={useSession().address.root}>
      <Root>
        <Frame />
        <CompileError />
        <PageNotFound />
        <Notices />
      </Root>
    </SiteRoot>
  );
}

/** The root carries the state of the run; a run that begins or ends renders nothing else again. */
function Root({ children }: { children: ReactNode }) {
  const scriptState = useStore(useSession().status, (status) => status.scriptState);
  return (
    <div
      className={embedding.isEmbedded ? "stApp streamlit-embedded" : "stApp"}
      data-testid="stApp"
      data-test-script-state={scriptState}
      data-test-connection-state="CONNECTED"
    >
      {children}
    </div>
  );
}

function CompileError() {
  const text = useStore(useSession().status, (status) => status.compileError);
  return text === undefined ? null : <CompileErrorDialog text={text} key={text} />;
}

function PageNotFound() {
  const page = useStore(useSession().status, (status) => status.navigation?.not_found);
  return page === undefined ? null : <PageNotFoundDialog page={page} key={page} />;
}

function Frame() {
  const session = useSession();
  const phase = useStore(session.status, (status) => status.phase);
  const failure = useStore(session.status, (status) => status.failure);
  const prerendered = useStore(session.status, (status) => status.prerendered ?? false);
  const [main, sidebar, floating, bottom] = session.tree.roots;
  const frame = useStore(session.status, (status) => status.frame);
  const layout = useStore(wideMode, (chosen) => chosen.layout) ?? (frame?.layout === "wide" ? "wide" : "narrow");
  const [sidebarOpen, setSidebarOpen] = useSidebar(frame?.sidebar, frame?.sidebar_width);
  const [sidebarToggle, pressed] = useFocusAfterPress(sidebarOpen);
  const toggleSidebar = (open: boolean) => {
    pressed();
    setSidebarOpen(open);
    if (window.innerWidth >= NARROW) chooseSidebar({ collapsed: !open });
  };
  const navigation = useStore(session.status, (status) => status.navigation);
  const logo = useStore(session.status, (status) => (status.logo?.image === undefined ? undefined : status.logo));
  const asked = navigation !== undefined && visiblePages(navigation).length > 1 ? navigation.position : "hidden";
  const position = useNarrow() && asked === "top" ? "sidebar" : asked;
  const sidebarHasContent = useHasChildren(sidebar);
  const hasFloating = useHasChildren(floating);
  const hasBottom = useHasChildren(bottom);
  const isChat = useHasChildren(bottom, "chat_input");
  const end = useFollowedEnd(isChat, phase === "live");
  const hasSidebar = sidebarHasContent || position === "sidebar";
  // The build does not know how wide the page will be: styles choose.
  const unknown = import.meta.env.SSR && !["expanded", "collapsed"].includes(frame?.sidebar ?? "auto");
  const expandsIfNarrow = unknown && (hasSidebar || asked === "top");
  const live = phase === "live";
  useEffect(() => {
    if (live) void loadParts(["shell/print"]);
  }, [live]);
  const uncover = () => {
    if (sidebarOpen && window.innerWidth < NARROW) toggleSidebar(false);
  };

  return (
    <div className="stAppViewContainer appview-container" data-testid="stAppViewContainer" data-layout={layout}>
      <a data-testid="stSkipToContent" className="skip-link" href="#stMain">
        Skip to main content
      </a>
      {hasSidebar && sidebar !== undefined && (
        <Sidebar
          open={sidebarOpen}
          {...(unknown ? { shown: "auto" } : {})}
          locked={frame?.sidebar === "locked" && window.innerWidth >= NARROW}
          width={frame?.sidebar_width}
          onClose={() => toggleSidebar(false)}
          toggle={sidebarToggle}
          logo={logo && <Logo logo={logo} sidebarOpen={sidebarOpen} testId="stSidebarLogo" />}
        >
          {navigation !== undefined && position === "sidebar" && (
            <SidebarNavigation navigation={navigation} below={sidebarHasContent} />
          )}
          <div data-testid="stSidebarUserContent">
            <InSidebar value={true}>
              <Block node={sidebar} />
            </InSidebar>
          </div>
        </Sidebar>
      )}
      <div className="main-column" onPointerDown={uncover}>
        <header className="stAppHeader" data-testid="stHeader">
          <div className="stAppToolbar" data-testid="stToolbar">
            {logo !== undefined && (!(hasSidebar && sidebarOpen) || expandsIfNarrow) && (
              <Loading>
                <Logo logo={logo} sidebarOpen={false} testId="stHeaderLogo" ifNarrow={expandsIfNarrow} />
              </Loading>
            )}
            {((hasSidebar && !sidebarOpen) || expandsIfNarrow) && (
              <button
                type="button"
                className={expandsIfNarrow ? "header-button if-narrow" : "header-button"}
                aria-label="Expand sidebar"
                aria-expanded={false}
                aria-controls={SIDEBAR_ID}
                data-testid="stExpandSidebarButton"
                ref={sidebarToggle}
                onClick={() => toggleSidebar(true)}
              >
                <ExpandIcon />
              </button>
            )}
            {navigation !== undefined && position === "top" ? (
              <TopNavigation navigation={navigation} />
            ) : (
              <div className="toolbar-space" />
            )}
            {/* Screen readers hear what changes in a region that was there before. */}
            <div role="status">
              {prerendered && !live && failure === undefined ? (
                <Starting phase={phase} />
              ) : (
                embedding.toolbar && <StatusWidget />
              )}
            </div>
            {embedding.toolbar && (
              <>
                <StopButton />
                <div className="stToolbarActions" data-testid="stToolbarActions" />
                {live && frame?.hide_top_bar !== true && <MainMenu />}
              </>
            )}
          </div>
        </header>
        <main
          className="stMain"
          data-testid={isChat ? "stAppScrollToBottomContainer" : "stMain"}
          id="stMain"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
          tabIndex={0}
          ref={end}
        >
          <div className="stMainBlockContainer block-container" data-testid="stMainBlockContainer">
            {main !== undefined && <Block node={main} />}
            {failure !== undefined ? (
              <Failure failure={failure} />
            ) : (
              !live && !prerendered && <Starting phase={phase} />
            )}
          </div>
          {hasBottom && bottom !== undefined && (
            <div className="stBottom" data-testid="stBottom">
              <div data-testid="stBottomBlockContainer">
                <Block node={bottom} />
              </div>
            </div>
          )}
        </main>
        {/* What is in it lies over the page, elsewhere in the document. */}
        {hasFloating && floating !== undefined && (
          <div className="stEvent" data-testid="stEvent" hidden>
            <Block node={floating} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Whether the sidebar is open: as the script says when it says so, between times as a person leaves it. */
function useSidebar(state: PageConfigMessage["sidebar"] = "auto", width?: number): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(() => startsOpen(state));
  const said = useRef(`${state} ${width}`);
  useEffect(() => {
    const now = `${state} ${width}`;
    if (said.current === now) return;
    said.current = now;
    setOpen(startsOpen(state));
  }, [state, width]);
  return [open, setOpen];
}

/** Whether there is no room beside the sidebar, nor for pages along the top. */
function useNarrow(): boolean {
  const [query] = useState(() => window.matchMedia(`(max-width: ${NARROW - 1}px)`));
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => query.matches,
    () => query.matches,
  );
}

function startsOpen(state: PageConfigMessage["sidebar"]): boolean {
  const isNarrow = window.innerWidth < NARROW;
  const { collapsed } = sidebarChoice.value;
  if (collapsed !== undefined && !isNarrow && state !== "locked") return !collapsed;
  return state === "expanded" || (state !== "collapsed" && !isNarrow);
}

interface SidebarProps {
  readonly open: boolean;
  readonly shown?: "auto";
  /** It cannot be closed. */
  readonly locked: boolean;
  /** In CSS pixels, if it is not the usual one. */
  readonly width: number | undefined;
  readonly onClose: () => void;
  readonly toggle: RefObject<HTMLButtonElement | null>;
  readonly logo: ReactNode;
  readonly children: ReactNode;
}

function Sidebar({ logo, open, shown, locked, width: ofScript, onClose, toggle, children }: SidebarProps) {
  const width = useStore(sidebarChoice, (choice) => choice.width) ?? ofScript;
  return (
    <section
      id={SIDEBAR_ID}
      className="stSidebar"
      data-testid="stSidebar"
      aria-label="Sidebar"
      data-open={shown ?? open}
      style={width === undefined ? undefined : ({ "--sidebar-width": `${width}px` } as CSSProperties)}
      inert={!open}
    >
      <div data-testid="stSidebarContent">
        <div data-testid="stSidebarHeader">
          {logo === undefined ? <div data-testid="stLogoSpacer" /> : <Loading>{logo}</Loading>}
          {open && !locked && (
            <div data-testid="stSidebarCollapseButton">
              <button
                type="button"
                className="header-button"
                aria-label="Collapse sidebar"
                aria-expanded={true}
                aria-controls={SIDEBAR_ID}
                data-testid="stBaseButton-headerNoPadding"
                ref={toggle}
                onClick={onClose}
              >
                <CollapseIcon />
              </button>
            </div>
          )}
        </div>
        {children}
      </div>
      <Loading>
        <ResizeHandle width={width ?? USUAL_WIDTH} controls={SIDEBAR_ID} />
      </Loading>
    </section>
  );
}

/** For the button in sight that opens or closes: it replaces the one that was pressed, and takes over its focus. */
function useFocusAfterPress(open: boolean): [RefObject<HTMLButtonElement | null>, () => void] {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(open);
  const isPressed = useRef(false);
  useEffect(() => {
    if (before.current !== open && isPressed.current) button.current?.focus();
    before.current = open;
    isPressed.current = false;
  }, [open]);
  return [button, () => (isPressed.current = true)];
}

/** Whether there is anything in a block, or anything of this type. */
function useHasChildren(block: BlockNode | undefined, type?: string): boolean {
  const read = () =>
    block?.current().children.some((child) => type === undefined || child.snapshot.payload.type === type) ?? false;
  return useSyncExternalStore(block?.subscribe ?? (() => () => undefined), read, read);
}

/** The heading that the address names is there only after a first run: that of the build, or else the app's own. */
function useStartAtAnchor(): void {
  const isLive = useStore(useSession().status, ({ phase }) => phase === "live");
  const found = useRef<Element>(null);
  useEffect(() => {
    if (isLive && found.current !== null) return;
    found.current = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    found.current?.scrollIntoView();
  }, [isLive]);
}

/** R runs the app again, unless a person is typing. */
function useRerunKey(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "r" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      session.rerun();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [session]);
}
