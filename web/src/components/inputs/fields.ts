/** Fields to type in. */
export { NumberInput } from "./NumberInput";
export { TextArea } from "./TextArea";
export { TextInput } from "./TextInput";
