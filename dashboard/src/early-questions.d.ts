declare module 'virtual:early-questions' {
  const questions: readonly { operationName: string; body: string }[];
  export default questions;
}
