/**
 * Stands where Voilà's own front end expects MathJax 2, which would come from another host: formulas
 * stay as they are written. A plain script, with just the names that are asked for.
 */
{
  const nothing = () => {};
  const Hub = {
    Config: nothing,
    Configured: nothing,
    Queue: nothing,
    Register: { StartupHook: nothing },
    config: {},
  };
  /** @type {any} */ (window).MathJax = { Hub, Ajax: {}, InputJax: {} };
}
