/** What the app's author says about it. */
import { Markdown } from "../ui/Markdown";
import { ModalFrame } from "../ui/ModalFrame";

export function AboutDialog({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <ModalFrame title="About" open onClose={onClose}>
      <div data-testid="stMarkdownContainer">
        <Markdown text={text} />
      </div>
    </ModalFrame>
  );
}
