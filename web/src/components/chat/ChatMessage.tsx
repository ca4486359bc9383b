/** A message of a chat: who says it, and what. */
import { useSession } from "../../model/context";
import type { BlockProps } from "../../model/componentProps";
import type { ChatMessagePayload } from "../../protocol/wire.gen";
import { useAddress } from "../../ui/address";
import { AppIcon } from "../../ui/AppIcon";
import { LayoutWrapper } from "../../ui/LayoutWrapper";
import { VerticalBlock } from "../../ui/VerticalBlock";

export function ChatMessage({ payload, children }: BlockProps<ChatMessagePayload>) {
  const { name, avatar_kind: kind } = payload;
  return (
    <LayoutWrapper width={payload.width}>
      <div className="stChatMessage" data-testid="stChatMessage" data-speaker={kind === "user" ? "user" : undefined}>
        <Avatar payload={payload} />
        <div
          role="group"
          className="chat-content"
          data-testid="stChatMessageContent"
          aria-label={`Chat message from ${name}`}
        >
          <VerticalBlock>{children}</VerticalBlock>
        </div>
      </div>
    </LayoutWrapper>
  );
}

function Avatar({ payload }: { payload: ChatMessagePayload }) {
  const { name, avatar = "" } = payload;
  const { media } = useSession();
  const addressOf = useAddress();
  switch (payload.avatar_kind) {
    case "image":
      return (
        <img className="avatar" data-testid="stChatMessageAvatarImage" src={addressOf(media.url(avatar))} alt="" />
      );
    case "user":
      return (
        <div className="avatar avatar-user" data-testid="stChatMessageAvatarUser" aria-hidden="true">
          <AppIcon icon=":material/face:" />
        </div>
      );
    case "assistant":
      return (
        <div className="avatar avatar-assistant" data-testid="stChatMessageAvatarAssistant" aria-hidden="true">
          <AppIcon icon=":material/smart_toy:" />
        </div>
      );
    case "icon":
      return (
        <div className="avatar" data-testid="stChatMessageAvatarCustom" aria-hidden="true">
          <AppIcon icon={avatar} />
        </div>
      );
    case "emoji":
      return (
        <div className="avatar" aria-hidden="true">
          {avatar}
        </div>
      );
    case undefined:
      return (
        <div className="avatar" aria-hidden="true">
          {[...name][0]?.toUpperCase()}
        </div>
      );
  }
}
