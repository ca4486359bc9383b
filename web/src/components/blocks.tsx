/** Which component draws a block. A type that has none is an error of the compiler. */
import type { ComponentType } from "react";

import { lazyComponents } from "../lazy";
import type { BlockProps } from "../model/componentProps";
import type { BlockPayload } from "../protocol/wire.gen";
import { VerticalBlock } from "../ui/VerticalBlock";
import { ChatMessage } from "./chat/ChatMessage";
import { Column, Columns } from "./layout/Columns";
import { Container } from "./layout/Container";
import { DialogBlock } from "./layout/DialogBlock";
import { Expander } from "./layout/Expander";
import { Form } from "./layout/Form";
import { Popover } from "./layout/Popover";
import { Tabs } from "./layout/Tabs";

const grids = lazyComponents("components/layout/grids", () => import("./layout/grids"));

type Blocks = {
  readonly [Type in BlockPayload["type"]]: ComponentType<BlockProps<Extract<BlockPayload, { type: Type }>>>;
};

export const BLOCKS: Blocks = {
  root: ({ children }) => <VerticalBlock>{children}</VerticalBlock>,
  container: Container,
  columns: Columns,
  column: Column,
  grid: grids("Grid"),
  grid_cell: grids("GridCell"),
  form: Form,
  expander: Expander,
  tabs: Tabs,
  tab: ({ children }) => <VerticalBlock>{children}</VerticalBlock>,
  popover: Popover,
  dialog: DialogBlock,
  chat_message: ChatMessage,
  part: ({ children }) => children,
};
