/** `st.data_editor`: a table whose cells and rows the user changes. What draws it is loaded with the first one. */
import { lazyComponents } from "../../lazy";
import { useInput, type WidgetProps } from "../../model/useInput";
import type { DataEditorPayload } from "../../protocol/wire.gen";
import { GridFrame } from "./GridFrame";

const editing = lazyComponents("components/tables/editing", () => import("./editing"));
const EditorGrid = editing("EditorGrid");

export function DataEditor({ payload }: WidgetProps<DataEditorPayload>) {
  const { value, set } = useInput(payload);
  const canAdd = payload.num_rows === "dynamic" || payload.num_rows === "add";
  return (
    <GridFrame payload={payload} rows={payload.table.rows + (canAdd ? 1 : 0)}>
      {(screen) => <EditorGrid payload={payload} value={value} set={set} screen={screen} />}
    </GridFrame>
  );
}
