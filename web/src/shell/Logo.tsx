/** `st.logo`: at the top of the sidebar, and in the header where the sidebar is closed or missing. */
import type { LogoImage, LogoMessage } from "../protocol/wire.gen";
import { AppIcon } from "../ui/AppIcon";
import { safeAddress } from "../ui/safeAddress";
import { useMedia } from "../components/media/useMedia";
import "./logo.css";

interface LogoProps {
  readonly logo: LogoMessage;
  readonly sidebarOpen: boolean;
  readonly testId: "stSidebarLogo" | "stHeaderLogo";
  /** It is in sight only where there is no room for the sidebar beside the page. */
  readonly ifNarrow?: boolean;
}

export function Logo({ logo, sidebarOpen, testId, ifNarrow = false }: LogoProps) {
  const { link, size } = logo;
  const image = (sidebarOpen ? undefined : logo.icon_image) ?? logo.image ?? {};
  const shown = <Shown image={image} size={size} testId={testId} isNamed={link === undefined} />;
  const className = ifNarrow ? "logo if-narrow" : "logo";
  if (link === undefined) return <div className={className}>{shown}</div>;
  return (
    <a
      className={className}
      href={safeAddress(link)}
      target="_blank"
      rel="noreferrer"
      data-testid="stLogoLink"
      aria-label={image.icon === undefined ? undefined : "App Logo"}
    >
      {shown}
    </a>
  );
}

interface ShownProps {
  readonly image: LogoImage;
  readonly size: LogoMessage["size"];
  readonly testId: string;
  /** Nothing around it says what it is. */
  readonly isNamed: boolean;
}

function Shown({ image: { url, icon }, size, testId, isNamed }: ShownProps) {
  const mediaAt = useMedia();
  const hooks = { className: "stLogo", "data-testid": testId, "data-size": size };
  if (icon === undefined) return <img src={mediaAt(url ?? "")} alt="Logo" {...hooks} />;
  return (
    <div {...hooks} {...(isNamed ? { role: "img", "aria-label": "App Logo" } : {})}>
      <AppIcon icon={icon} />
    </div>
  );
}
