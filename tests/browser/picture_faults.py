"""What is wrong with pictures, as the browser has drawn them: what runs out of them, and words that are too faint."""

from __future__ import annotations

from playwright.sync_api import Page

__all__ = ["beyond_the_picture", "faint_in_pictures"]

_beyond = """
() => [...document.querySelectorAll('svg')].flatMap(picture => {
  const whole = picture.getBoundingClientRect();
  return [...picture.querySelectorAll('text, path, rect, circle')].filter(part => {
    const box = part.getBBox(), to = part.getScreenCTM();
    const left = to.a * box.x + to.e, right = to.a * (box.x + box.width) + to.e;
    const middle = to.d * (box.y + box.height / 2) + to.f;
    const half = to.d * (part.tagName === 'text' ? .4 * parseFloat(getComputedStyle(part).fontSize) : box.height / 2);
    return left < whole.left - .5 || right > whole.right + .5
      || middle - half < whole.top - .5 || middle + half > whole.bottom + .5;
  }).map(part => `${part.outerHTML.slice(0, 160)} in ${picture.getAttribute('width')}`);
})
"""
# The colour behind words is that of the picture, then of every mark beneath the middle of the words.
_faint = """
() => [...document.querySelectorAll('svg')].flatMap(picture =>
  [...picture.querySelectorAll('text')].flatMap(words => {
    const box = words.getBoundingClientRect();
    const at = document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const marks = at.filter(each => each.tagName === 'path' && picture.contains(each)).reverse();
    let behind = colour(getComputedStyle(picture).backgroundColor);
    for (const mark of marks) behind = laid(mark, behind);
    const seen = laid(words, behind);
    const [dark, light] = [luminance(seen), luminance(behind)].sort((one, other) => one - other);
    const contrast = (light + .05) / (dark + .05);
    return contrast < 4.5 ? [`${words.textContent.slice(0, 60)} ${contrast.toFixed(2)}`] : [];
  }))

function colour(text) { return text.match(/[\\d.]+/g).map(Number); }
function laid(mark, below) {
  const style = getComputedStyle(mark);
  if (style.fill === 'none') return below;
  const [red, green, blue, alpha = 1] = colour(style.fill);
  const share = alpha * style.fillOpacity * style.opacity;
  return [red, green, blue].map((part, place) => part * share + below[place] * (1 - share));
}
function luminance(parts) {
  const [red, green, blue] = parts.map(part => part / 255 <= .04045 ? part / 255 / 12.92
    : ((part / 255 + .055) / 1.055) ** 2.4);
  return .2126 * red + .7152 * green + .0722 * blue;
}
"""


def beyond_the_picture(page: Page) -> list[str]:
    """Return the words and marks that run out of their picture."""
    found = page.evaluate(_beyond)
    assert isinstance(found, list)
    return found


def faint_in_pictures(page: Page) -> list[str]:
    """Return the words that do not stand out from what is behind them; the screen must hold all pictures."""
    function, helpers = _faint.split("\n\n", 1)
    found = page.evaluate(f"() => {{ {helpers}; return ({function})() }}")
    assert isinstance(found, list)
    return found
