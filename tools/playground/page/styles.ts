import { css } from 'lit';

/** The style of the element: its layout. */
export const LAYOUT = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .playground {
    --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: 0.9375rem;
    line-height: 1.5;
    color: var(--text);
    background: var(--background);
    border: 1px solid var(--border);
    border-radius: 8px;
    overflow: clip;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.625rem 0.75rem;
    background: var(--raised);
    border-bottom: 1px solid var(--border);
  }
  .toolbar label {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    color: var(--muted);
    min-width: 0;
  }
  .toolbar .wide {
    flex: 1 1 16rem;
  }
  .toolbar .wide select {
    flex: 1;
    min-width: 0;
  }
  .toolbar .link {
    margin-left: auto;
  }
  button,
  select {
    font: inherit;
    font-size: 0.875rem;
    color: var(--text);
    background: var(--background);
    border: 1px solid var(--border);
    border-radius: 6px;
    padding: 0.25rem 0.625rem;
    max-width: 100%;
    min-height: 2rem;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    border-color: var(--accent);
  }
  button:focus-visible,
  select:focus-visible,
  .panel:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .toggle {
    color: var(--background);
    background: var(--accent);
    border-color: var(--accent);
  }
  .notice,
  .task {
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-bottom: 1px solid var(--border);
    background: var(--unknown-soft);
    overflow-wrap: anywhere;
  }
  .task {
    background: var(--active);
  }
  .verdict .notice {
    border: 1px solid var(--border);
    border-radius: 6px;
    margin-bottom: 0.5rem;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .pane {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .pane + .pane {
    border-top: 1px solid var(--border);
  }
  .tabs {
    display: flex;
    gap: 0.25rem;
    padding: 0.375rem 0.5rem 0;
    background: var(--raised);
    border-bottom: 1px solid var(--border);
    overflow-x: auto;
  }
  .tabs button {
    border: 1px solid transparent;
    border-bottom: 0;
    border-radius: 6px 6px 0 0;
    background: transparent;
    color: var(--muted);
    white-space: nowrap;
  }
  .tabs button[aria-selected='true'] {
    color: var(--text);
    background: var(--background);
    border-color: var(--border);
    font-weight: 600;
    margin-bottom: -1px;
  }
  .panel {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    overflow: auto;
  }
  .panel[hidden] {
    display: none;
  }
  .editor {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .editor > * {
    flex: 1;
    min-height: 0;
  }
  .placeholder {
    margin: 0;
    padding: 0.5rem 0 0.5rem 3.5rem;
    font: 0.8125rem/1.55 var(--mono);
    overflow: auto;
  }
  .editor:empty {
    display: none;
  }
  .help {
    margin: 0;
    padding: 0.5rem 0.75rem;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .verdict {
    padding: 0.75rem;
    border-left: 4px solid var(--border);
    max-height: 24rem;
    overflow: auto;
  }
  .verdict.admitted {
    border-left-color: var(--admitted);
  }
  .verdict.refused {
    border-left-color: var(--refused);
  }
  .verdict.unknown {
    border-left-color: var(--unknown);
  }
  .verdict h2 {
    margin: 0;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--muted);
  }
  .summary {
    margin: 0 0 0.5rem;
    font-size: 1.0625rem;
    font-weight: 600;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .solved {
    margin: 0 0 0.5rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--admitted);
    border-radius: 6px;
    color: var(--admitted);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .refused > .summary {
    color: var(--refused);
  }
  .admitted > .summary {
    color: var(--admitted);
  }
  .loading {
    display: grid;
    gap: 0.25rem;
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 100%;
    accent-color: var(--accent);
  }
  ul,
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .object {
    padding: 0.375rem 0;
  }
  .title {
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: baseline;
  }
  code,
  .message,
  .console {
    font-family: var(--mono);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .drawing {
    display: block;
    max-width: 100%;
    height: auto;
    margin: auto;
    padding: 0.5rem;
    box-sizing: border-box;
  }
  .undrawn,
  .console {
    padding: 0.5rem 0.75rem;
  }
  .undrawn li,
  .console li,
  .message {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .undrawn {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .pane > .panel {
    height: 22rem;
    flex: none;
  }
  @container (min-width: 48rem) {
    .panes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      height: 40rem;
    }
    .compact .panes {
      height: 30rem;
    }
    .pane {
      min-height: 0;
    }
    .pane > .panel {
      height: auto;
      flex: 1 1 0;
    }
    .verdict {
      flex: 0 1 auto;
      max-height: 55%;
      box-sizing: border-box;
    }
    .pane + .pane {
      border-top: 0;
      border-left: 1px solid var(--border);
    }
  }
`;
