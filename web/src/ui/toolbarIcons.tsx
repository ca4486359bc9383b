/** Icons of the buttons over elements. */
import { Svg } from "./icons";

export function FullScreenIcon() {
  return (
    <Svg size="1em">
      <path d="M8 3H3v5M16 3h5v5M8 21H3v-5M16 21h5v-5" />
    </Svg>
  );
}

export function LeaveFullScreenIcon() {
  return (
    <Svg size="1em">
      <path d="M3 8h5V3M21 8h-5V3M3 16h5v5M21 16h-5v5" />
    </Svg>
  );
}

export function ClearIcon() {
  return (
    <Svg size="1em">
      <path d="M6 6l12 12M18 6L6 18" />
    </Svg>
  );
}

export function DownloadIcon() {
  return (
    <Svg size="1em">
      <path d="M12 3v12M7 11l5 5 5-5M4 20h16" />
    </Svg>
  );
}

export function SearchIcon() {
  return (
    <Svg size="1em">
      <circle cx="10" cy="10" r="6" />
      <path d="M14.5 14.5L20 20" />
    </Svg>
  );
}

export function EyeIcon() {
  return (
    <Svg size="1em">
      <path d="M2 12c2-4.5 5.5-7 10-7s8 2.5 10 7c-2 4.5-5.5 7-10 7s-8-2.5-10-7z" />
      <circle cx="12" cy="12" r="3" />
    </Svg>
  );
}

export function PlusIcon() {
  return (
    <Svg size="1em">
      <path d="M12 5v14M5 12h14" />
    </Svg>
  );
}

export function DeleteIcon() {
  return (
    <Svg size="1em">
      <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />
    </Svg>
  );
}
