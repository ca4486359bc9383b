/**
 * Stands in for react-responsive-carousel, with which the grid would show several pictures of one cell: there is one.
 * vite.config.ts puts this into its place.
 */
import type { ReactNode } from "react";

export function Carousel({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}
