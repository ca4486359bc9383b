/** Where the browser finds what a payload names: a file that the script gave, or an address. */
import { useSession } from "../../model/context";
import { useAddress } from "../../ui/address";

export function useMedia(): (url: string) => string {
  const { media } = useSession();
  const addressOf = useAddress();
  return (url) => addressOf(media.url(url));
}
