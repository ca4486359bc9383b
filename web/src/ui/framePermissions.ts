/** What a page in a frame may do: the same as in Streamlit, without the names that no browser knows any more. */

export const SANDBOX =
  "allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-downloads";

export const ALLOW =
  "accelerometer; autoplay; camera; clipboard-write; encrypted-media; fullscreen; geolocation; gyroscope; " +
  "magnetometer; microphone; midi; payment; picture-in-picture; publickey-credentials-get; " +
  "screen-wake-lock; sync-xhr; usb; " +
  "xr-spatial-tracking";
