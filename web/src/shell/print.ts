/** How the page is printed: loaded once there is something to print. */
import "./print.css";
