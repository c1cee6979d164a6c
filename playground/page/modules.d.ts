/** The part of React that the page uses: Univer's floating layer takes React components, and nothing else here does. */
declare module "react" {
  export interface ReactElement {
    readonly type: unknown;
  }
  export interface RefObject<T> {
    readonly current: T | null;
  }
  export function createElement(type: string, props: object | null, ...children: readonly ReactElement[]): ReactElement;
  export function useEffect(effect: () => () => void, dependencies: readonly unknown[]): void;
  export function useRef<T>(initial: null): RefObject<T>;
}
