/** Icons of files and of recording. */
import type { ReactNode } from "react";

import { Svg } from "../../ui/icons";

function Filled({ size = "1em", children }: { size?: number | string; children: ReactNode }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="currentColor">
      {children}
    </svg>
  );
}

const TABLES = /\.(csv|tsv|xlsx?|ods|parquet)$/i;

export function FileIcon({ type, name }: { type: string; name: string }) {
  if (TABLES.test(name)) {
    return (
      <Svg size={18}>
        <path d="M4 5h16v14H4zM4 10h16M10 10v9" />
      </Svg>
    );
  }
  if (type.startsWith("image/")) {
    return (
      <Svg size={18}>
        <path d="M4 5h16v14H4zM5 18l5-6 4 4 2-2 3 4" />
        <circle cx="15.5" cy="9" r="1" />
      </Svg>
    );
  }
  if (type.startsWith("audio/") || type.startsWith("video/")) {
    return (
      <Svg size={18}>
        <path d="M5 4h14v16H5zM10 9v6l5-3z" />
      </Svg>
    );
  }
  return (
    <Svg size={18}>
      <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />
    </Svg>
  );
}

export const RemoveIcon = () => (
  <svg aria-hidden="true" width="14" height="14" viewBox="0 0 24 24">
    <circle cx="12" cy="12" r="11" fill="currentColor" />
    <path d="m8 8 8 8m0-8-8 8" stroke="var(--background)" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
);
export const MicrophoneIcon = () => (
  <Filled size="1.25rem">
    <path d="M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3z" />
    <path d="M18 10.5a6 6 0 0 1-12 0M12 17v3.5" fill="none" stroke="currentColor" strokeWidth="2" />
  </Filled>
);
export const StopIcon = () => (
  <Filled size="1.25rem">
    <rect x="6" y="6" width="12" height="12" rx="2" />
  </Filled>
);
export const PlayIcon = () => (
  <Filled size="1.25rem">
    <path d="M8 5.5v13l10-6.5z" />
  </Filled>
);
export const PauseIcon = () => (
  <Filled size="1.25rem">
    <path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" />
  </Filled>
);
export const SendIcon = () => (
  <Svg size="1.25rem">
    <path d="M12 20V5M5.5 11.5 12 5l6.5 6.5" />
  </Svg>
);
export const AttachIcon = () => (
  <Svg size="1.25rem">
    <path d="M12 5v14M5 12h14" />
  </Svg>
);
export const CancelIcon = () => (
  <Svg size="1.25rem">
    <path d="M6 6l12 12M18 6 6 18" />
  </Svg>
);
export const ApproveIcon = () => (
  <Svg size="1.25rem">
    <path d="m5 12.5 5 5 9-11" />
  </Svg>
);
export const DownloadIcon = () => (
  <Svg size="1rem">
    <path d="M12 4v11M7 11l5 5 5-5M5 20h14" />
  </Svg>
);
export const DeleteIcon = () => (
  <Svg size="1rem">
    <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />
  </Svg>
);
export const CameraOffIcon = () => (
  <Svg size={40}>
    <path d="M3 7h12v10H3zM15 11l6-3v8l-6-3" />
  </Svg>
);
export const SwitchIcon = () => (
  <Svg size="1.25rem">
    <path d="M4 9a8 8 0 0 1 14-3l2 2M20 4v4h-4M20 15a8 8 0 0 1-14 3l-2-2M4 20v-4h4" />
  </Svg>
);
