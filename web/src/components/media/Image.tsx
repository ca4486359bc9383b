/** `st.image`: images with captions, which can fill the page. */
import type { CSSProperties } from "react";

import { plainLabel } from "../../markdown/plainLabel";
import type { ImagePayload, ShownImage } from "../../protocol/wire.gen";
import { FullScreenFrame } from "../../ui/FullScreenFrame";
import { Markdown } from "../../ui/Markdown";
import { safeAddress } from "../../ui/safeAddress";
import { useMedia } from "./useMedia";

export function Image({ payload: { images, pixels, link, width } }: { payload: ImagePayload }) {
  const [only, ...others] = images;
  const name = others.length === 0 ? only && nameOf(only) : undefined;
  return (
    <FullScreenFrame name={name}>
      <div className="stImage" data-testid="stImage" data-width={width}>
        {images.map((image, index) => (
          <Picture key={index} image={image} pixels={pixels} link={link} />
        ))}
      </div>
    </FullScreenFrame>
  );
}

interface PictureProps {
  readonly image: ShownImage;
  readonly pixels: number | undefined;
  readonly link: string | undefined;
}

function Picture({ image, pixels, link }: PictureProps) {
  const mediaAt = useMedia();
  const { url, caption, alt } = image;
  const style: CSSProperties | undefined = pixels === undefined ? undefined : { width: pixels };
  // Without a caption nothing is known of it; then screen readers pass over it.
  const shown = <img src={mediaAt(url)} alt={alt ?? ""} style={style} />;
  return (
    <div data-testid="stImageContainer">
      {link === undefined ? (
        shown
      ) : (
        <a
          href={safeAddress(link)}
          target="_blank"
          rel="noreferrer"
          aria-label={nameOf(image) ?? link}
          data-testid="stImageLink"
        >
          {shown}
        </a>
      )}
      {caption !== undefined && (
        <div data-testid="stImageCaption" style={style}>
          <div data-testid="stCaptionContainer">
            <Markdown text={caption} label />
          </div>
        </div>
      )}
    </div>
  );
}

/** What a screen reader calls an image. */
function nameOf({ alt, caption }: ShownImage): string | undefined {
  return alt || (caption === undefined ? undefined : plainLabel(caption));
}
