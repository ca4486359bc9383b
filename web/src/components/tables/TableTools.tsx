/** The buttons over every grid: which columns are shown, its content as a file, and a search in it. */
import { useEffect, useRef, useSyncExternalStore } from "react";

import { useSession } from "../../model/context";
import { ToolbarButton } from "../../ui/ElementToolbar";
import { DownloadIcon, SearchIcon } from "../../ui/toolbarIcons";
import { ColumnVisibility } from "./ColumnVisibility";
import { downloadCsv } from "./csv";
import type { Table } from "./table";
import type { GridLook } from "./useGridLook";

export interface TableToolsProps {
  readonly table: Table;
  readonly look: GridLook;
  readonly rowAt: (place: number) => number;
  /** What is added to the names of buttons for screen readers. */
  readonly of: string;
  readonly toggleSearch: () => void;
}

export function TableTools({ table, look, rowAt, of, toggleSearch }: TableToolsProps) {
  const canExport = useCanExport();
  const leaving = useLeaving();
  return (
    <>
      <ColumnVisibility look={look} of={of} />
      {canExport && (
        <ToolbarButton
          name={`Download as CSV${of}`}
          icon={<DownloadIcon />}
          onPress={() => void downloadCsv(table, look.visible, rowAt, leaving.current.signal)}
        />
      )}
      <ToolbarButton name={`Search${of}`} icon={<SearchIcon />} onPress={toggleSearch} />
    </>
  );
}

/** Whether the app lets its tables be copied and downloaded. */
export function useCanExport(): boolean {
  const session = useSession();
  return useSyncExternalStore(session.status.subscribe, () => session.status.value.frame?.disable_data_export !== true);
}

/** What is aborted when the table goes from the page. */
function useLeaving(): { readonly current: AbortController } {
  const leaving = useRef(new AbortController());
  useEffect(() => {
    if (leaving.current.signal.aborted) leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  return leaving;
}
