/** The menu of a column: sort, statistics, format, autosize, pin and hide. */
import type { Rectangle } from "@glideapps/glide-data-grid";
import { useRef, useState } from "react";
import { Dialog, Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";

import { AppIcon } from "../../ui/AppIcon";
import { copyText } from "../../ui/clipboard";
import type { Table } from "./table";
import { ColumnStatistics } from "./ColumnStatistics";
import { formatsOf } from "./formats";
import type { GridEditing } from "./gridEditing";
import type { ShownColumn } from "./shownColumns";
import type { GridLook } from "./useGridLook";
import type { Sorting } from "./useSorting";

export interface MenuPlace {
  readonly shown: ShownColumn;
  readonly index: number;
  readonly bounds: Rectangle;
}

export interface ColumnMenuProps {
  readonly place: MenuPlace;
  readonly close: () => void;
  readonly table: Table;
  readonly sorting: Sorting;
  readonly look: GridLook;
  readonly editing: GridEditing | undefined;
  readonly autosize: (index: number) => void;
}

export function ColumnMenu({ place, close, table, sorting, look, editing, autosize }: ColumnMenuProps) {
  const [showsStatistics, setShowsStatistics] = useState(false);
  const { shown, index, bounds } = place;
  const target = useRef<HTMLDivElement>(null);
  const formats = formatsOf(shown.kind);
  const act: Record<string, () => void> = {
    ascending: () => sorting.sort(shown.id, "ascending"),
    descending: () => sorting.sort(shown.id, "descending"),
    statistics: () => setShowsStatistics(true),
    autosize: () => autosize(index),
    pin: () => look.change(shown.id, { pinned: !shown.pinned }),
    hide: () => look.change(shown.id, { hidden: true }),
  };
  const style = { left: bounds.x + bounds.width - 16, top: bounds.y + bounds.height };
  return (
    <>
      <div ref={target} className="grid-menu-target" data-testid="stDataFrameColumnMenuTarget" style={style} />
      <Popover
        className="dropdown grid-menu"
        data-testid="stDataFrameColumnMenu"
        triggerRef={target}
        isOpen
        onOpenChange={(open) => !open && close()}
        placement="bottom start"
        offset={0}
      >
        {showsStatistics ? (
          <Dialog
            aria-label={`Statistics of ${shown.title}`}
            data-testid="stDataFrameStatisticsMenu"
            className="grid-dialog"
          >
            <ColumnStatistics table={table} column={shown.column} />
          </Dialog>
        ) : (
          <>
            <div className="grid-menu-head">
              <span title={shown.kind}>
                <AppIcon icon={`:material/${ICONS[shown.kind] ?? "notes"}:`} />
              </span>
              <span className="grid-menu-name" title={shown.title}>
                {shown.title}
              </span>
              <button
                type="button"
                className="toolbar-button"
                title="Copy column name"
                aria-label="Copy column name"
                onClick={() => void copyText(shown.title)}
              >
                <AppIcon icon=":material/content_copy:" />
              </button>
            </div>
            <Menu
              className="grid-menu-list"
              aria-label="Dataframe column menu"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the focus
              autoFocus="first"
              onAction={(key) => {
                act[key]?.();
                if (key !== "statistics") close();
              }}
              shouldCloseOnSelect={false}
            >
              {editing?.canAdd !== true && (
                <>
                  <Item id="ascending" icon="arrow_upward" text="Sort ascending" />
                  <Item id="descending" icon="arrow_downward" text="Sort descending" />
                  <Separator className="grid-menu-line" />
                </>
              )}
              {editing === undefined && <Item id="statistics" icon="bar_chart" text="Statistics" more />}
              {formats.length > 0 && (
                <SubmenuTrigger>
                  <Item id="format" icon="format_list_numbered" text="Format" more />
                  <Popover className="dropdown grid-menu" data-testid="stDataFrameColumnFormattingMenu" offset={0}>
                    <Menu
                      className="grid-menu-list"
                      aria-label="Format"
                      onAction={(key) => {
                        look.change(shown.id, { format: String(key) });
                        close();
                      }}
                    >
                      {formats.map(({ format, icon, text }) => (
                        <Item key={format} id={format} icon={icon} text={text} />
                      ))}
                    </Menu>
                  </Popover>
                </SubmenuTrigger>
              )}
              <Item id="autosize" icon="arrows_outward" text="Autosize" />
              <Item
                id="pin"
                icon={shown.pinned ? "keep_off" : "keep"}
                text={shown.pinned ? "Unpin column" : "Pin column"}
              />
              <Item id="hide" icon="visibility_off" text="Hide column" />
            </Menu>
          </>
        )}
      </Popover>
    </>
  );
}

function Item({ id, icon, text, more }: { id: string; icon: string; text: string; more?: boolean }) {
  return (
    <MenuItem id={id} textValue={text} className="grid-menu-item">
      <AppIcon icon={`:material/${icon}:`} />
      <span>{text}</span>
      {more === true && <AppIcon icon=":material/chevron_right:" />}
    </MenuItem>
  );
}

const ICONS: Partial<Record<ShownColumn["kind"], string>> = {
  text: "notes",
  number: "tag",
  checkbox: "check_box",
  date: "calendar_today",
  datetime: "calendar_today",
  time: "access_time",
  list: "list",
  multiselect: "checklist",
  selectbox: "arrow_drop_down_circle",
  link: "link",
  image: "image",
  progress: "commit",
  line_chart: "show_chart",
  area_chart: "show_chart",
  bar_chart: "bar_chart",
  json: "data_object",
  markdown: "markdown",
  audio: "volume_up",
  video: "movie",
  button: "left_click",
  object: "data_object",
};
