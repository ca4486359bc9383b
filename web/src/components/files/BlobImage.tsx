/** A picture that is a file of the page's own. */
import { useLayoutEffect, useRef } from "react";

export interface BlobImageProps {
  readonly file: Blob;
  readonly alt: string;
  readonly testId?: string;
  readonly onError?: () => void;
}

export function BlobImage({ file, alt, testId, onError }: BlobImageProps) {
  const picture = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const address = URL.createObjectURL(file);
    if (picture.current !== null) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return <img ref={picture} alt={alt} data-testid={testId} onError={onError} />;
}
