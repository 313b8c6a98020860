import { css } from 'lit';

/** The style of the element, in both colour schemes. */
export const STYLES = css`
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
  .light {
    --text: #1f2328;
    --muted: #59636e;
    --background: #ffffff;
    --raised: #f6f8fa;
    --border: #d1d9e0;
    --accent: #0550ae;
    --selection: #cce4ff;
    --active: #eaf1fa;
    --admitted: #116329;
    --refused: #b4161e;
    --unknown: #7d4e00;
    --admitted-soft: #dafbe1;
    --refused-soft: #ffebe9;
    --unknown-soft: #fff8c5;
    --code-keyword: #b4161e;
    --code-name: #0550ae;
    --code-string: #0a3069;
    --code-number: #953800;
    --code-type: #6639ba;
    --code-comment: #59636e;
    color-scheme: light;
  }
  .dark {
    --text: #e6edf3;
    --muted: #9da7b3;
    --background: #0d1117;
    --raised: #161b22;
    --border: #3d444d;
    --accent: #79c0ff;
    --selection: #264f78;
    --active: #161d29;
    --admitted: #56d364;
    --refused: #ff938a;
    --unknown: #e3b341;
    --admitted-soft: #12261e;
    --refused-soft: #2d1517;
    --unknown-soft: #272115;
    --code-keyword: #ff7b72;
    --code-name: #7ee787;
    --code-string: #a5d6ff;
    --code-number: #ffa657;
    --code-type: #d2a8ff;
    --code-comment: #9da7b3;
    color-scheme: dark;
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
  .badge {
    font-size: 0.8125rem;
    font-weight: 600;
    border-radius: 999px;
    padding: 0 0.5rem;
    white-space: nowrap;
  }
  .badge.admitted {
    color: var(--admitted);
    background: var(--admitted-soft);
  }
  .badge.refused {
    color: var(--refused);
    background: var(--refused-soft);
  }
  .badge.unknown {
    color: var(--unknown);
    background: var(--unknown-soft);
  }
  .level,
  .where {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .level.refused {
    color: var(--refused);
  }
  .findings li {
    padding: 0.3rem 0 0.3rem 0.5rem;
    font-size: 0.875rem;
  }
  .findings .place {
    font-size: 0.8125rem;
    min-height: 1.5rem;
    padding: 0 0.4rem;
    color: var(--accent);
    white-space: nowrap;
  }
  .findings .error strong {
    color: var(--refused);
  }
  .findings .warning strong {
    color: var(--unknown);
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
