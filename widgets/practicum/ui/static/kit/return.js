/**
 * Tells when somebody comes back to this tab, or the line is up again.
 * @param {() => void} callback
 * @returns {() => void}  stops it
 */
export function onReturn(callback) {
  let last = 0;
  const call = () => {
    if (document.visibilityState !== "visible" || Date.now() - last < 500) return;
    last = Date.now();
    callback();
  };
  addEventListener("focus", call);
  addEventListener("online", call);
  document.addEventListener("visibilitychange", call);
  return () => {
    removeEventListener("focus", call);
    removeEventListener("online", call);
    document.removeEventListener("visibilitychange", call);
  };
}
