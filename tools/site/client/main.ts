import { keepFragment } from './fragment';
import { startPlaygrounds } from './playground';
import { startScrolling } from './scrolling';
import { Search } from './search';

customElements.define('site-search', Search);
startScrolling();
startPlaygrounds();
keepFragment();
