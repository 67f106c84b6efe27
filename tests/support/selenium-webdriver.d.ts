// The few parts of selenium-webdriver that the tests use; its own package brings no types.
declare module 'selenium-webdriver' {
  export interface WebElement {
    click(): Promise<void>;
    clear(): Promise<void>;
    sendKeys(text: string): Promise<void>;
  }
  export interface WebDriver {
    get(url: string): Promise<void>;
    navigate(): { refresh(): Promise<void> };
    manage(): {
      setTimeouts(timeouts: { script: number; pageLoad: number }): Promise<void>;
      window(): { setRect(place: { x: number; y: number; width: number; height: number }): Promise<void> };
    };
    executeScript<T>(script: string, ...args: unknown[]): Promise<T>;
    quit(): Promise<void>;
  }
  export class Capabilities {
    set(name: string, value: unknown): this;
  }
  export class Builder {
    usingServer(url: string): this;
    withCapabilities(capabilities: Capabilities): this;
    build(): Promise<WebDriver>;
  }
}
