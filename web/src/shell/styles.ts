/**
 * The styles of the page, in order: of two rules that are as specific as each other the later one wins.
 *
 * Parts that are loaded when they are first needed bring their own, which come after these.
 */
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "@fontsource-variable/source-code-pro/wght.css";
import "../theme/tokens.css";
import "../theme/base.css";
import "./frame.css";
import "../components/layout/blocks.css";
import "./navigation.css";
import "../components/text/text.css";
import "../components/text/colors.css";
import "../components/text/code.css";
import "../components/status/alerts.css";
import "../components/status/progress.css";
import "../ui/label.css";
import "../components/buttons/buttons.css";
import "../ui/fields.css";
import "../components/layout/expander.css";
import "../components/layout/tabs.css";
import "../components/layout/popover.css";
import "../components/layout/space.css";
import "../ui/dropdown.css";
import "../ui/tips.css";
import "../ui/modal.css";
import "../components/chat/chat.css";
import "./notices.css";
