import { css } from 'lit';

/** The colours of both schemes, and what is coloured by a verdict. */
export const COLOURS = css`
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
  .findings .remedy {
    margin: 0.125rem 0 0;
    overflow-wrap: anywhere;
  }
  .findings .remedy strong {
    color: inherit;
  }
`;
