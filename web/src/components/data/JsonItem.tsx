/** One entry of a structure, with what is in it. */
import { createContext, memo, useContext, useState } from "react";

import { copyText } from "../../ui/clipboard";
import { CheckIcon, CopyIcon } from "../../ui/icons";
import { entriesOf, GROUP, groupsOf, isTree } from "./jsonTree";
import { jsonText, quoted } from "./jsonText";

/** How deep an item lies in the tree, from 1 on. */
const Level = createContext(1);

interface ItemProps {
  /** A key, or the index in an array. */
  readonly name?: string | number;
  readonly value: unknown;
  /** How many levels are open at first. */
  readonly depth: number;
  readonly root?: boolean;
}

export const JsonItem = memo(function JsonItem({ name, value, depth, root }: ItemProps) {
  const level = useContext(Level);
  const key = name === undefined ? null : <Key name={name} />;
  if (!isTree(value) || entriesOf(value).length === 0) {
    return (
      <li className="json-item" role="none">
        <div className="json-row" role="treeitem" aria-level={level} tabIndex={root ? 0 : -1}>
          {key}
          <Scalar value={value} />
          <Copy value={value} />
        </div>
      </li>
    );
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return (
    <Branch
      value={value}
      isOpenFirst={depth > 0}
      root={root}
      head={key}
      open={<b>{open}</b>}
      closed={<b>{`${open}...${close}`}</b>}
      foot={<b className="json-foot">{close}</b>}
    >
      {() =>
        Array.isArray(value) && value.length > GROUP
          ? groupsOf(value.length).map(([first, last]) => (
              <Group key={first} values={value.slice(first, last + 1)} first={first} depth={depth - 1} />
            ))
          : entriesOf(value).map(([each, inner]) => <JsonItem key={each} name={each} value={inner} depth={depth - 1} />)
      }
    </Branch>
  );
});

/** A part of a long array. */
function Group({ values, first, depth }: { values: unknown[]; first: number; depth: number }) {
  const range = `${first} - ${first + values.length - 1}`;
  return (
    <Branch
      value={values}
      isOpenFirst={false}
      head={
        <>
          <b>[</b>
          <span className="json-range">{range}</span>
          <b>]</b>
        </>
      }
    >
      {() =>
        entriesOf(values, first).map(([each, inner]) => <JsonItem key={each} name={each} value={inner} depth={depth} />)
      }
    </Branch>
  );
}

interface BranchProps {
  readonly value: unknown;
  readonly isOpenFirst: boolean;
  readonly root?: boolean | undefined;
  readonly head: React.ReactNode;
  readonly open?: React.ReactNode;
  readonly closed?: React.ReactNode;
  readonly foot?: React.ReactNode;
  readonly children: () => React.ReactNode;
}

function Branch({ value, isOpenFirst, root, head, open, closed, foot, children }: BranchProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const level = useContext(Level);
  return (
    <li className="json-item" role="none">
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- treeKeys.ts has the keys */}
      <div
        className={isOpen ? "json-row json-open" : "json-row json-closed"}
        role="treeitem"
        aria-level={level}
        aria-expanded={isOpen}
        tabIndex={root ? 0 : -1}
        onClick={() => setOpen(!isOpen)}
      >
        {head}
        {isOpen ? open : closed}
        <Copy value={value} />
      </div>
      {isOpen && (
        <ul className="json-children" role="group">
          <Level value={level + 1}>{children()}</Level>
        </ul>
      )}
      {isOpen && foot}
    </li>
  );
}

function Key({ name }: { name: string | number }) {
  const text = typeof name === "number" ? name : `"${name}"`;
  return (
    <>
      <span className={typeof name === "number" ? "json-index" : "json-key"}>{text}</span>
      <span className="json-colon">:</span>
    </>
  );
}

function Scalar({ value }: { value: unknown }) {
  const [kind, text] = shown(value);
  return <span className={`json-${kind}`}>{text}</span>;
}

function shown(value: unknown): [kind: string, text: string] {
  if (isTree(value)) return ["empty", Array.isArray(value) ? "[]" : "{}"];
  if (typeof value === "string") return ["string", quoted(value)];
  if (typeof value === "boolean") return ["boolean", String(value)];
  if (value === null) return ["null", "NULL"];
  if (Number.isNaN(value)) return ["null", "NaN"];
  return [typeof value === "bigint" || Number.isInteger(value) ? "integer" : "float", String(value)];
}

/** For the mouse: shows where its row is pointed at. The keyboard copies with the keys for it (treeKeys.ts). */
function Copy({ value }: { value: unknown }) {
  const [copied, setCopied] = useState(false);
  const copy = (event: React.MouseEvent) => {
    event.stopPropagation();
    void copyText(jsonText(value)).then(setCopied);
  };
  return (
    <span
      className="json-copy"
      title="Copy to clipboard"
      aria-hidden="true"
      onClick={copy}
      onMouseLeave={() => setCopied(false)}
    >
      {copied ? <CheckIcon size={16} /> : <CopyIcon />}
    </span>
  );
}
