/** The icons of the page itself. Those that apps name come from a font (`AppIcon`). */
import type { ReactNode } from "react";

interface SvgProps {
  readonly size?: number | string;
  readonly className?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** An icon drawn in lines. */
export function Svg({ size = 16, children, className, testId }: SvgProps) {
  return (
    <svg
      aria-hidden="true"
      data-testid={testId}
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const LinkIcon = () => (
  <Svg>
    <path d="M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1" />
    <path d="M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1" />
  </Svg>
);
export const UpDownIcon = () => (
  <Svg>
    <path d="M8 9l4-4 4 4M8 15l4 4 4-4" />
  </Svg>
);
export const HelpIcon = () => (
  <Svg className="icon">
    <circle cx="12" cy="12" r="10" />
    <path d="M9.1 9a3 3 0 0 1 5.8 1c0 2-3 2.5-3 4" />
    <path d="M12 17.5v.01" />
  </Svg>
);
export const CopyIcon = ({ testId }: { testId?: string }) => (
  <Svg {...(testId === undefined ? {} : { testId })}>
    <rect x="9" y="9" width="12" height="12" rx="2" />
    <path d="M5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1" />
  </Svg>
);
export const CheckIcon = ({ size = 12, testId }: { size?: number; testId?: string }) => (
  <Svg size={size} {...(testId === undefined ? {} : { testId })}>
    <path d="m4 12.5 5 5L20 6.5" strokeWidth="3.5" />
  </Svg>
);
export const ChevronDownIcon = ({ size = "1.25rem" }: { size?: string }) => (
  <Svg size={size}>
    <path d="m7 10 5 5 5-5" strokeWidth="2.4" />
  </Svg>
);
export const ChevronLeftIcon = () => (
  <Svg size="1.25rem">
    <path d="m15 6-6 6 6 6" />
  </Svg>
);
export const ChevronRightIcon = () => (
  <Svg size="1.25rem">
    <path d="m9 6 6 6-6 6" />
  </Svg>
);
export const CrossIcon = ({ size = 10 }: { size?: number | string }) => (
  <Svg size={size}>
    <path d="m4 4 16 16M20 4 4 20" strokeWidth="3" />
  </Svg>
);
export const ClearIcon = () => (
  <svg aria-hidden="true" width="1rem" height="1rem" viewBox="0 0 24 24">
    <circle cx="12" cy="12" r="10" fill="currentColor" />
    <path d="m8.5 8.5 7 7m0-7-7 7" stroke="var(--field)" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
export const PlusIcon = () => (
  <Svg size={10}>
    <path d="M12 3v18M3 12h18" strokeWidth="5" />
  </Svg>
);
export const MinusIcon = () => (
  <Svg size={10}>
    <path d="M3 12h18" strokeWidth="5" />
  </Svg>
);
export const CalendarIcon = () => (
  <Svg>
    <rect x="3" y="5" width="18" height="16" rx="2" />
    <path d="M3 10h18M8 3v4M16 3v4" />
  </Svg>
);
export const ErrorIcon = () => (
  <Svg>
    <circle cx="12" cy="12" r="10" />
    <path d="M12 7v6M12 16.5v.01" />
  </Svg>
);
export const DotsIcon = () => (
  <svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="currentColor">
    <circle cx="12" cy="5" r="2" />
    <circle cx="12" cy="12" r="2" />
    <circle cx="12" cy="19" r="2" />
  </svg>
);
export const EyeIcon = ({ open }: { open: boolean }) => (
  <Svg size={18}>
    <path d="M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7z" />
    <circle cx="12" cy="12" r="3" />
    {open ? null : <path d="m4 4 16 16" />}
  </Svg>
);
export const CollapseIcon = () => (
  <Svg size="1.5rem">
    <path d="m12 6-6 6 6 6M19 6l-6 6 6 6" />
  </Svg>
);
export const ExpandIcon = () => (
  <Svg size="1.5rem">
    <path d="m5 6 6 6-6 6M12 6l6 6-6 6" />
  </Svg>
);
