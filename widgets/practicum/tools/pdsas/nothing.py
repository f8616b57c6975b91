"""What people write where they have nothing to say yet: “n/a”, “tbc”, “-”, “not sure”."""

from __future__ import annotations

import re

_NOTHING = re.compile(
    r"""[\s!-/:-@\[-`{-~…·•‒-―]*(?:
        (?:n\s?/\s?a|n\.a\.?|na|nil|none|nothing(?:\s(?:specific|in\ particular|definite
          |firm))?|tbc|tba|tbd|unknown|pending|blank
          |left\ blank|who\ knows|anyone's\ guess|to\ follow|nothing\ here)
        (?:\s(?:yet|so\ far|at\ present|just\ now|really|new|much|as\ yet|set|made|recorded
          |given|at\ (?:this|the)\ (?:stage|moment|time|point)))*
        |(?:(?:still\ )?to\ be\ )(?:confirmed|agreed|decided|arranged|added|completed|discussed
            |determined|done|worked\ out|finalised|filled\ in|\w+ed|written|set|found|drawn\ up)
        (?:\s(?:yet|later|at\ (?:the|our)\ .{0,40}))?
        |not\ (?:yet|known|sure|decided|applicable|done|started|recorded|agreed|stated|set|made
            |discussed|completed|thought\ about(?:\ it)?)(?:\s(?:yet|really|at\ all))?
        |(?:we\ |i\ )?(?:do\ not|don't|dont|didn't|did\ not)\ know(?:\ yet)?|no\ idea(?:\ yet)?
        |(?:none|nothing|not)\ (?:needed|required|necessary|relevant|available|planned)
        |dunno|unsure|see\ (?:above|below|notes|attached|report|separate\ \w+)|\?+|as\ above
          |no\ (?:comment|answer|entry)
        |(?:we\ |i\ )?(?:have\ not|haven't)\ (?:thought\ about|decided|done|made
          |got\ to)(?:\ (?:it|this|that))?(?:\ yet)?
        |x+|\.+
    )?[\s!-/:-@\[-`{-~…·•‒-―]*""",
    re.IGNORECASE | re.VERBOSE,
)


def says_nothing(text: str) -> bool:
    """Say whether a field is empty, or only says that there is nothing in it.

    Parameters
    ----------
    text : str
        The whole field.

    Returns
    -------
    bool

    Examples
    --------
    >>> [says_nothing(each) for each in ("", "N/A", "tbc", "-", "not sure yet", "No one")]
    [True, True, True, True, True, False]
    """
    return len(text) <= 80 and _NOTHING.fullmatch(text.strip()) is not None  # noqa: PLR2004
