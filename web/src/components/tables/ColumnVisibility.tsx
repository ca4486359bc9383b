/** The button over a grid that says which columns are shown. */
import { useState } from "react";
import { Dialog, DialogTrigger, Popover, Pressable } from "react-aria-components";

import { EyeIcon } from "../../ui/toolbarIcons";
import { ToolbarButton } from "../../ui/ElementToolbar";
import type { GridLook } from "./useGridLook";

export function ColumnVisibility({ look, of }: { look: GridLook; of: string }) {
  const [isOpen, setOpen] = useState(false);
  const hidden = look.all.filter((each) => each.hidden);
  return (
    <div className="grid-visibility">
      <ToolbarButton name={`Show/hide columns${of}`} icon={<EyeIcon />} onPress={() => setOpen(!isOpen)} />
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Pressable>
          <span role="button" className="grid-visibility-target" tabIndex={-1} aria-hidden="true" />
        </Pressable>
        <Popover className="dropdown grid-menu" placement="bottom end" offset={4}>
          <Dialog
            className="grid-visibility-list"
            aria-label="Show/hide columns"
            data-testid="stDataFrameColumnVisibilityMenu"
          >
            <Choice
              label="Select all"
              isChosen={hidden.length === 0}
              isMixed={hidden.length > 0 && hidden.length < look.all.length}
              set={(shown) => look.all.forEach(({ id }) => look.change(id, { hidden: !shown }))}
            />
            <hr className="grid-menu-line" />
            {look.all.map((shown) => (
              <Choice
                key={shown.id}
                label={shown.title || (shown.column.isIndex ? "(index)" : shown.column.name)}
                isChosen={!shown.hidden}
                set={(isShown) => look.change(shown.id, { hidden: !isShown })}
              />
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly isMixed?: boolean;
  readonly set: (isChosen: boolean) => void;
}

function Choice({ label, isChosen, isMixed = false, set }: ChoiceProps) {
  return (
    <label className="grid-visibility-choice">
      <input
        type="checkbox"
        aria-label={label}
        checked={isChosen}
        ref={(input) => {
          if (input !== null) input.indeterminate = isMixed;
        }}
        onChange={({ target }) => set(target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
