/** Cameras and microphones, and in words why there is none to use. */

export type Device = "camera" | "microphone";

/** Opens a stream, or throws an `Error` whose message is for people. */
export async function openDevice(device: Device, constraints: MediaStreamConstraints): Promise<MediaStream> {
  // Only secure contexts have it: https://developer.mozilla.org/en-US/docs/Web/API/MediaDevices/getUserMedia.
  if (navigator.mediaDevices === undefined)
    throw new Error(`Browsers only allow the ${device} on pages loaded over HTTPS.`);
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    throw new Error(explained(device, (error as DOMException).name), { cause: error });
  }
}

/** What to say while the browser asks, and after the person has said no. */
export function askingFor(device: Device): string {
  return `This app would like to use your ${device}. Allow it in your browser’s settings for this site.`;
}

function explained(device: Device, name: string): string {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return askingFor(device);
    case "NotFoundError":
    case "OverconstrainedError":
      return `No ${device} was found.`;
    case "NotReadableError":
      return `The ${device} cannot be used: another program may be using it.`;
    default:
      return `The ${device} could not be started.`;
  }
}

export function stopStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
