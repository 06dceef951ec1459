/** What the name of an article or a figure may be: it is also the name of a folder or file under `output/`. */
export const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;
